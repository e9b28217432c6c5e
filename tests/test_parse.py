"""One phrase in, one value out: what may stand around it, and what each reader gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dealnorm
from dealnorm import (
    Dateline,
    Duration,
    Money,
    ParseError,
    Percentage,
    Quantity,
    RelativeDate,
    parse,
    parse_date,
    parse_duration,
    parse_money,
    parse_percentage,
    parse_quantity,
)
from dealnorm.kinds import BY_NAME
from strategies import HOUSE, RULES

EXAMPLES = sorted({(rule.kind, phrase) for rule in RULES for phrase in rule.examples})


@pytest.mark.parametrize(
    ("read", "phrase", "value"),
    [
        (parse_money, "a $1-billion deal", "1000000000 USD"),
        (parse_money, "the $5 million settlement", "5000000 USD"),
        (parse_money, "its $3.15 billion takeover offer", "3150000000 USD"),
        (parse_money, "another $1 billion", "1000000000 USD"),
        (parse_money, "just $5", "5 USD"),
        (parse_money, "a record $5bn", "5000000000 USD"),
        (parse_money, "of more than $50 billion", ">50000000000 USD"),
        (parse_money, "  $5m.  ", "5000000 USD"),
        (parse_money, "“$5m”", "5000000 USD"),
        (parse_percentage, "a 10 per cent stake", "10 %"),
        (parse_percentage, "a 10-per-cent equity stake", "10 %"),
        (parse_percentage, "by 83 per cent", "83 %"),
        (parse_percentage, "roughly 3 per cent", "~3 %"),
        (parse_date, "since 2015", "2015-01-01/2016-01-01 year bound:since"),
        (parse_date, "last year", "2018-01-01/2019-01-01 year"),
        (parse_date, "last year's results", "2018-01-01/2019-01-01 year"),
        (parse_date, "in the third quarter", "2019-07-01/2019-10-01 quarter"),
        (parse_date, "(June 30, 2018)", "2018-06-30/2018-07-01 day"),
        (parse_duration, "the 12-month period", "12 month"),
        (parse_duration, "for nearly a year", "<~1 year"),
        (parse_duration, "an 18-month contract", "18 month"),
        (parse_quantity, "400,000 barrels a day", "400000 barrel/day"),
        (parse, "25 basis points", "0.25 pts"),
    ],
)
def test_context_at_the_edges_is_no_part_of_the_value(read, phrase, value):
    assert str(read(phrase, HOUSE)) == value


@pytest.mark.parametrize(("kind", "phrase"), EXAMPLES)
def test_a_kind_s_own_reader_agrees_with_the_common_one(kind, phrase):
    assert getattr(dealnorm, f"parse_{kind}")(phrase, HOUSE) == parse(phrase, HOUSE)


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("$5", Money),
        ("5%", Percentage),
        ("last year", RelativeDate),
        ("18 months", Duration),
        ("400,000 barrels", Quantity),
    ],
)
def test_whichever_kind_reads_the_phrase_gives_the_value(phrase, value):
    assert type(parse(phrase)) is value


@pytest.mark.parametrize("phrase", ["($5m)", " ($5m) ", "(€1,223)"])
def test_an_amount_that_is_all_in_brackets_is_negative(phrase):
    assert parse_money(phrase).amount < 0


def test_a_conversion_in_brackets_is_a_second_value():
    with pytest.raises(ParseError, match="is another value"):
        parse_money("3.2 billion yuan ($480 million)")


def test_without_a_dateline_what_is_relative_stays_so():
    assert str(parse_date("last year")) == "unresolved XXXX"


@pytest.mark.parametrize("when", ["2017-06-29", Dateline("2017-06-29")])
def test_a_dateline_may_be_what_tells_the_day(when):
    assert str(parse_date("last year", when)) == "2016-01-01/2017-01-01 year"


@pytest.mark.parametrize("minus", ["-$5", "- $5", "−$5", "–$5m", "minus $5", "$-5"])
def test_a_minus_is_never_lost(minus):
    try:
        value = parse_money(minus)
    except ParseError:
        return
    assert value.amount < 0


@given(st.sampled_from(EXAMPLES), st.sampled_from("bcfghjlpqwxz"))
def test_a_word_too_many_is_never_passed_over(example, letter):
    _, phrase = example
    for text in (f"{phrase} {letter * 5}", f"{letter * 5} {phrase}"):
        with pytest.raises(ParseError):
            parse(text, HOUSE)


def test_only_two_head_nouns_are_context():
    assert parse_money("a $5 share sale profit"[:-7]).amount == 5
    with pytest.raises(ParseError):
        parse_money("a $5 share sale profit")


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    ("phrase", "value"),
    [("US$5m", "5000000 USD"), ("83 per cent", "83 %"), ("18 months", "18 month")],
)
def test_strict_takes_what_is_all_said(phrase, value, strict):
    assert str(parse(phrase, strict=strict)) == value


def test_every_kind_has_its_reader():
    assert all(callable(getattr(dealnorm, f"parse_{kind}")) for kind in BY_NAME)
