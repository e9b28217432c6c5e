"""How long: what durations hold, and what their phrases mean."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealnorm import Duration, ParseError, find, parse_duration
from dealnorm.durations.phrases import book
from dealnorm.durations.words import LICENCES, SHIFTS, UNITS
from dealnorm.facts import Role
from dealnorm.measure import Shape
from dealnorm.timeunits import UNIT_WORDS, Unit

EXAMPLES = {phrase: value for rule in book.rules for phrase, value in rule.examples.items()}
PLURALS = {unit: f"{unit.value}s" for unit in Unit if f"{unit.value}s" in UNIT_WORDS}
COUNTED = st.sampled_from([unit for unit in PLURALS if unit not in (Unit.QUARTER, Unit.SECOND)])
COUNTS = st.integers(2, 1800)


def durations(text):
    return [(fact.text, str(fact.value)) for fact in find(text, kinds={"duration"})]


@pytest.mark.parametrize("phrase", EXAMPLES)
def test_an_example_of_a_rule_means_what_stands_beside_it(phrase):
    assert str(parse_duration(phrase)) == EXAMPLES[phrase]


@given(COUNTS, COUNTED)
def test_so_many_of_a_unit_are_that_many(count, unit):
    duration = parse_duration(f"{count:,} {PLURALS[unit]}")
    assert (duration.figure, duration.unit, duration.shape) == (count, unit, Shape.POINT)


@given(COUNTS, COUNTED)
def test_an_adjective_says_what_the_noun_says(count, unit):
    noun = parse_duration(f"{count} {PLURALS[unit]}")
    assert parse_duration(f"a {count}-{unit.value} deal") == noun


@given(COUNTS, st.integers(1, 900), COUNTED, st.sampled_from([" to ", "-", "–"]))
def test_a_range_runs_from_the_one_to_the_other(low, more, unit, to):
    duration = parse_duration(f"{low}{to}{low + more} {PLURALS[unit]}")
    assert (duration.figure, duration.low, duration.high) == (None, low, low + more)
    assert "X" in duration.iso


@given(COUNTS, COUNTED, st.sampled_from(SHIFTS))
def test_how_far_away_a_day_is_is_no_length_of_time(count, unit, shift):
    assert durations(f"It was {count} {PLURALS[unit]} {shift}.") == []


@given(st.sampled_from(["day", "week", "month", "year", "hour"]), st.integers(2, 900))
def test_a_rate_is_no_length_of_time(unit, count):
    assert durations(f"They sell {count} cars a {unit}.") == []


@pytest.mark.parametrize("word", [word.replace("\xa0", " ") for word in LICENCES])
def test_a_bare_unit_is_a_length_of_time_behind_what_calls_for_one(word):
    assert [text.endswith("a week") for text, _ in durations(f"It ran {word} a week.")] == [True]


@pytest.mark.parametrize("form", [form for form in UNITS if form not in UNIT_WORDS])
def test_a_fortnight_is_two_weeks(form):
    assert str(parse_duration(f"three {form}")) == "6 week"


@pytest.mark.parametrize(
    ("phrase", "iso"),
    [
        ("nine months", "P9M"),
        ("12 months", "P12M"),
        ("a year", "P1Y"),
        ("two decades", "P2DE"),
        ("30 minutes", "PT30M"),
        ("several months", "PXM"),
        ("a few hours", "PTXH"),
        ("two to three weeks", "PXW"),
        ("two and a half years", "P2Y6M"),
        ("half an hour", "PT30M"),
        ("half a year", "P6M"),
        ("1.3 years", "P1.3Y"),
        ("2.5 weeks", "P2.5W"),
        ("about six months", "P6M"),
    ],
)
def test_durations_are_written_as_iso_8601_and_timex3_do(phrase, iso):
    assert parse_duration(phrase).iso == iso


def test_halves_of_years_are_written_in_months():
    assert Duration(Decimal(3), Decimal(3), Decimal(3), unit=Unit.HALF).iso == "P18M"


def test_twelve_months_are_not_one_year():
    assert parse_duration("12 months") != parse_duration("one year")


def test_a_duration_is_counted_in_a_unit():
    with pytest.raises(TypeError, match="counted in a Unit"):
        Duration(Decimal(1), None, None, unit="year")


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The 87-year-old left.", Role.AGE),
        ("He is 52 years old.", Role.AGE),
        ("Patients over 50 years of age came.", Role.AGE),
        ("A 12-year-old company.", Role.AGE),
        ("The 10-year Norwegian government bond yield fell.", Role.TENOR),
        ("A 30-year mortgage.", Role.TENOR),
        ("The two-year note.", Role.TENOR),
        ("A loan with a tenor of 12 months.", Role.TENOR),
        ("The yield on the 10-year rose.", Role.TENOR),
        ("Treasury yields fell, with the 10-year down to 4.5%.", Role.TENOR),
        ("Her youngest child, 17 months, walks.", Role.AGE),
        ("Her son Oscar, 17 months, walks.", Role.AGE),
        ("A five-year contract.", None),
        ("A two-year deal with bond investors.", None),
        ("In 10 years bond yields fell.", None),
    ],
)
def test_a_length_of_time_says_of_what_it_is(sentence, role):
    assert [fact.role for fact in find(sentence, kinds={"duration"})] == [role]


def test_tenors_side_by_side_are_all_tenors():
    facts = find("The two-year, five-year and 10-year Treasuries fell.", kinds={"duration"})
    assert [fact.role for fact in facts] == [Role.TENOR] * 3


@pytest.mark.parametrize(
    "text",
    ["covid-19 years", "9/11 years", "in 2018 months", "$19 years", "two seconds-hand", "0-0 days"],
)
def test_a_figure_that_belongs_to_something_else_counts_no_time(text):
    assert all(value != "19 year" for _, value in durations(text))


def test_a_date_is_no_duration():
    with pytest.raises(ParseError):
        parse_duration("two years ago")


@given(st.text("ab 12-,.and yearshmontw", max_size=60))
def test_no_text_breaks_the_reading_of_durations(text):
    for fact in find(text, kinds={"duration"}):
        assert text[fact.start : fact.end] == fact.text
