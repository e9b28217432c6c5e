"""How dates are written in EDTF, ISO 8601-2."""

from __future__ import annotations

import datetime as dt
from typing import Final

from ..timeunits import Unit
from .calendar import Interval
from .expr import Ended, Fiscal, Nth, Part, Rolling, Span, TimeExpr, Turn

_EDTF_PARTS: Final = {Unit.QUARTER: (33, 3), Unit.HALF: (40, 6)}


def edtf(
    expr: TimeExpr,
    unit: Unit,
    frame: Interval | None,
    until: dt.date | None,
    bound: str,
    approx: bool,
) -> str | None:
    """The frame in EDTF, open where the bound opens it; None where EDTF has no words for it.

    *until* is where the interval ends that a bound leaves open before it.
    """
    if frame is None or frame.start is None or frame.end is None:
        return None
    if isinstance(frame.start, dt.datetime):
        return frame.start.isoformat()
    if bound in _OPEN_BEHIND:
        return f"{_point(unit, frame.end if bound == 'after' else frame.start)}/.."
    if bound in _OPEN_BEFORE and until is not None:
        return f"../{_point(unit, until - _DAY)}"
    if isinstance(expr, Part):
        expr = expr.of
    core = _edtf_unit(expr, unit, frame.start)
    if core is None or isinstance(expr, (Span, Turn, Rolling)):
        return _edtf_days(unit, frame.start, frame.end)
    return f"{core}~" if approx else core


_OPEN_BEHIND: Final = frozenset(("since", "from", "after"))
_OPEN_BEFORE: Final = frozenset(("until", "before", "by"))
_DAY: Final = dt.timedelta(days=1)


def _point(unit: Unit, day: dt.date) -> str:
    """An end of an open interval: a year, a month or a day, which every reader knows."""
    if unit in (Unit.YEAR, Unit.DECADE, Unit.CENTURY):
        return f"{day.year:04}"
    if unit in (Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.SEASON):
        return f"{day.year:04}-{day.month:02}"
    return day.isoformat()


def _edtf_unit(expr: TimeExpr, unit: Unit, start: dt.date) -> str | None:
    if isinstance(expr, (Ended, Fiscal, Nth)) and unit is not Unit.DAY:
        return None
    if unit is Unit.DAY:
        return start.isoformat()
    if unit in _EDTF_PARTS:
        code, size = _EDTF_PARTS[unit]
        return f"{start.year:04}-{code + (start.month - 1) // size}"
    if unit is Unit.SEASON:
        return f"{start.year:04}-{21 + (start.month - 3) // 3 % 4}"
    if unit is Unit.MONTH:
        return f"{start.year:04}-{start.month:02}"
    return {
        Unit.YEAR: f"{start.year:04}",
        Unit.DECADE: f"{start.year // 10:03}X",
        Unit.CENTURY: f"{start.year // 100:02}XX",
    }.get(unit)


def _edtf_days(unit: Unit, start: dt.date, end: dt.date) -> str:
    last = end - _DAY
    if unit is Unit.YEAR and (start.month, start.day, end.month, end.day) == (1, 1, 1, 1):
        return f"{start.year:04}/{last.year:04}"
    if unit is Unit.MONTH and start.day == 1 and end.day == 1:
        return f"{start.year:04}-{start.month:02}/{last.year:04}-{last.month:02}"
    return f"{start.isoformat()}/{last.isoformat()}"
