"""Money beside price-parser and quantulum3: where both should agree, and where we disagree."""

import logging
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from price_parser import Price

from dealnorm import ParseError, find, parse_money

SIGNS = ["$", "US$", "C$", "A$", "HK$", "€", "£", "₹", "R$", "RM", "CHF ", "USD ", "EUR "]


@st.composite
def prices(draw):
    """A plain price: a sign, figures with or without thousands, up to three decimals."""
    sign = draw(st.sampled_from(SIGNS))
    places = draw(st.integers(0, 3))
    number = Decimal(draw(st.integers(1, 10**9))).scaleb(-places)
    return sign + draw(st.sampled_from([f"{number:,}", f"{number}"]))


@given(prices())
def test_price_parser_reads_the_same_plain_prices(text):
    assert Price.fromstring(text, decimal_separator=".").amount == parse_money(text).figure


#: What price-parser reads, why we read otherwise, and what we read.
PRICE_PARSER = {
    "$1-billion": ("1", "a scale is part of the number", "1000000000"),
    "$2bn": ("2", "a scale is part of the number", "2000000000"),
    "RM5.2mil": ("5.2", "a scale is part of the number", "5200000"),
    "Rs 500 crore": ("500", "a scale is part of the number", "5000000000"),
    "-$5": ("5", "a minus is part of the number", "-5"),
    "$45 to $50": ("45", "two ends make a range", None),
    "CHF 1’234’567": ("1", "a curly apostrophe parts thousands too", "1234567"),
}


@pytest.mark.parametrize(("text", "row"), PRICE_PARSER.items(), ids=PRICE_PARSER)
def test_we_disagree_with_price_parser_on_purpose(text, row):
    theirs, why, ours = row
    assert Price.fromstring(text, decimal_separator=".").amount == Decimal(theirs), why
    assert parse_money(text).figure == (None if ours is None else Decimal(ours)), why


@pytest.mark.parametrize("text", ["leisure units for 5", "Free cash flow", "an entrepreneur, 5"])
def test_price_parser_finds_prices_where_there_are_none(text):
    price = Price.fromstring(text, decimal_separator=".")
    assert price.amount is not None or price.currency is not None
    assert find(text, kinds={"money"}) == []


@pytest.fixture(scope="module")
def quantulum():
    """quantulum3's parser; it configures the root logger, which is put back afterwards."""
    from quantulum3 import parser

    root = logging.getLogger()
    handlers = list(root.handlers)
    root.addHandler(logging.NullHandler())
    yield parser
    root.handlers = handlers


@settings(max_examples=8)
@given(
    st.integers(1, 9_999), st.sampled_from(["million", "billion"]),
    st.sampled_from(["The group paid {} for it.", "Revenue reached {}.", "It raised {}, it said."]),
)  # fmt: skip
def test_quantulum_reads_the_same_millions_and_billions(quantulum, tenths, scale, sentence):
    text = sentence.format(f"${Decimal(tenths).scaleb(-1)} {scale}")
    (theirs,) = (found for found in quantulum.parse(text) if found.unit.name == "dollar")
    (ours,) = find(text, kinds={"money"})
    assert float(ours.value.figure) == pytest.approx(theirs.value)


#: What quantulum3 reads, and what we read.
QUANTULUM = {
    "It paid 3.2 billion yuan ($480 million) for it.": (-480_000_000, 480_000_000),
    "The $500-million loan was repaid.": (500_250, 500_000_000),
    "It paid $1.005 billion.": (1004999999.9999999, 1_005_000_000),
    "It took -$5m there.": (5, -5_000_000),
}


@pytest.mark.parametrize(("text", "figures"), QUANTULUM.items(), ids=QUANTULUM)
def test_we_disagree_with_quantulum_on_purpose(quantulum, text, figures):
    theirs, ours = figures
    assert theirs in [found.value for found in quantulum.parse(text)]
    assert find(text, kinds={"money"})[-1].value.figure == ours


@pytest.mark.parametrize("text", ["$5 billion dollars of euros", "$1-bilion", "5"])
def test_what_is_no_one_amount_is_an_error(text):
    with pytest.raises(ParseError):
        parse_money(text)
