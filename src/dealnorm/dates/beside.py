"""The unit so many steps from another one: "the previous quarter", "a year earlier"."""

from __future__ import annotations

import datetime as dt
from typing import Final

from ..assumptions import Assumption
from ..timeunits import Unit
from . import calendar
from .calendar import Interval
from .expr import Anaphor, Ended
from .reading import Reading

_LONGEST_MONTH: Final = dt.timedelta(days=31)
_WEEK: Final = dt.timedelta(days=7)
_A_YEAR: Final = 52 * _WEEK
#: How far the next quarter or year is from one that is counted in weeks.
_COUNTED: Final = {Unit.QUARTER: 13 * _WEEK, Unit.YEAR: _A_YEAR}


def stepped(expr: Anaphor, unit: Unit, base: Reading, frame: Interval) -> Interval:
    """The *unit* that *expr* is away from what it refers to, a *base* with a *frame*."""
    if isinstance(expr.of, Ended) and expr.by is unit is base.unit is Unit.WEEK:
        # "In the week ended Jan. 31 … in the previous week": the seven days before those.
        return _moved(frame, expr.n * _WEEK) or frame
    return _in_weeks(expr, base, frame) or _by_calendar(expr, unit, base.unit, frame)


def _in_weeks(expr: Anaphor, base: Reading, frame: Interval) -> Interval | None:
    """The quarter or year beside one that is counted in weeks: 13 or 52 of them away."""
    weeks = _COUNTED.get(expr.by)
    if abs(expr.n) != 1 or weeks is None or Assumption.WEEKS_COUNTED not in base.assumptions:
        return None
    if expr.unit not in (None, base.unit) or (expr.by is not base.unit and weeks < _A_YEAR):
        return None
    return _moved(frame, expr.n * weeks)


def _moved(frame: Interval, by: dt.timedelta) -> Interval | None:
    start, end = frame.start, frame.end
    return None if start is None or end is None else Interval(start + by, end + by)


def _by_calendar(expr: Anaphor, unit: Unit, grain: Unit, base: Interval) -> Interval:
    start, end, last = base.start, base.end, base.last_day
    if start is None or end is None or last is None:
        raise ValueError("a mention that is open has no place to step from")
    if expr.weekdays:
        return calendar.day(calendar.plus_weekdays(last, expr.n))
    if expr.unit is Unit.MONTH and end - start > _LONGEST_MONTH:
        # "In the twelve months to May it rose 3%, and 5% in the preceding month".
        return calendar.around(unit, calendar.plus(last, expr.n, expr.by))
    if expr.unit is None or unit is grain:
        if unit is Unit.DAY or unit is Unit.WEEK:
            return calendar.around(unit, calendar.plus(last, expr.n, expr.by))
        return Interval(calendar.plus(start, expr.n, expr.by), calendar.plus(end, expr.n, expr.by))
    return calendar.around(unit, calendar.plus(last, expr.n, expr.by))
