"""The part of a frame that "early", "late" or "the end of" points to: one table of policy."""

from __future__ import annotations

import datetime as dt
from typing import Final

from ..timeunits import Unit
from . import calendar
from .calendar import Interval
from .expr import Part, TimeExpr
from .terms import Mod

#: Early, mid and late are thirds: where they meet, in the finer unit that divides each unit.
_THIRDS: Final[dict[Unit, tuple[Unit, int, int]]] = {
    Unit.WEEK: (Unit.DAY, 2, 5),
    Unit.MONTH: (Unit.DAY, 10, 20),
    Unit.QUARTER: (Unit.MONTH, 1, 2),
    Unit.SEASON: (Unit.MONTH, 1, 2),
    Unit.HALF: (Unit.MONTH, 2, 4),
    Unit.YEAR: (Unit.MONTH, 4, 8),
    Unit.DECADE: (Unit.YEAR, 3, 7),
    Unit.CENTURY: (Unit.YEAR, 33, 67),
}
#: The start or the end *of* a unit is its first or last so many of a finer one.
_EDGES: Final[dict[Unit, tuple[Unit, int]]] = {
    Unit.WEEK: (Unit.DAY, 1),
    Unit.MONTH: (Unit.DAY, 5),
    Unit.QUARTER: (Unit.MONTH, 1),
    Unit.SEASON: (Unit.MONTH, 1),
    Unit.HALF: (Unit.MONTH, 1),
    Unit.YEAR: (Unit.MONTH, 1),
    Unit.DECADE: (Unit.YEAR, 1),
    Unit.CENTURY: (Unit.YEAR, 10),
}


def narrow(expr: TimeExpr, frame: Interval, unit: Unit, mod: Mod | None) -> Interval:
    """The part of *frame* that *mod* points to; the frame where it points to none.

    >>> late = narrow(TimeExpr(), calendar.months(12 * 2019 + 9), Unit.MONTH, Mod.END)
    >>> str(late)
    '2019-10-21/2019-11-01'
    """
    start, end = frame.start, frame.end
    if start is None or end is None or isinstance(start, dt.datetime):
        return frame
    if isinstance(expr, Part) and mod is not Mod.MID:
        return _edge(frame, start, end, unit, mod)
    if mod not in (Mod.START, Mod.MID, Mod.END) or unit not in _THIRDS:
        return frame
    finer, first, second = _THIRDS[unit]
    early, late = calendar.plus(start, first, finer), calendar.plus(start, second, finer)
    if not start < early < late < end:
        return frame
    if mod is Mod.START:
        return Interval(start, early)
    return Interval(early, late) if mod is Mod.MID else Interval(late, end)


def _edge(frame: Interval, start: dt.date, end: dt.date, unit: Unit, mod: Mod | None) -> Interval:
    if unit not in _EDGES:
        return frame
    finer, count = _EDGES[unit]
    if mod is Mod.START:
        return Interval(start, min(end, calendar.plus(start, count, finer)))
    return Interval(max(start, calendar.plus(end, -count, finer)), end)
