"""Dates beside other readers: TIMEX3 and EDTF read back, and full dates beside dateparser."""

import datetime as dt
import re
import warnings
from functools import cache
from time import struct_time

import pytest
from dateparser.date import DateDataParser
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from dealnorm import Dateline, find, parse_date
from dealnorm.dates.calendar import Interval, months
from dealnorm.dates.terms import Bound
from dealnorm.timeunits import Unit
from strategies import DATE_PHRASES, DAYS, HOUSE

DAY = dt.timedelta(days=1)
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@cache
def phrases():
    """Every phrase that is one date in a sentence, and that date."""
    found = ((phrase, find(f"They wrote {phrase}, it seems.")) for phrase in DATE_PHRASES)
    return [(phrase, facts[0].value) for phrase, facts in found if len(facts) == 1]


def resolved(day):
    """Each phrase that has a frame of days, and what it means on a *day*."""
    for phrase, value in phrases():
        meant = value.resolve(day)
        if meant.frame is not None and meant.unit is not Unit.MINUTE:
            yield phrase, meant


def bounds_of_timex3(text):
    """The days that a TIMEX3 value names: read from the standard's own words, not from ours."""
    text = re.sub(r"T(MO|MI|AF|EV|NI)$", "", text)
    if "/" in text:
        first, last = map(bounds_of_timex3, text.split("/"))
        return Interval(first.start, last.end)
    if week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", text):
        start = dt.date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
        return Interval(start, start + (2 if week[3] else 7) * DAY)
    if part := re.fullmatch(r"(\d{4})-([QH])(\d)", text):
        size = 3 if part[2] == "Q" else 6
        return months(12 * int(part[1]) + size * (int(part[3]) - 1), size)
    if season := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", text):
        return months(12 * int(season[1]) + SEASONS[season[2]] - 1, 3)
    if len(text) == len("2019-11-07"):
        day = dt.date.fromisoformat(text)
        return Interval(day, day + DAY)
    if len(text) == len("2019-11"):
        return months(12 * int(text[:4]) + int(text[5:]) - 1)
    years = 10 ** (4 - len(text))
    return months(12 * int(text) * years, 12 * years)


@given(DAYS)
def test_timex3_names_the_frame(day):
    for phrase, meant in resolved(day):
        value, attributes = meant.timex3, meant.timex3_attributes
        if value.startswith("FY"):
            continue
        if value.startswith("P"):
            value = f"{attributes['beginPoint']}/{attributes['endPoint']}"
        assert bounds_of_timex3(value) == meant.frame, phrase


def day_of(moment):
    assert isinstance(moment, struct_time)
    return dt.date(*moment[:3])


@cache
def bounds_of_edtf(text):
    """The days that python-edtf reads, which takes its time."""
    read = parse_edtf(text)
    return Interval(day_of(read.lower_strict()), day_of(read.upper_strict()) + DAY)


def test_edtf_names_the_frame_of_every_phrase():
    for phrase, meant in resolved(HOUSE):
        if meant.bound is Bound.DURING and not cannot_be_read(meant.edtf):
            assert bounds_of_edtf(meant.edtf) == meant.frame, phrase


@given(DAYS, st.sets(st.sampled_from(DATE_PHRASES), min_size=3, max_size=3))
def test_edtf_names_the_frame_on_every_day(day, some):
    for phrase, meant in resolved(day):
        if phrase in some and meant.bound is Bound.DURING and not cannot_be_read(meant.edtf):
            assert bounds_of_edtf(meant.edtf) == meant.frame, phrase


def cannot_be_read(text):
    """Whether python-edtf lacks it: winter, which it ends with the year, and "about" a quarter."""
    return re.fullmatch(r"\d{4}-(24|(3[3-6]|4[01])~)", text)


@given(st.integers(1900, 2090), st.sampled_from(["{}", "March {}", "Aug. 11, {}", "summer {}"]))
def test_edtf_of_what_goes_on_since_then_is_open(year, phrase):
    (fact,) = find(f"It has been so since {phrase.format(year)}, she said.", "2100-01-01")
    read = parse_edtf(fact.value.edtf)
    assert day_of(read.lower_strict()) == fact.value.frame.start
    assert read.upper_strict() == float("inf")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It is shut until 2020.", "../2019"),
        ("It was shut before 2018.", "../2017"),
        ("It will be open after March 2020.", "2020-04/.."),
        ("It has been shut since last week.", "2019-10-28/.."),
        ("It has been shut since the third quarter of 2018.", "2018-07/.."),
        ("It has been shut since the 1990s.", "1990/.."),
    ],
)
def test_edtf_is_open_where_the_interval_is(text, edtf):
    (fact,) = find(text, "2019-11-07")
    assert fact.value.edtf == edtf


@cache
def dateparser():
    return DateDataParser(
        languages=["en"],
        settings={
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": ["day", "month", "year"],
            "RELATIVE_BASE": dt.datetime(2000, 1, 1),
        },
    )


@given(
    st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)) | DAYS,
    st.sampled_from([
        "{0:%B} {0.day}, {0.year}", "{0.day} {0:%B} {0.year}", "{0:%b} {0.day}, {0.year}",
        "{0:%A}, {0:%B} {0.day}, {0.year}", "{0:%B} {0.day} {0.year}", "{0.day} {0:%b} {0.year}",
        "{0:%Y-%m-%d}", "{0:%a}, {0:%b} {0.day}, {0.year}",
    ]),
)  # fmt: skip
def test_dateparser_reads_the_same_full_dates(day, style):
    text = style.format(day)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own making
        found = dateparser().get_date_data(text).date_obj
    assert found.date() == day == parse_date(text).frame.start


@pytest.mark.parametrize(
    "text", ["June 31, 2019", "February 29, 2019", "31/13/2019", "2019-02-30", "0 May 2019"]
)
def test_neither_reads_a_day_that_there_is_not(text):
    assert dateparser().get_date_data(text).date_obj is None
    assert not any(fact.value.unit is Unit.DAY for fact in find(f"It fell on {text}."))


@pytest.mark.parametrize(
    "text", ["in the next two years", "2016-18", "the 1990s", "18 months", "H1 2019", "$700m"]
)
def test_what_search_makes_a_day_of_is_no_day_here(text):
    facts = find(f"It wrote of {text} there.", Dateline("2019-11-07"), kinds={"date"})
    assert all(fact.value.unit is not Unit.DAY for fact in facts)
