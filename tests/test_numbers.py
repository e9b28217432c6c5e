"""Numbers in figures and words: read exactly, or not at all."""

import decimal
import re
import time
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from num2words import num2words
from price_parser.parser import parse_number

from dealnorm._text import fold
from dealnorm.assumptions import Assumption
from dealnorm.measure import EXACT
from dealnorm.numbers import (
    MONEY_SCALES,
    RUPEE_SCALES,
    SCALES,
    TO,
    European,
    Number,
    Vague,
    is_cut_off,
    numeral,
    share,
)
from strategies import decimals

NUMBER = Number(MONEY_SCALES)
MATCH = re.compile(NUMBER.pattern).fullmatch
RUPEES = Number(RUPEE_SCALES)
SPACED = Number(MONEY_SCALES, spaced=True)
EUROPEAN = European(MONEY_SCALES)
VAGUE = Vague()
HOSTILE = decimal.Context(
    prec=3, Emax=9, Emin=-9, traps=[decimal.Inexact, decimal.Rounded, decimal.Overflow]
)


def read(text, slot=NUMBER):
    """The numeral that *slot* reads in the whole of *text*, or None."""
    folded = fold(text)
    return slot.read(folded) if re.fullmatch(slot.pattern, folded) else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", "5"),
        ("1,234.56", "1234.56"),
        ("1,23,456", "123456"),
        ("10,00,00,000", "100000000"),
        ("16\xa0777\xa0217.01", "16777217.01"),
        ("16\u2009777\u2009217", "16777217"),
        ("16\u202f777\u202f217", "16777217"),
        ("1'234'567", "1234567"),
        ("1’234’567", "1234567"),
        ("45.125", "45.125"),
        ("0.125", "0.125"),
        (".5", "0.5"),
        ("１２３", "123"),
        ("٣٫", None),
        ("٣", "3"),
        ("½", "0.5"),
        ("2½", "2.5"),
        ("2 ½", "2.5"),
        ("4 1/2", "4.5"),
        ("4-1/2", "4.5"),
        ("3-15/32", "3.46875"),
        ("3/4", "0.75"),
        ("2 and a half", "2.5"),
        ("5-and-a-half", "5.5"),
        ("1 and three quarters", "1.75"),
        ("2 and a half million", "2500000"),
        ("1.2 billion", "1200000000"),
        ("1.005 billion", "1005000000"),
        ("1-billion", "1000000000"),
        ("2,000bn", "2000000000000"),
        ("3 lakh crore", "3000000000000"),
        ("5 hundred thousand", "500000"),
        ("500k", "500000"),
        ("500 K", "500000"),
        ("1.5MM", "1500000"),
        ("2½ million", "2500000"),
        # What is no number.
        ("12,34", None),
        ("1,2345", None),
        ("123,45,678", None),
        ("1.234.567", None),
        ("3,5", None),
        ("1 234", None),
        ("12'34", None),
        ("4/3", None),
        ("5 3/2", None),
        ("10-k", None),
        ("9" * 31, None),
    ],
)
def test_figures_are_read_where_their_grouping_is_right(text, value):
    number = read(text)
    assert (number and number.value) == (value and Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one and a half billion", 1_500_000_000),
        ("half a million", 500_000),
        ("half-a-million", 500_000),
        ("half million", 500_000),
        ("a quarter of a billion", 250_000_000),
        ("three quarters of a million", 750_000),
        ("two and three-quarters million", 2_750_000),
        ("a million and a half", 1_500_000),
        ("two and a half", "2.5"),
        ("five-and-a-half", "5.5"),
        ("sixty-five point two", "65.2"),
        ("one point five million", 1_500_000),
        ("two hundred and fifty million", 250_000_000),
        ("two hundred fifty million", 250_000_000),
        ("one million eighty two thousand", 1_082_000),
        ("seven hundred and seventeen", 717),
        ("a hundred and one", 101),
        ("nineteen hundred", 1_900),
        ("two thousand three hundred million", 2_300_000_000),
        ("two lakh crore", 2 * 10**12),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("zero", 0),
        # Words in no order are no number.
        ("one two", None),
        ("twenty ten", None),
        ("one million two million", None),
        ("one hundred two hundred", None),
        ("two million zero thousand", None),
        ("two hundred three hundred point five", None),
        ("hundred", None),
        ("a", None),
        ("fine", None),
        ("zillion", None),
        ("two hundred and a half", None),
    ],
)
def test_words_are_read_where_they_are_in_order(text, value):
    number = read(text)
    assert (number and number.value) == (value and Decimal(value)) or number.value == value == 0


def spellings(number):
    """A number as the United Kingdom spells it, and as the United States do."""
    british = num2words(number).replace(",", "")
    american = british.replace(" and ", " ")
    return {british, american, british.replace("-", " "), american.replace(" ", "-")}


def test_every_number_below_ten_thousand_is_read_as_another_speller_writes_it():
    for number in range(10_000):
        for text in spellings(number):
            assert MATCH(text), text
            assert numeral(text).value == number, text


@given(st.integers(0, 10**15))
@example(10**15)
@example(100_000_000_000_011)
def test_a_number_is_read_as_another_speller_writes_it(number):
    for text in spellings(number):
        assert read(text.upper()).value == number, text


@given(st.integers(0, 10**9))
def test_an_indian_spelling_is_read(number):
    text = num2words(number, lang="en_IN").replace(",", "")
    assert read(text).value == number, text


@given(
    st.integers(1, 10**6), st.sampled_from(["and a half", "and a quarter", "and three-quarters"])
)
def test_a_part_behind_a_number_is_added(number, tail):
    parts = {"and a half": "0.5", "and a quarter": "0.25", "and three-quarters": "0.75"}
    text = num2words(number).replace(",", "")
    got = read(f"{text} {tail}")
    if not text.endswith("hundred"):
        scale = next(
            (SCALES[word] for word in [text.rsplit(" ", 1)[-1]] if word in ("thousand", "million")),
            1,
        )
        assert got.value == number + Decimal(parts[tail]) * scale


def groupings(number):
    """The ways to group the digits of a whole number."""
    western = f"{number:,}"
    head, tail = str(number)[:-3], str(number)[-3:]
    indian = re.sub(r"(?<=\d)(?=(?:\d\d)+$)", ",", head) + "," + tail if head else tail
    spaces = [western.replace(",", mark) for mark in ("'", "’", "\xa0", "\u2009", "\u202f")]
    return [western, indian, *spaces, str(number)]


@given(
    st.integers(0, 10**12), st.integers(0, 99), st.sampled_from(["", "bn", " million", " crore"])
)
def test_every_grouping_means_the_same(number, hundredths, scale):
    values = {read(f"{text}.{hundredths:02}{scale}").value for text in groupings(number)}
    assert len(values) == 1


@given(st.integers(0, 10**9), st.integers(0, 999))
def test_figures_are_read_as_price_parser_reads_them(number, thousandths):
    for text in (f"{number:,}.{thousandths:03}", f"{number}.{thousandths:03}"):
        assert read(text).value == parse_number(text, ".")


@given(st.integers(1, 10**9).map(lambda n: f"{n:,}".replace(",", " ")))
def test_plain_spaces_group_only_right_behind_a_sign(text):
    assert read(text, SPACED).value == Decimal(text.replace(" ", ""))
    assert (read(text) is None) == (" " in text)


@pytest.mark.parametrize(
    "table", [SCALES, MONEY_SCALES, RUPEE_SCALES], ids=["any", "money", "rupees"]
)
@given(data=st.data())
def test_every_scale_multiplies_glued_spaced_and_hyphenated(table, data):
    scale = data.draw(st.sampled_from(sorted(table)))
    number = data.draw(decimals())
    glue = data.draw(st.sampled_from(["", " ", "-", "\xa0", "\u2009", "\u202f"]))
    if scale == "k" and glue not in ("", " "):
        return
    slot = Number(table)
    got = read(f"{number:f}{glue}{data.draw(st.sampled_from([scale, scale.upper()]))}", slot)
    assert got.value == EXACT.multiply(number, table[scale])
    assert got.scale == table[scale]
    assert EXACT.remainder(got.value, got.quantum) == 0


@pytest.mark.parametrize(
    ("text", "quantum"),
    [
        ("1.2 billion", "1E+8"),
        ("1.20 billion", "1E+7"),
        ("45.125", "0.001"),
        ("500", "1"),
        ("500 crore", "1E+7"),
        ("two hundred million", "1E+8"),
        ("two hundred and fifty million", "1E+6"),
        ("half a million", "5E+5"),
        ("4 1/2", "0.5"),
    ],
)
def test_the_quantum_is_the_place_of_the_last_digit_written(text, quantum):
    assert read(text).quantum == Decimal(quantum)


def test_what_is_decided_is_flagged():
    assert read("5 mil").assumptions == {Assumption.MIL_IS_MILLION}
    assert read("1/3").assumptions == {Assumption.FRACTION_ROUNDED}
    assert read("1/4").assumptions == frozenset()
    assert share(1, 3) == (Decimal("0.333333333333"), {Assumption.FRACTION_ROUNDED})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,56", "1234.56"),
        ("3,5 billion", "3500000000"),
        ("1.234.567", "1234567"),
        ("1\xa0234,5", "1234.5"),
        ("0,75", "0.75"),
        ("1.234", None),
        ("1,234", None),
        ("1,234.56", None),
    ],
)
def test_a_decimal_comma_is_read_only_where_asked_for_and_flagged(text, value):
    number = read(text, EUROPEAN)
    assert (number and number.value) == (value and Decimal(value))
    if number:
        assert number.assumptions == {Assumption.DECIMAL_COMMA}
        assert read(text) is None


@given(st.from_regex(re.compile(EUROPEAN.pattern, re.ASCII), fullmatch=True))
def test_no_number_is_written_in_both_ways(text):
    assert EUROPEAN.read(text) is not None
    assert MATCH(text) is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("hundreds of millions", 10**8, 10**9),
        ("tens of thousands", 10**4, 10**5),
        ("tens of billions", 10**10, 10**11),
        ("billions", 10**9, 10**12),
        ("many millions", 10**6, 10**9),
        ("several", 2, 10),
        ("several billion", 2 * 10**9, 10**10),
        ("several hundred million", 2 * 10**8, 10**9),
        ("several tens of millions", 2 * 10**7, 10**8),
        ("a few million", 2 * 10**6, 10**7),
        ("a few dozen", 24, 120),
        ("multi-billion", 10**9, 10**12),
        ("multimillion", 10**6, 10**9),
        ("six-figure", 10**5, 10**6),
        ("seven figures", 10**6, 10**7),
        ("mid-six-figure", 4 * 10**5, 7 * 10**5),
        ("thousands of crores", 10**10, 10**13),
    ],
)
def test_vague_numbers_are_enclosed_and_flagged(text, low, high):
    bounds = read(text, VAGUE)
    assert (bounds.figure, bounds.low, bounds.high, bounds.high_open) == (None, low, high, True)
    assert bounds.assumptions == {Assumption.VAGUE_CONVENTION}


def test_a_couple_is_near_two():
    bounds = read("a couple of million", VAGUE)
    assert (bounds.figure, bounds.low, bounds.high, bounds.near) == (2_000_000, None, None, True)


@given(st.from_regex(re.compile(VAGUE.pattern, re.ASCII), fullmatch=True))
def test_whatever_a_vague_slot_matches_has_bounds(text):
    bounds = VAGUE.read(text)
    assert bounds.near or bounds.low < bounds.high


@given(st.from_regex(re.compile(NUMBER.pattern, re.ASCII), fullmatch=True))
def test_whatever_a_number_matches_is_exact_in_any_context(text):
    expected = NUMBER.read(text)
    numeral.cache_clear()
    with decimal.localcontext(HOSTILE):
        assert NUMBER.read(text) == expected
    if expected:
        assert expected.value.is_finite()
        assert expected.quantum > 0


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("paid 16 777 dollars", True),
        ("paid 777 dollars", False),
        ("in 2017 500 people", False),
        ("on page 12 50 people", False),
        ("paid 1,234 777 dollars", False),
    ],
)
def test_the_end_of_a_number_grouped_by_spaces_is_no_number(text, cut):
    start = re.search(r"\d+(?= [a-z]+$)", text).start()
    assert is_cut_off(text, start) is cut


@pytest.mark.parametrize(
    "text",
    ["9" * 100_000, "9," * 50_000, "9'999" * 20_000, "1,000" * 20_000, "million " * 12_500,
     "two hundred and " * 6_000, "a few " * 15_000, "½" * 100_000, "1 1/" * 25_000,
     "twenty-" * 14_000],
    ids=lambda text: text[:12],
)  # fmt: skip
@pytest.mark.parametrize(
    "slot", [NUMBER, SPACED, EUROPEAN, VAGUE], ids=["any", "spaced", "comma", "vague"]
)
def test_no_text_takes_long_at_one_place(text, slot):
    match = re.compile(slot.pattern).match
    began = time.perf_counter()
    for start in range(2_000):
        match(text, start)
    assert time.perf_counter() - began < 2


def test_the_ends_of_a_range_are_joined_by_a_word_or_a_dash():
    match = re.compile(TO.pattern).fullmatch
    for text, meaning in {" to ": "to", "-": "-", " - ": "-", "—": "-", " and ": "and"}.items():
        assert match(text)
        assert TO.read(text) == meaning
