"""What is counted from the day of publication: "last week", "the past five years"."""

from __future__ import annotations

import datetime as dt
from typing import Final

from ..assumptions import Assumption
from ..dateline import Dateline
from ..timeunits import Unit
from . import calendar, policy
from .calendar import Interval
from .expr import Rolling, Shift
from .reading import Reading, unresolved
from .terms import Anchor, Status

#: Every day from Monday to Friday counts as one of business.
WEEKDAYS: Final = frozenset({Assumption.WEEKDAYS_COUNTED})


def shift(expr: Shift, dateline: Dateline) -> Reading:
    """The calendar unit so many steps from publication: "last week", "next year"."""
    day = dateline.published if expr.unit in calendar.SECONDS else dateline.day
    if day is None:
        return unresolved(expr.unit)
    if expr.unit is Unit.HOUR and not isinstance(day, dt.datetime) and expr.n % 24 == 0:
        return shift(Shift(expr.n // 24, Unit.DAY), dateline)
    if expr.weekdays:
        frame = calendar.day(calendar.plus_weekdays(day, expr.n))
        return _counted(frame)
    if expr.unit is Unit.WEEK and expr.n in (-1, 0) and _ends_week(day, dateline):
        return _week_on_sunday(expr, day)
    frame = calendar.around(expr.unit, day, steps=expr.n, week_start=dateline.week_start)
    return Reading(frame, expr.unit, Anchor.PUBLICATION, Status.RESOLVED)


def _week_on_sunday(expr: Shift, day: dt.date) -> Reading:
    """ "Last week" and "this week", said on the last day of a week."""
    choice = policy.week_on_sunday(expr.n, expr.lean)
    frame, other = (
        calendar.around(Unit.WEEK, day, steps=steps) for steps in (choice.best, choice.other)
    )
    status = Status.AMBIGUOUS if choice.ambiguous else Status.RESOLVED
    return Reading(frame, Unit.WEEK, Anchor.PUBLICATION, status, choice.confidence, (other,))


def _ends_week(day: dt.date, dateline: Dateline) -> bool:
    """Whether it is a Sunday, and nobody said that the week starts on it."""
    return day.weekday() == _SUNDAY and dateline.week_start == 0


_SATURDAY: Final = 5
_SUNDAY: Final = 6


def rolling(expr: Rolling, dateline: Dateline) -> Reading:
    """So many units up to publication or from it on: "the past five years"."""
    if expr.n == 0:
        return Reading(None, expr.unit, Anchor.NONE, Status.ABSOLUTE)
    day = dateline.published if expr.unit in calendar.SECONDS else dateline.day
    if day is None:
        return unresolved(expr.unit)
    if expr.weekdays:
        other = calendar.plus_weekdays(day, expr.n)
        return _counted(Interval(other, day) if expr.n < 0 else Interval(day, other))
    if expr.unit in calendar.SECONDS and not isinstance(day, dt.datetime):
        # "The past 24 hours" are a day, where nobody told the hour of publication.
        days, hours = divmod(abs(expr.n), 24)
        if expr.unit is not Unit.HOUR or hours:
            return unresolved(expr.unit)
        frame = calendar.rolling(day, days if expr.n > 0 else -days, Unit.DAY)
        return Reading(frame, Unit.DAY, Anchor.PUBLICATION, Status.RESOLVED)
    weekend = day.weekday() >= _SATURDAY and dateline.week_start == 0
    if weekend and expr.n == 1 and expr.unit is Unit.WEEK:
        # "The coming week", said at a weekend, begins on Monday.
        frame = calendar.around(Unit.WEEK, day, steps=1)
    else:
        frame = calendar.rolling(day, expr.n, expr.unit)
    return Reading(frame, expr.unit, Anchor.PUBLICATION, Status.RESOLVED)


def _counted(frame: Interval) -> Reading:
    """What days of business were counted for: nobody told which of them were holidays."""
    return Reading(frame, Unit.DAY, Anchor.PUBLICATION, Status.RESOLVED, assumptions=WEEKDAYS)
