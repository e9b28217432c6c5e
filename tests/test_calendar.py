"""Laws of the calendar, one sentence each, and the golden dates beside them."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealnorm.dates import calendar
from dealnorm.dates.calendar import Interval
from dealnorm.dates.expr import Part, TimeExpr
from dealnorm.dates.holidays import RULES, easter, holiday
from dealnorm.dates.narrow import narrow
from dealnorm.dates.terms import Mod
from dealnorm.timeunits import Unit

GRID = [
    Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.QUARTER, Unit.SEASON, Unit.HALF, Unit.YEAR,
    Unit.DECADE,
]  # fmt: skip
TILING = [unit for unit in GRID if unit is not Unit.WEEKEND]
NARROWED = [unit for unit in TILING if unit is not Unit.DAY]
HARD_DAYS = [
    dt.date(2020, 2, 29), dt.date(2019, 2, 28), dt.date(2020, 12, 28), dt.date(2021, 1, 3),
    dt.date(2015, 12, 31), dt.date(2019, 3, 31), dt.date(2000, 1, 1),
]  # fmt: skip

units = st.sampled_from(TILING)
days = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)) | st.sampled_from(HARD_DAYS)
steps = st.integers(-100, 100)
end_months = st.integers(1, 12)
years = st.integers(1900, 2099)


@given(units, days, steps)
def test_units_tile_the_calendar(unit, day, n):
    here = calendar.around(unit, day, steps=n)
    there = calendar.around(unit, day, steps=n + 1)
    assert here.end == there.start


@given(st.sampled_from(GRID), days, st.data())
def test_a_unit_is_the_same_from_each_of_its_days(unit, day, data):
    frame = calendar.around(unit, day)
    another = data.draw(st.dates(frame.first_day, frame.last_day))
    assert calendar.around(unit, another) == frame


@given(units, days)
def test_a_unit_holds_the_day_it_is_around(unit, day):
    assert day in calendar.around(unit, day)


@given(units, days, steps)
def test_stepping_there_and_back_is_staying(unit, day, n):
    there = calendar.around(unit, day, steps=n)
    assert calendar.around(unit, there.start, steps=-n) == calendar.around(unit, day)


@given(units, days, days)
def test_a_later_day_has_no_earlier_unit(unit, day, other):
    first, second = sorted([day, other])
    assert calendar.around(unit, first).start <= calendar.around(unit, second).start


@given(days, st.integers(0, 6))
def test_a_week_starts_on_the_day_it_is_said_to(day, week_start):
    week = calendar.around(Unit.WEEK, day, week_start=week_start)
    assert week.start.weekday() == week_start
    assert week.end - week.start == dt.timedelta(days=7)


@given(days)
def test_weeks_agree_with_isocalendar(day):
    week = calendar.around(Unit.WEEK, day)
    assert week.start.isocalendar()[:2] == day.isocalendar()[:2]


@given(years)
def test_parts_tile_their_year(year):
    whole = calendar.year(year)
    for unit, count in ((Unit.MONTH, 12), (Unit.QUARTER, 4), (Unit.HALF, 2)):
        parts = [calendar.around(unit, whole.start, steps=n) for n in range(count)]
        assert (parts[0].start, parts[-1].end) == (whole.start, whole.end)


@given(st.sampled_from([Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR]), days, steps)
def test_a_day_of_the_first_four_weeks_comes_back(unit, day, n):
    if day.day <= 28:
        assert calendar.plus(calendar.plus(day, n, unit), -n, unit) == day


@given(days, st.integers(1, 60), st.sampled_from([Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR]))
def test_what_rolled_ends_where_what_rolls_begins(day, n, unit):
    assert calendar.rolling(day, -n, unit).end == day == calendar.rolling(day, n, unit).start


@given(days, st.sampled_from([3, 6, 9, 12]))
def test_a_period_ends_with_the_day_it_is_said_to(day, length):
    period = calendar.ended(day, length)
    assert period.last_day == day
    if not calendar.in_weeks(day, length):
        assert calendar.plus(period.start, length, Unit.MONTH) == period.end


@given(days, st.sampled_from([(3, 91), (6, 182), (9, 273), (12, 364)]))
def test_a_period_off_the_end_of_a_month_is_counted_in_weeks(day, length):
    months, count = length
    if calendar.in_weeks(day, months):
        period = calendar.ended(day, months)
        assert (period.end - period.start).days == count


@given(years)
def test_a_fiscal_year_that_ends_in_december_is_the_calendar_year(year):
    assert calendar.fiscal_year(year, 12) == calendar.year(year)


@given(years, end_months)
def test_fiscal_quarters_tile_the_fiscal_year(year, end):
    parts = [calendar.fiscal_part(year, end, first=n, count=3) for n in range(0, 12, 3)]
    assert all(one.end == two.start for one, two in pairwise(parts))
    whole = calendar.fiscal_year(year, end)
    assert (parts[0].start, parts[-1].end) == (whole.start, whole.end)


@given(
    years, end_months, st.sampled_from([(0, 12), (0, 3), (3, 3), (6, 3), (9, 3), (0, 6), (6, 6)])
)
def test_the_hull_of_a_fiscal_period_holds_it_whatever_the_year_end(year, end, part):
    first, count = part
    hull = calendar.fiscal_hull(year, first=first, count=count)
    assert hull.contains(calendar.fiscal_part(year, end, first=first, count=count))


@given(days, end_months)
def test_a_day_lies_in_its_fiscal_year(day, end):
    assert day in calendar.fiscal_year(calendar.fiscal_year_of(day, end), end)


@given(st.sampled_from(NARROWED), days)
def test_early_mid_and_late_tile_their_unit(unit, day):
    frame = calendar.around(unit, day)
    early, mid, late = (
        narrow(TimeExpr(), frame, unit, mod) for mod in (Mod.START, Mod.MID, Mod.END)
    )
    assert (early.start, early.end, mid.end, late.end) == (
        frame.start, mid.start, late.start, frame.end,
    )  # fmt: skip


@given(st.sampled_from(NARROWED), days, st.sampled_from(list(Mod)), st.booleans())
def test_what_is_narrow_lies_within_its_frame(unit, day, mod, edge):
    frame = calendar.around(unit, day)
    expr = Part(TimeExpr(), mod) if edge else TimeExpr()
    assert frame.contains(narrow(expr, frame, unit, mod))


@given(st.sampled_from(sorted(RULES)), years)
def test_a_holiday_falls_into_the_year_it_is_asked_for(name, year):
    assert holiday(name, year).year == year


@given(years)
def test_easter_is_a_sunday_of_spring(year):
    assert easter(year).weekday() == 6
    assert dt.date(year, 3, 22) <= easter(year) <= dt.date(year, 4, 25)


@pytest.mark.parametrize(
    ("name", "country", "day"),
    [
        ("thanksgiving", None, dt.date(2019, 11, 28)),
        ("thanksgiving", "CA", dt.date(2019, 10, 14)),
        ("black-friday", "US", dt.date(2019, 11, 29)),
        ("memorial", "US", dt.date(2019, 5, 27)),
        ("good-friday", None, dt.date(2019, 4, 19)),
        ("cyber-monday", None, dt.date(2019, 12, 2)),
    ],
)
def test_a_holiday_falls_on_its_day(name, country, day):
    assert holiday(name, 2019, country=country) == day


@pytest.mark.parametrize(
    ("unit", "steps", "interval"),
    [
        (Unit.WEEK, 0, "2019-11-04/2019-11-11"),
        (Unit.WEEKEND, -1, "2019-11-02/2019-11-04"),
        (Unit.SEASON, 1, "2019-12-01/2020-03-01"),
        (Unit.DECADE, -2, "1990-01-01/2000-01-01"),
        (Unit.CENTURY, -1, "1900-01-01/2000-01-01"),
        (Unit.HALF, 0, "2019-07-01/2020-01-01"),
    ],
)
def test_weeks_start_on_monday_and_winter_crosses_the_year(unit, steps, interval):
    assert str(calendar.around(unit, dt.date(2019, 11, 7), steps=steps)) == interval


def test_an_hour_holds_its_minutes():
    when = dt.datetime(2019, 11, 7, 9, 30, 5, tzinfo=dt.UTC)
    hour = calendar.around(Unit.HOUR, when)
    assert (hour.start.minute, hour.end - hour.start) == (0, dt.timedelta(hours=1))
    assert calendar.around(Unit.SECOND, when).start == when
    assert hour.first_day == hour.last_day == dt.date(2019, 11, 7)


def test_a_civil_day_has_no_hour_of_its_own():
    with pytest.raises(ValueError, match="time of day"):
        calendar.around(Unit.HOUR, dt.date(2019, 11, 7))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (dt.date(2019, 1, 1), dt.date(2019, 1, 1)),
        (dt.date(2019, 1, 2), dt.date(2019, 1, 1)),
        (dt.date(2019, 1, 1), dt.datetime(2019, 1, 2, tzinfo=dt.UTC)),
    ],
)
def test_an_interval_starts_before_it_ends(start, end):
    with pytest.raises(ValueError, match="interval"):
        Interval(start, end)


def test_an_open_interval_goes_on_for_ever():
    since = Interval(dt.date(2015, 1, 1), None)
    until = Interval(None, dt.date(2015, 1, 1))
    assert dt.date(9999, 12, 31) in since
    assert not since.overlaps(until)
    assert since.overlaps(calendar.year(2020))
    assert since.contains(calendar.year(2020))
    assert not calendar.year(2020).contains(since)
    assert (str(since), str(until)) == ("2015-01-01/..", "../2015-01-01")
    assert since.last_day is None


@pytest.mark.parametrize("unit", GRID)
@pytest.mark.parametrize("n", [-(10**7), 10**7])
def test_no_year_is_reached_beyond_those_there_are(unit, n):
    with pytest.raises(calendar.OUT_OF_RANGE):
        calendar.around(unit, dt.date(2019, 11, 7), steps=n)
    with pytest.raises(calendar.OUT_OF_RANGE):
        calendar.plus(dt.date(2019, 10, 31), 10**7, Unit.MONTH)
