"""Stretches of the calendar, and the arithmetic that finds them: no policy, no clock."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Final

from attrs import field, frozen

from ..timeunits import Unit

_DAY: Final = dt.timedelta(days=1)
_FRIDAY: Final = 4
_WORKING: Final = 5

#: How many months each unit of whole months has.
MONTHS: Final[dict[Unit, int]] = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.SEASON: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
#: How many days each unit of whole days has.
DAYS: Final[dict[Unit, int]] = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}
#: How many seconds each unit below the day has.
SECONDS: Final[dict[Unit, int]] = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600}
#: Weeks in a period that does not end with a month (D6: 4-4-5 calendars and their kin).
WEEKS_OF_MONTHS: Final[dict[int, int]] = {3: 13, 6: 26, 9: 39, 12: 52}

#: Whom a date is out of reach for: years run from 1 to 9999.
OUT_OF_RANGE: Final = (ValueError, OverflowError)


def _in_offset(moment: dt.date | None) -> dt.date | None:
    """The moment with its offset in place of its zone: only so are equal moments always equal."""
    if type(moment) is not dt.datetime or type(moment.tzinfo) is dt.timezone:
        return moment
    offset = moment.utcoffset()
    return moment if offset is None else moment.replace(tzinfo=dt.timezone(offset), fold=0)


@frozen
class Interval:
    """A stretch of time, half-open: from *start* until just before *end*.

    Attributes:
        start: A civil date, or an aware datetime with its offset; None is unbounded, never
            unknown.
        end: The same, excluded. Later than *start*.

    >>> Interval(dt.date(2019, 1, 1), dt.date(2020, 1, 1)).last_day
    datetime.date(2019, 12, 31)
    """

    start: dt.date | None = field(converter=_in_offset)
    end: dt.date | None = field(converter=_in_offset)

    def __attrs_post_init__(self) -> None:
        start, end = self.start, self.end
        if start is None or end is None:
            return
        if isinstance(start, dt.datetime) is not isinstance(end, dt.datetime):
            raise ValueError("an interval has two dates or two datetimes, not one of each")
        if start >= end:
            raise ValueError(f"an interval starts before it ends: {start} is not before {end}")

    @property
    def first_day(self) -> dt.date | None:
        """The first day that is touched."""
        return self.start.date() if isinstance(self.start, dt.datetime) else self.start

    @property
    def last_day(self) -> dt.date | None:
        """The last day that is touched."""
        if self.end is None:
            return None
        if isinstance(self.end, dt.datetime):
            return (self.end - dt.timedelta(microseconds=1)).date()
        return self.end - _DAY

    def __contains__(self, when: dt.date) -> bool:
        start, end = self.start, self.end
        return (start is None or start <= when) and (end is None or when < end)

    def contains(self, other: Interval) -> bool:
        """Whether all of *other* lies within."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends

    def overlaps(self, other: Interval) -> bool:
        """Whether some moment lies in both."""
        before = self.end is not None and other.start is not None and self.end <= other.start
        after = other.end is not None and self.start is not None and other.end <= self.start
        return not before and not after

    def __str__(self) -> str:
        start = ".." if self.start is None else self.start.isoformat()
        end = ".." if self.end is None else self.end.isoformat()
        return f"{start}/{end}"


def month_index(day: dt.date) -> int:
    """The months since January of the year 0."""
    return 12 * day.year + day.month - 1


def first_of(index: int) -> dt.date:
    """The first day of a month, counted in months since January of the year 0."""
    return dt.date(index // 12, index % 12 + 1, 1)


def months(index: int, count: int = 1) -> Interval:
    """So many whole months, from the month with this index."""
    return Interval(first_of(index), first_of(index + count))


def year(number: int) -> Interval:
    """The calendar year.

    >>> str(year(2016))
    '2016-01-01/2017-01-01'
    """
    return months(12 * number, 12)


def day(date: dt.date) -> Interval:
    """The one day."""
    return Interval(date, date + _DAY)


def plus(date: dt.date, count: int, unit: Unit) -> dt.date:
    """The day so many units later; the end of a shorter month stands for a day it has not.

    >>> plus(dt.date(2020, 3, 31), -1, Unit.MONTH)
    datetime.date(2020, 2, 29)

    Raises:
        OverflowError, ValueError: The day lies outside the years 1 to 9999.
    """
    if days := DAYS.get(unit):
        return date + dt.timedelta(days=days * count)
    if seconds := SECONDS.get(unit):
        return date + dt.timedelta(seconds=seconds * count)
    index = month_index(date) + MONTHS[unit] * count
    number, month = index // 12, index % 12 + 1
    if date.day <= 28:
        return date.replace(year=number, month=month)
    if not 1 <= number <= 9999:
        raise OverflowError("year is out of range")
    last = calendar.monthrange(number, month)[1]
    return date.replace(year=number, month=month, day=min(date.day, last))


def plus_weekdays(date: dt.date, count: int) -> dt.date:
    """The so many days from Monday to Friday later; from a weekend, Monday is the first.

    >>> plus_weekdays(dt.date(2019, 11, 11), -1), plus_weekdays(dt.date(2019, 11, 9), 1)
    (datetime.date(2019, 11, 8), datetime.date(2019, 11, 11))

    Raises:
        OverflowError: The day lies outside the years 1 to 9999.
    """
    weekend = max(0, date.weekday() - _FRIDAY)
    # From the Friday before a weekend on, or from the Monday behind it back.
    first = date - weekend * _DAY if count > 0 else date + (-weekend % 3) * _DAY
    weeks, rest = divmod(first.weekday() + count, _WORKING)
    return first + (7 * weeks + rest - first.weekday()) * _DAY


def around(unit: Unit, date: dt.date, *, steps: int = 0, week_start: int = 0) -> Interval:
    """The calendar unit that holds *date*, or the one so many *steps* away from it.

    Weeks start on *week_start*, 0 for Monday; a weekend is the Saturday and Sunday of the week
    from Monday; seasons are meteorological (spring starts in March); winter crosses the year.

    >>> str(around(Unit.QUARTER, dt.date(2024, 2, 29), steps=-1))
    '2023-10-01/2024-01-01'

    Raises:
        OverflowError, ValueError: The unit lies outside the years 1 to 9999.
    """
    if length := MONTHS.get(unit):
        offset = 2 if unit is Unit.SEASON else 0
        index = (month_index(date) - offset) // length * length + offset
        return months(index + steps * length, length)
    if unit is Unit.DAY:
        return day(date + dt.timedelta(days=steps))
    if unit is Unit.WEEK:
        first = date + dt.timedelta(days=7 * steps - (date.weekday() - week_start) % 7)
        return Interval(first, first + dt.timedelta(days=7))
    if unit is Unit.WEEKEND:
        first = date + dt.timedelta(days=7 * steps + 5 - date.weekday())
        return Interval(first, first + dt.timedelta(days=2))
    return _moment(unit, date, steps)


def nth_weekday(first: dt.date, last: dt.date, weekday: int, nth: int) -> dt.date:
    """The *nth* such weekday (0 for Monday) from *first* on, or from *last* back below 0.

    >>> nth_weekday(dt.date(2019, 11, 1), dt.date(2019, 11, 30), 3, 4)
    datetime.date(2019, 11, 28)
    """
    if nth > 0:
        return first + ((weekday - first.weekday()) % 7 + 7 * (nth - 1)) * _DAY
    return last - ((last.weekday() - weekday) % 7 - 7 * (nth + 1)) * _DAY


def _moment(unit: Unit, when: dt.date, steps: int) -> Interval:
    """The hour, minute or second around an aware datetime."""
    if not isinstance(when, dt.datetime):
        raise ValueError(f"a {unit.value} needs a time of day")  # noqa: TRY004 - out of reach
    floor = when.replace(microsecond=0)
    if unit is not Unit.SECOND:
        floor = floor.replace(second=0)
    if unit is Unit.HOUR:
        floor = floor.replace(minute=0)
    length = dt.timedelta(seconds=SECONDS[unit])
    start = floor + steps * length
    return Interval(start, start + length)


def rolling(date: dt.date, count: int, unit: Unit) -> Interval:
    """The so many units up to *date*, excluded, or from it when *count* is positive.

    >>> str(rolling(dt.date(2019, 11, 7), -5, Unit.YEAR))
    '2014-11-07/2019-11-07'
    """
    other = plus(date, count, unit)
    return Interval(other, date) if count < 0 else Interval(date, other)


def ended(last: dt.date, length: int, *, weeks: int = 1) -> Interval:
    """The so many months that end with the day *last*; where there are none, so many *weeks*.

    Whole months, or weeks where it is not the end of a month: 13 weeks a quarter.

    >>> str(ended(dt.date(2019, 6, 30), 3)), str(ended(dt.date(2019, 9, 28), 3))
    ('2019-04-01/2019-07-01', '2019-06-30/2019-09-29')
    """
    end = last + _DAY
    if length == 0:
        return Interval(end - dt.timedelta(weeks=weeks), end)
    if end.day == 1 or length not in WEEKS_OF_MONTHS:
        return Interval(plus(end, -length, Unit.MONTH), end)
    return Interval(end - dt.timedelta(weeks=WEEKS_OF_MONTHS[length]), end)


def in_weeks(last: dt.date, length: int) -> bool:
    """Whether a period of so many months that ends on *last* is counted in weeks."""
    return length in WEEKS_OF_MONTHS and (last + _DAY).day != 1


def fiscal_year(number: int, end_month: int) -> Interval:
    """The fiscal year that is named by the year in which it ends.

    >>> str(fiscal_year(2018, 9))
    '2017-10-01/2018-10-01'
    """
    return months(12 * (number - 1) + end_month, 12)


def fiscal_part(number: int, end_month: int, *, first: int, count: int) -> Interval:
    """So many months of a fiscal year, from its month *first* (counted from 0)."""
    return months(12 * (number - 1) + end_month + first, count)


def fiscal_hull(number: int, *, first: int = 0, count: int = 12) -> Interval:
    """All days that months *first* and following of a fiscal year can hold, whatever its end.

    Wide enough for years named by their first year, as United States retailers name them.

    >>> str(fiscal_hull(2018))
    '2017-02-01/2019-02-03'
    """
    start = first_of(12 * (number - 1) + 1 + first)
    end = plus(dt.date(number, 2, 3), first + count, Unit.MONTH)
    slack = 0 if first + count == 12 else 7
    return Interval(start, end + dt.timedelta(days=slack))


def fiscal_year_of(date: dt.date, end_month: int) -> int:
    """The name of the fiscal year that holds *date*."""
    return date.year + (date.month > end_month)
