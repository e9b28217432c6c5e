"""Percentages: signs, points, shares and multiples; which way they moved, and by or to what."""

import decimal
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealnorm import ParseError, UnresolvedError, find, parse_percentage
from dealnorm.assumptions import Assumption
from dealnorm.facts import Relation, Role
from dealnorm.percentages import Cue, Direction, Percentage, PercentUnit
from dealnorm.percentages.lexicon import CHANGES, MOVES
from strategies import decimals

HOSTILE = decimal.Context(
    prec=3, Emax=9, Emin=-9, traps=[decimal.Inexact, decimal.Rounded, decimal.Overflow]
)


def read(text, **how):
    """The percentages found in *text*."""
    return find(text, "2019-11-07", kinds={"percentage"}, **how)


def one(text):
    """The only percentage in *text*."""
    (fact,) = read(text)
    return fact.value


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Sales rose 5%.", [(Direction.UP, Cue.BY)]),
        ("Sales fell by 5%.", [(Direction.DOWN, Cue.BY)]),
        ("Its share fell to 5%.", [(None, Cue.TO)]),
        ("Its share fell from 7% to 5%.", [(None, Cue.FROM), (None, Cue.TO)]),
        ("It is 5% of sales.", [(None, Cue.OF)]),
        ("Half of the staff left.", [(None, Cue.OF)]),
        ("Compared to 5% then.", [(None, None)]),
        ("The rate is 5%.", [(None, None)]),
        ("It lost 5% of its value.", [(Direction.DOWN, Cue.BY)]),
        ("That led to a 5% drop.", [(Direction.DOWN, Cue.BY)]),
        ("Growth slowed to 5% growth.", [(Direction.UP, Cue.TO)]),
        ("Sales doubled.", [(Direction.UP, Cue.BY)]),
        ("She got 5%. He won by 7%.", [(None, None), (None, Cue.BY)]),
        ("Sales rose 5%. He won by 7%.", [(Direction.UP, Cue.BY), (None, Cue.BY)]),
        ("Sales rose 5% and costs by 7%.", [(Direction.UP, Cue.BY)] * 2),
        ("Sales rose half as much as costs.", [(None, Cue.OF)]),
        ("It is seen to average 11%.", [(None, None)]),
        ("Yes came from 68% of the towns.", [(None, Cue.OF)]),
        ("It rose to 8% from 7% of sales.", [(None, Cue.TO), (None, Cue.FROM)]),
    ],
)
def test_a_cue_says_whether_it_is_a_change_a_level_or_a_share(text, cues):
    assert [(fact.value.direction, fact.value.cue) for fact in read(text)] == cues


def test_every_move_before_a_percentage_gives_its_direction():
    for word, direction in MOVES.items():
        assert one(f"Sales {word} 5% there.").direction is direction, word
        assert one(f"SALES {word.upper()} SHARPLY BY ABOUT 5% THERE.").direction is direction, word


def test_every_change_behind_or_before_a_percentage_gives_its_direction():
    for word, direction in CHANGES.items():
        assert one(f"It reported a 5% {word} in sales.").direction is direction, word
        assert one(f"It reported a 5% year-on-year {word}.").direction is direction, word
        assert one(f"It reported a {word} of about 5%.").direction is direction, word


@pytest.mark.parametrize(
    ("text", "stakes"),
    [
        ("It sold a 10 per cent stake.", 1),
        ("It is 51 per cent owned by Halden.", 1),
        ("It has a 1.4% ownership stake.", 1),
        ("It bought a 5% equity interest in Halden.", 1),
        ("It raised its stake in the mall to 83 per cent.", 1),
        ("It acquired 50% of Halden.", 1),
        ("It has a majority stake of 51%.", 1),
        ("Halden holds 45 per cent in Orrin.", 1),
        ("It holds 45 per cent in the bank.", 1),
        ("Its stake fell from 45 per cent.", 1),
        ("Ownership by insiders is 21%.", 1),
        ("The founder, with 12% of shares outstanding, left.", 1),
        ("She is the owner of 2.5% of the shares.", 1),
        ("They tendered shares representing 15% of the capital.", 1),
        ("Some 48% of the business is held by funds.", 1),
        ("It holds 5%, of the shares outstanding, and more.", 1),
        ("Some 15% of the shares vest in May.", 0),
        ("Some 38% of all stocks were owned by a few.", 0),
        ("It controls 85% of the market for tin.", 0),
        ("The top 10% owned it.", 0),
        ("Inflation is holding steady at 2%.", 0),
        ("Yields held above 3%.", 0),
        ("It sold 45 per cent in May.", 0),
        ("It holds 45 per cent in the end.", 0),
        ("Tanks hold 17 times as much.", 0),
        ("It pays 5% interest on the loan.", 0),
        ("It sold 5% more cars.", 0),
        ("Sales rose 5%.", 0),
    ],
)
def test_a_stake_is_a_role_and_no_move(text, stakes):
    (fact,) = read(text)
    assert (fact.role is Role.STAKE) == bool(stakes)
    if stakes:
        assert fact.value.direction is None


@pytest.mark.parametrize(
    "text",
    [
        "It cut its stake from 95 per cent to 74 per cent.",
        "Two funds hold 6% and 5%, of the shares outstanding.",
        "With 6% and 4% of the shares outstanding, two funds lead.",
    ],
)
def test_two_stakes_that_are_told_at_once_are_both_stakes(text):
    assert [fact.role for fact in read(text)] == [Role.STAKE] * 2


def test_old_and_new_levels_are_linked_as_a_change():
    old, new = read("Its share rose from 5% to 7%.")
    assert [(link.relation, link.to) for link in old.links] == [(Relation.CHANGE, 1)]
    assert new.links == ()
    new, old = read("Its share rose to 7% from 5%.")
    assert [(link.relation, link.to) for link in old.links] == [(Relation.CHANGE, 0)]
    new, old = read("Its share may sink to 12 percent from May's 15 percent.")
    assert [(link.relation, link.to) for link in old.links] == [(Relation.CHANGE, 0)]
    new, old = read("The yield stood at 4.5% at 3:30 p.m. on Friday, up from 4.4% on Thursday.")
    assert [(link.relation, link.to) for link in old.links] == [(Relation.CHANGE, 0)]
    _, level = read("The yield rose 4.5 basis points to 1.3%.")
    assert [(link.relation, link.to) for link in level.links] == [(Relation.CHANGE, 0)]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("It was 7%, up slightly from 5% in May.", [(1, "change", 0)]),
        ("It was 26% of sales, down from 30%.", [(1, "change", 0)]),
        ("It fell to 12% from a peak of 15%.", [(1, "change", 0)]),
        ("It was 4.26%, little changed from 4.28%.", [(1, "change", 0)]),
        (
            "It was 4.26%, down 2 basis points from 4.28%.",
            [(2, "change", 1), (2, "change", 0)],
        ),
        ("It rose to 3% from 2%, but fell to 1% from 4%.", [(1, "change", 0), (3, "change", 2)]),
        ("Rents rose to 7%; fees went from 1% to 2%.", [(1, "change", 2)]),
        ("Loans: from 4% to 6%\nFees: from 1% to 2%", [(0, "change", 1), (2, "change", 3)]),
        ("It had a margin of 56% (compared to 53% in May).", [(0, "comparison", 1)]),
        ("It rose 5%, and 3% of them left from 2% of towns.", []),
        ("It rose 0.9%, up from 0.7% in May.", [(1, "change", 0)]),
        ("It was 2.9% in May, which decreased from 3%.", [(1, "change", 0)]),
        ("It fell from 8.2% in the fourth quarter of last year to 6%.", [(0, "change", 1)]),
        ("It rose from 4.4% on Monday, while fees rose to 5%.", []),
        ("It hit 4.2%, more than the 4% forecast and accelerating from 3.9%.", []),
        ("It rose to 8%, up from the original 7%.", [(1, "change", 0)]),
        ("It fell from an Oct. 2009 peak of 10% to 7%.", [(0, "change", 1)]),
    ],
)  # fmt: skip
def test_a_level_has_one_old_level_and_one_new_one(text, links):
    facts = read(text)
    assert [
        (at, link.relation.value, link.to) for at, fact in enumerate(facts) for link in fact.links
    ] == links


@pytest.mark.parametrize(
    ("text", "assumed"),
    [
        ("5% to 7%", set()),
        ("between 5 and 7 per cent", set()),
        ("It should range from 5% to 7%.", {Assumption.FROM_TO_IS_RANGE}),
        ("It should grow 5% to 7%.", {Assumption.TO_IS_RANGE}),
        ("a quarter of it", {Assumption.FRACTION_OF}),
        ("a third of it", {Assumption.FRACTION_OF, Assumption.FRACTION_ROUNDED}),
        ("rose threefold", {Assumption.FOLD_IS_TIMES}),
        ("double-digit growth", {Assumption.VAGUE_CONVENTION}),
        ("it was 3,5%", {Assumption.DECIMAL_COMMA}),
        ("it was 5%", set()),
    ],
)
def test_what_is_decided_is_flagged_and_refused_when_strict(text, assumed):
    assert one(text).assumptions == assumed
    assert len(read(text, strict=True)) == (not assumed)


@given(
    decimals(),
    st.sampled_from(["%", " %", " per cent", " percent", " pct", "pc", " p.c.", "\xa0%"]),
)
def test_every_sign_of_a_percentage_means_the_same(number, sign):
    value = one(f"It is {number:f}{sign} now")
    assert (value.figure, value.unit) == (number, PercentUnit.PERCENT)


@given(decimals(), st.sampled_from(["bps", "bp", " bps", " basis points", "-basis-point"]))
def test_a_hundred_basis_points_are_one_percentage_point(number, sign):
    with decimal.localcontext(HOSTILE):
        value = one(f"a gap of {number:f}{sign} now")
    assert value.basis_points == number
    assert value == one(f"a gap of {number.scaleb(-2):f} percentage points now")


@given(decimals(places=2))
def test_per_mille_is_a_tenth_of_per_cent(number):
    assert one(f"{number:f}‰").percent == number.scaleb(-1)


def test_percent_ratio_and_points_are_not_mixed_up():
    percent, points, times = one("83%"), one("0.5 percentage points"), one("sales doubled")
    assert (percent.percent, percent.ratio) == (83, Decimal("0.83"))
    assert (points.points, points.basis_points) == (Decimal("0.5"), 50)
    assert (times.percent, times.ratio) == (200, 2)
    assert points != one("0.5%")
    for ask in (lambda: points.ratio, lambda: points.percent, lambda: percent.points):
        with pytest.raises(UnresolvedError):
            ask()
    wide, spread = one("5% to 7%"), one("5 to 7 basis points")
    for ask in (lambda: wide.percent, lambda: spread.points, lambda: spread.basis_points):
        with pytest.raises(UnresolvedError, match="no single figure"):
            ask()
    assert not hasattr(percent, "value")


@given(decimals(), decimals(), st.sampled_from(["-", "–", "% to ", " to ", "%-", "% – ", "-to-"]))
def test_an_ascending_pair_is_a_range_and_a_descending_one_never(first, second, joint):
    text = f"{first:f}{joint}{second:f}%"
    values = [fact.value for fact in read(text)]
    if first < second:
        assert [(value.low, value.high) for value in values] == [(first, second)]
    else:
        assert all(value.figure is not None for value in values)


@given(decimals(), decimals())
def test_a_percentage_to_an_amount_or_to_points_is_no_range(first, second):
    values = [
        fact.value
        for fact in read(f"rose {first:f}% to ${second:f} and {first:f}% to {second:f} bps")
    ]
    assert all(value.figure is not None for value in values)


@given(decimals(), st.sampled_from(["more than", "nearly", "about", "at least", "up to"]))
def test_a_hedge_changes_neither_figure_nor_direction(number, hedge):
    bare, hedged = one(f"Sales rose {number:f}%."), one(f"Sales rose {hedge} {number:f}%.")
    assert (hedged.figure, hedged.direction, hedged.cue) == (bare.figure, bare.direction, bare.cue)
    assert hedged != bare


@given(decimals())
def test_sign_and_direction_are_two_things(number):
    for minus in ("-", "−", "minus ", "negative "):
        assert one(f"it was {minus}{number:f}%").figure == -number
    assert one(f"down {number:f}%").figure == number
    assert one(f"growth of -{number:f}%").direction is None


@given(
    st.sampled_from("rose fell doubled half of 5% to 7 per cent a quarter , . from by -".split())
)
@pytest.mark.parametrize("pad", ["Quux ", "The zigzag. ", "xyzzy; "])
def test_neutral_words_before_only_shift_a_percentage(pad, word):
    text = f"{word} its stake rose 5% to 7 basis points of half of it"
    near, far = read(text), read(pad * 5 + text)
    assert [(fact.text, fact.value.figure) for fact in near] == [
        (fact.text, fact.value.figure) for fact in far
    ]


@given(st.text(alphabet="0123456789%., -–toandfrmbyhlfpc‰½()~+\n", max_size=120))
def test_no_soup_of_signs_breaks_the_reader(text):
    for fact in read(text):
        assert text[fact.start : fact.end] == fact.text == fact.text.strip()
        assert isinstance(fact.value, Percentage)


@pytest.mark.parametrize(
    "unit",
    ["5% ", "rose 5% to ", "half of ", "from 5% to 7% ", "a quarter ", "double-digit ", "5 to ",
     "more than doubled ", "a ", "by an ", "low-to-mid ", "1/3 of ", "(5)% "],
)  # fmt: skip
def test_reading_takes_time_in_proportion_to_the_text(unit):
    read(unit)

    def seconds(text):
        began = time.process_time()
        read(text)
        return time.process_time() - began

    short = min(seconds(unit * 1_000) for _ in range(3))
    assert seconds(unit * 8_000) < 40 * short + 0.5


@pytest.mark.parametrize(
    "text", ["45 cents", "the third quarter", "half-year", "5 to 7", "no change"]
)
def test_what_is_no_percentage_is_refused(text):
    assert read(text) == []
    with pytest.raises(ParseError):
        parse_percentage(text)
