"""Laws of dates that hold for every phrase that the rules give as an example."""

import datetime as dt
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dealnorm import Dateline, find, parse_date
from dealnorm.dates import calendar, policy
from dealnorm.dates.calendar import Interval
from dealnorm.dates.expr import Cal, Holiday, Lean, Rolling, Shift
from dealnorm.dates.meaning import said
from dealnorm.dates.terms import Anchor, Bound, Mod, Status
from dealnorm.timeunits import Unit
from strategies import DATE_PHRASES, DAYS, HOUSE, ZONES

AROUND = (
    "They wrote {}, it seems.",
    "Profit rose in {} as well.",
    "Profit will rise in {} as well.",
    "It is due by {}, he said.",
    "It has been so since {}.",
)
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PAIRS = st.tuples(DAYS, DAYS).map(sorted)


def dates(text, dateline=None):
    return [fact.value for fact in find(text, dateline, kinds={"date"})]


@cache
def sentences():
    """Each phrase in each sentence, and the date that is read there."""
    texts = [around.format(phrase) for phrase in DATE_PHRASES for around in AROUND]
    return [(text, *read) for text in texts if len(read := dates(text)) == 1]


def resolved(day):
    """The sentence of each date that has a frame on a day, what it said, and what it meant."""
    for text, value in sentences():
        if (meant := value.resolve(day)).frame is not None:
            yield text, value, meant


def later(day, years):
    return day and day.replace(year=day.year + years)


def test_nearly_every_phrase_is_a_date_in_every_sentence():
    assert len(sentences()) > 0.98 * len(DATE_PHRASES) * len(AROUND)


# What is said, and when it is resolved.


@given(DAYS)
def test_every_phrase_waits_for_its_dateline(day):
    for text, value in sentences():
        assert [value.resolve(day)] == dates(text, day), text


@given(DAYS, DAYS)
def test_no_dateline_leaves_a_trace(day, other):
    for text, value in sentences():
        assert value.resolve(other).resolve(day) == value.resolve(day), text


@given(DAYS)
def test_the_frame_of_what_is_absolute_needs_no_publication_date(day):
    for text, value in sentences():
        if value.status is Status.ABSOLUTE:
            meant = value.resolve(day)
            assert (meant.frame, meant.status) == (value.frame, Status.ABSOLUTE), text


@given(DAYS, st.integers(0, 23), ZONES)
def test_only_the_civil_day_of_the_publisher_counts(day, hour, zone):
    when = dt.datetime(day.year, day.month, day.day, hour, 30, tzinfo=ZoneInfo(zone))
    assume(when.astimezone(dt.UTC).astimezone(when.tzinfo) == when)
    stamped = Dateline(when.astimezone(dt.UTC), tz=zone)
    for text, _, meant in resolved(Dateline(day, tz=zone)):
        if meant.unit is not Unit.MINUTE:
            assert dates(text, stamped)[0].frame == meant.frame, text


@given(DAYS, st.sampled_from([("ET", "America/New_York"), ("PT", "America/Los_Angeles"),
                              ("CT", "America/Chicago")]), st.integers(4, 11))  # fmt: skip
def test_a_time_of_day_is_that_of_its_zone_in_summer_and_in_winter(day, zone, hour):
    short, name = zone
    (value,) = dates(f"It opens at {hour}:15 a.m. {short} today.", day)
    wanted = dt.datetime(day.year, day.month, day.day, hour, 15, tzinfo=ZoneInfo(name))
    assert (value.frame.start, value.frame.start.utcoffset()) == (wanted, wanted.utcoffset())


# What moves with the day of publication, and how far.


@given(PAIRS)
def test_no_date_goes_back_when_publication_goes_on(days):
    first, second = days
    for text, value, meant in resolved(first):
        moved = value.resolve(second).frame
        if moved is None and "Election Day" in text:
            continue  # around that of an odd year nobody can tell which is meant
        assert meant.frame.start <= moved.start, text


@given(DAYS)
def test_four_hundred_years_on_all_that_is_relative_lies_four_hundred_years_on(day):
    for text, value, meant in resolved(day):
        if "Good Friday" in text or "Easter" in text:
            continue  # its cycle is longer
        years = 0 if value.frame else 400
        moved = value.resolve(later(day, 400)).frame
        start, end = meant.frame.start, meant.frame.end
        assert (moved.start, moved.end) == (later(start, years), later(end, years)), text


@given(DAYS, st.integers(-8, 8), st.sampled_from([
    "in March", "on Aug. 11", "last March", "next May", "in the third quarter", "in H2",
    "last month", "next year", "last fall", "earlier this year", "at year-end", "three months ago",
    "two years ago", "over the past five years", "in the next 18 months", "on Christmas",
    "in the quarter ended June 30", "in the nine months to September", "the year to March",
    "in the fiscal third quarter", "last fiscal year", "since June last year", "this quarter",
]), st.sampled_from(["It fell {}.", "It will fall {}.", "It is bad {}."]))  # fmt: skip
def test_a_year_on_months_lie_a_year_on(day, years, phrase, sentence):
    assume(day.day <= 28)
    here, there = (
        dates(sentence.format(phrase), Dateline(when, fiscal_year_end=9))
        for when in (day, later(day, years))
    )
    frames = [Interval(later(d.frame.start, years), later(d.frame.end, years)) for d in here]
    assert [date.frame for date in there] == frames != []


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_next_weekday_is_that_of_the_next_week_and_may_be_the_coming_one(day, name):
    (value,) = dates(f"The court sits next {name}.", day)
    following = day + dt.timedelta(weeks=1)
    assert value.frame.start.isocalendar()[:2] == following.isocalendar()[:2]
    assert value.frame.start.weekday() == WEEKDAYS.index(name)
    for other in value.alternatives[: value.status is Status.AMBIGUOUS]:
        assert 1 <= (other.start - day).days <= 7
        assert other.start.weekday() == WEEKDAYS.index(name)


# Frames, and what is seen through them.


@given(DAYS)
def test_the_frame_of_a_unit_is_that_unit_of_the_calendar(day):
    for text, _, meant in resolved(day):
        if isinstance(meant.expr, (Cal, Holiday, Shift)):
            assert calendar.around(meant.unit, meant.frame.start) == meant.frame, text


@given(st.integers(1900, 2090))
def test_a_half_is_two_quarters_and_a_decade_ten_years(year):
    def frame(phrase):
        return parse_date(phrase).frame

    first, second, third = (
        frame(f"{nth} quarter of {year}") for nth in ("first", "second", "third")
    )
    half = frame(f"first half of {year}")
    assert (half.start, half.end) == (first.start, second.end)
    assert (first.end, half.end) == (second.start, third.start)
    tens = year // 10 * 10
    decade = frame(f"the {tens}s")
    assert (decade.start, decade.end) == (frame(f"in {tens}").start, frame(f"in {tens + 9}").end)


@given(DAYS)
def test_what_is_narrow_lies_within_its_frame_whatever_was_said(day):
    for text, _, meant in resolved(day):
        if meant.bound is Bound.DURING or meant.mod not in {Mod.EARLIER, Mod.LATER}:
            assert meant.frame.contains(meant.narrow()), text


@pytest.mark.parametrize("text", ["It is shut until later this year.", "It is due by later today."])
def test_what_is_later_is_narrow_behind_a_bound_too(text):
    (value,) = dates(text, HOUSE)
    assert value.frame.contains(value.narrow())


def test_what_lasts_until_later_this_year_has_not_ended():
    (value,) = dates("It is shut until later this year.", HOUSE)
    assert value.interval.end > HOUSE.day


@given(DAYS, st.sampled_from(["week", "month", "year"]))
def test_earlier_and_later_make_up_the_unit(day, unit):
    this = parse_date(f"this {unit}", day).frame
    assume(this.start < day)
    earlier, after = (
        parse_date(f"{word} this {unit}", day).interval for word in ("earlier", "later")
    )
    assert Interval(earlier.start, after.end) == this
    assert earlier.end == after.start


@given(DAYS)
def test_a_bound_opens_the_line_where_the_frame_begins_or_ends(day):
    for text, value, meant in resolved(day):
        frame, today = meant.frame, Dateline.of(day)
        if meant.mod is not None or meant.unit is Unit.MINUTE:
            continue
        seen = {bound: said(value.expr, today, bound=bound).interval for bound in Bound}
        assert seen[Bound.UNTIL] == seen[Bound.BEFORE] == Interval(None, frame.start), text
        assert (seen[Bound.BY], seen[Bound.AFTER]) == (
            Interval(None, frame.end), Interval(frame.end, None),
        ), text  # fmt: skip
        running = meant.anchor is Anchor.PUBLICATION and day in frame
        assert seen[Bound.FROM] == Interval(day if running else frame.start, None), text
        until = day + dt.timedelta(days=1) if day >= frame.start else None
        assert seen[Bound.SINCE] == Interval(frame.start, until), text


# What ended when, and fiscal years.


@given(st.integers(1950, 2049), st.integers(1, 12), st.sampled_from([2, 3, 6, 9, 12]))
def test_so_many_months_end_with_the_month_they_are_said_to(year, month, count):
    last = calendar.months(12 * year + month - 1).last_day
    for end in (f"{last:%B} {last.day}, {year}", f"{last:%B} {year}"):
        (value,) = dates(f"Sales fell in the {count} months ended {end}.")
        assert value.frame == calendar.months(12 * year + month - count, count)


@given(st.integers(1950, 2049), st.integers(1, 12))
def test_quarters_that_ended_one_after_another_tile(year, month):
    ends = [calendar.months(12 * year + month - 1 + 3 * n).last_day for n in range(4)]
    frames = [parse_date(f"the quarter ended {end:%B} {end.day}, {end.year}").frame for end in ends]
    assert all(one.end == two.start for one, two in pairwise(frames))


FISCAL = st.sampled_from(
    ["fiscal 2018", "FY18", "third quarter of fiscal 2018", "first half of fiscal 2018", "Q1FY18"]
)


@given(FISCAL, st.integers(1, 12))
def test_a_fiscal_period_lies_within_its_bounds_whenever_the_year_ends(phrase, end):
    open_ = parse_date(phrase)
    known = open_.resolve(Dateline(fiscal_year_end=end))
    assert (open_.interval, open_.status) == (None, Status.UNRESOLVED)
    assert open_.bounds.contains(known.frame)
    assert calendar.fiscal_year(2018, end).contains(known.frame)


@given(st.integers(1950, 2049), st.integers(1, 4))
def test_fiscal_years_that_end_in_december_are_calendar_years(year, quarter):
    december = Dateline(fiscal_year_end=12)
    assert parse_date(f"fiscal {year}", december).frame == calendar.year(year)
    fiscal = parse_date(f"Q{quarter} FY{year}", december).frame
    assert fiscal == parse_date(f"Q{quarter} {year}").frame


# The words around.


def test_cues_move_a_date_to_its_next_place_and_only_where_the_words_leave_that_open():
    moved = set()
    for phrase in DATE_PHRASES:
        texts = f"The firm said so {phrase} as well.", f"The firm will say so {phrase} as well."
        for past, future in zip(*(dates(text, HOUSE) for text in texts), strict=True):
            if past.frame == future.frame:
                continue
            moved.add(phrase)
            assert not isinstance(past.expr, (Shift, Rolling)), phrase
            assert parse_date(phrase).frame is None, phrase
            away = (future.frame.start - past.frame.start).days
            # Weeks and holidays have no fixed day in the year.
            assert away == 7 or abs(away - 365) <= 7, phrase
    assert {"March", "Wednesday"} <= moved
    assert moved.isdisjoint({"last year", "2018", "yesterday", "two weeks ago", "past five years"})


@given(DAYS)
def test_the_readings_of_an_ambiguous_date_differ_and_lie_on_both_sides_of_publication(day):
    for text, _, meant in resolved(day):
        readings = [meant.frame, *meant.alternatives]
        assert len(set(readings)) == len(readings), text
        if meant.status is not Status.AMBIGUOUS:
            continue
        assert len(readings) > 1, text
        if meant.unit is Unit.MINUTE:
            assert len({frame.first_day for frame in readings}) == 1, text
        elif meant.anchor is Anchor.PUBLICATION and "next" not in text:
            assert min(frame.start for frame in readings) <= day, text
            assert max(frame.last_day for frame in readings) >= day, text


@given(st.integers(-11, 11), st.sampled_from([Lean.PAST, Lean.NONE, Lean.FUTURE]))
def test_a_month_is_ambiguous_when_its_two_readings_are_nearly_as_close(away, lean):
    ahead = (away if away > 0 else away + 12) + policy.MONTH_WEIGHTS[lean]
    back = 12 - away if away > 0 else -away
    choice = policy.month(away, away > 0, lean)
    assert choice.ambiguous == (abs(ahead - back) < 3)
    assert choice.ambiguous or (choice.best > choice.other) == (ahead < back)


def test_a_later_sentence_changes_no_date():
    for text, value in sentences():
        first, *_ = dates(f"{text} It had been so on June 5, 1998, and all through May 2001.")
        assert first == value, text


@given(DAYS, st.integers(2, 4), st.sampled_from([
    "a year earlier", "a year ago", "the same quarter a year earlier", "the year-earlier period",
    "the year-ago quarter", "the same period last year",
]))  # fmt: skip
def test_a_year_earlier_moves_with_the_quarter_that_it_refers_to(day, number, phrase):
    def earlier(nth):
        text = f"Sales in the {nth} quarter of 2018 were better than {phrase}."
        return dates(text, day)[-1].frame

    ordinals = "first second third fourth".split()
    before, after = earlier(ordinals[number - 2]), earlier(ordinals[number - 1])
    assert before.end == after.start
    assert after == calendar.months(12 * 2017 + 3 * number - 3, 3)
