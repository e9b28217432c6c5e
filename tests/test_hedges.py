"""Hedges: what the words before and behind a number say of its bounds, and what they do not."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealnorm._text import Page, Place
from dealnorm.assumptions import Assumption
from dealnorm.hedges import BEFORE, BEHIND, as_range, bounded, signed
from dealnorm.measure import Bounds
from dealnorm.numbers import numeral, vague_number
from strategies import decimals

FIVE = numeral("5")


def around(left, right="", figure="5%", floor=0):
    """The bounds of a figure between *left* and *right*, and the phrase that its place grew to."""
    text = f"{left}{figure}{right}"
    place = Place(Page(text), len(left), len(left) + len(figure), floor)
    bounds = bounded(place, FIVE)
    return bounds, text[place.start : place.end]


def sides(bounds):
    """The bounds in short, as `str` writes them."""
    near = "~" if bounds.near else ""
    if bounds.low == bounds.high and not bounds.near:
        return "="
    if bounds.low is not None:
        return (">" if bounds.low_open else ">=") + near
    if bounds.high is not None:
        return ("<" if bounds.high_open else "<=") + near
    return near


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("less than", "<"), ("under", "<"), ("below", "<"), ("short of", "<"), ("well below", "<"),
        ("up to", "<="), ("as much as", "<="), ("no more than", "<="), ("at most", "<="),
        ("as high as", "<="), ("capped at", "<="), ("a maximum of", "<="),
        ("more than", ">"), ("over", ">"), ("above", ">"), ("north of", ">"), ("upwards of", ">"),
        ("in excess of", ">"), ("topping", ">"), ("well over", ">"), ("far more than", ">"),
        ("exceeding", ">"), ("at least", ">="), ("as little as", ">="), ("as low as", ">="),
        ("no less than", ">="), ("starting at", ">="),
        ("nearly", "<~"), ("almost", "<~"), ("just under", "<~"), ("just shy of", "<~"),
        ("slightly less than", "<~"), ("just over", ">~"), ("a little over", ">~"),
        ("slightly more than", ">~"), ("about", "~"), ("around", "~"), ("roughly", "~"),
        ("approximately", "~"), ("some", "~"), ("close to", "~"), ("an estimated", "~"),
        ("circa", "~"), ("in the region of", "~"),
    ],
)  # fmt: skip
def test_a_hedge_before_a_number_bounds_it(words, says):
    bounds, phrase = around(f"It paid {words} ")
    assert (sides(bounds), phrase) == (says, f"{words} 5%")


@pytest.mark.parametrize(
    ("words", "says"),
    [("+", ">="), ("-plus", ">="), (" or more", ">="), (" or less", "<="), (" or so", "~"),
     ("-odd", "~"), ("-ish", "~"), (", give or take", "~")],
)  # fmt: skip
def test_a_hedge_behind_a_number_bounds_it(words, says):
    bounds, phrase = around("It paid ", f"{words}.")
    assert (sides(bounds), phrase) == (says, f"5%{words}")


@pytest.mark.parametrize(
    "words",
    ["just", "only", "a record", "another", "an additional", "a mere", "exactly", "precisely",
     "some of", "about to pay", "handsome", "clamour", "moreover", "hover"],
)  # fmt: skip
def test_other_words_are_no_hedges(words):
    bounds, phrase = around(f"It paid {words} ")
    assert (sides(bounds), phrase) == ("=", "5%")


@pytest.mark.parametrize("words", [" plus costs", " or sold", " or morello", "-points", "-old"])
def test_other_words_behind_are_no_hedges(words):
    assert around("It paid ", words)[1] == "5%"


@pytest.mark.parametrize(
    "left",
    ["a row over ", "the dispute over ", "it was sued over ", "a fight over ", "it took over ",
     "handed over ", "a premium over "],
)  # fmt: skip
def test_over_is_a_preposition_behind_a_dispute_or_a_phrasal_verb(left):
    assert sides(around(left)[0]) == "="


def test_up_to_is_no_hedge_where_up_belongs_to_the_verb():
    assert sides(around("rates going up to ")[0]) == "="
    assert sides(around("rates of up to ")[0]) == "<="


def test_what_is_counted_from_a_number_does_not_bound_it():
    left = "20 basis points above "
    assert sides(around(left, floor=len("20 basis points"))[0]) == "="


@pytest.mark.parametrize(
    ("left", "says"),
    [
        ("up to about ", "<=~"),
        ("at least some ", ">=~"),
        ("more than roughly ", ">~"),
        ("as much as ~", "<=~"),
    ],
)
def test_nearness_and_bounds_are_two_things(left, says):
    bounds, phrase = around(left)
    assert (sides(bounds), phrase) == (says, f"{left}5%")


@given(st.sampled_from(sorted(BEFORE)), st.sampled_from([" ", "\n", "\xa0", "\n "]))
def test_every_hedge_leaves_the_figure_and_its_quantum_alone(words, gap):
    spaced = words.replace(" ", gap) + ("" if words == "~" else gap)
    bounds, phrase = around(f"It rose {spaced}")
    assert (bounds.figure, bounds.quantum, bounds.assumptions) == (5, 1, frozenset())
    assert phrase.startswith(words.split(" ")[0])
    assert (bounds.low is None) or (bounds.high is None)


@given(st.sampled_from(sorted(BEHIND)))
def test_every_hedge_behind_is_reached(words):
    assert around("It paid ", words)[1] == f"5%{words}"


@given(st.text(max_size=60), st.text(max_size=30))
def test_no_words_around_break_a_number(left, right):
    bounds, phrase = around(left, right)
    assert bounds.figure == 5
    assert "5%" in phrase


def test_hedges_do_not_reach_into_the_mention_before():
    assert around("more than ", floor=5)[1] == "5%"


@pytest.mark.parametrize(
    ("left", "value", "phrase"),
    [
        ("fell ", 5, "5%"),
        ("fell -", -5, "-5%"),
        ("fell –", -5, "-5%"),
        ("fell minus ", -5, "minus 5%"),
        ("(-", -5, "-5%"),
        ("of negative ", -5, "negative 5%"),
        ("up +", 5, "+5%"),
        ("3-", 5, "5%"),
        ("pre-", 5, "5%"),
        ("3%-", 5, "5%"),
        ("3 - ", 5, "5%"),
    ],
)
def test_a_sign_is_read_where_it_is_no_hyphen(left, value, phrase):
    text = fold_dashes(f"{left}5%")
    place = Place(Page(text), len(left), len(text))
    assert signed(place, FIVE).value == value
    assert text[place.start : place.end] == fold_dashes(phrase)


def fold_dashes(text):
    return text.replace("–", "-")


@pytest.mark.parametrize(
    ("low", "high", "values"),
    [
        ("2", "3 billion", (2_000_000_000, 3_000_000_000)),
        ("5", "8,000", (5_000, 8_000)),
        ("500", "1,000", (500, 1_000)),
        ("two", "three hundred million", (200_000_000, 300_000_000)),
        ("two hundred", "three hundred million", (200_000_000, 300_000_000)),
        ("900 thousand", "1.2 million", (900_000, 1_200_000)),
        ("7", "9 lakh", (700_000, 900_000)),
    ],
)
def test_a_range_shares_its_scale_where_the_first_number_has_none(low, high, values):
    ends = as_range(numeral(low), numeral(high))
    assert tuple(end.value for end in ends) == values
    shared = Assumption.SHARED_SCALE in ends[0].assumptions
    assert shared == (numeral(low).value != values[0])


@pytest.mark.parametrize(
    ("low", "high"), [("900", "1.2 billion"), ("7", "5"), ("5", "5"), ("3 billion", "4")]
)
def test_a_descending_pair_is_no_range(low, high):
    assert as_range(numeral(low), numeral(high)) is None


@given(decimals(), decimals())
def test_a_range_ascends_or_is_none(one, other):
    ends = as_range(numeral(f"{one:f}"), numeral(f"{other:f}"))
    assert (ends is None) == (one >= other)


def range_around(left, right=""):
    text = f"{left}5-7{right}"
    place = Place(Page(text), len(left), len(left) + 3)
    return bounded(place, numeral("5"), numeral("7"))


@pytest.mark.parametrize(
    ("left", "right", "ends"),
    [("", "", (5, 7, False)), ("about ", "", (5, 7, True)), ("up to ", "", (None, 7, False)),
     ("at least ", "", (5, None, False)), ("", " or so", (5, 7, True))],
)  # fmt: skip
def test_a_range_is_hedged_as_a_whole(left, right, ends):
    bounds = range_around(left, right)
    assert (bounds.figure, bounds.low, bounds.high, bounds.near) == (None, *ends)


def test_what_is_vague_is_hedged_too():
    vague = vague_number("tens of millions")
    assert isinstance(vague, Bounds)
    place = Place(Page("at least tens of millions"), 9, 25)
    assert bounded(place, vague)[1:4] == (Decimal(10_000_000), None, False)
    place = Place(Page("up to several billion"), 6, 21)
    assert bounded(place, vague_number("several billion"))[1:5] == (
        None,
        Decimal(10**10),
        False,
        True,
    )
