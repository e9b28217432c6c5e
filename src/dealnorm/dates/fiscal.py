"""Fiscal years and their parts, found on a dateline."""

from __future__ import annotations

import datetime as dt
from typing import Final

from ..assumptions import Assumption
from ..dateline import Dateline
from . import calendar, policy
from .expr import Fiscal
from .reading import NOTHING, Reading, unresolved
from .terms import Anchor, Status

_CENTURY: Final = frozenset({Assumption.CENTURY_ASSUMED})
#: The fiscal year is the usual one of the country, and not given.
OF_COUNTRY: Final = frozenset({Assumption.FISCAL_YEAR_OF_COUNTRY})


def fiscal(expr: Fiscal, dateline: Dateline) -> Reading:
    """What a fiscal period means: a hull only, where nobody knows when the year ends."""
    ends = expr.ends or dateline.fiscal_year_end
    today = dateline.day
    year = expr.year
    if year is None:
        if today is None or ends is None:
            return unresolved(expr.unit, Anchor.FISCAL)
        year = _fiscal_year(expr, today, ends)
    assumed = _CENTURY if expr.century_assumed else NOTHING
    if ends is None:
        bounds = calendar.fiscal_hull(year, first=expr.first, count=expr.count)
        return Reading(None, expr.unit, Anchor.FISCAL, Status.UNRESOLVED, 1.0, (), assumed, bounds)
    if expr.ends is None and not dateline.fiscal_year_end_given:
        assumed = assumed | OF_COUNTRY
    frame = calendar.fiscal_part(year, ends, first=expr.first, count=expr.count)
    status = Status.ABSOLUTE if expr.year is not None else Status.RESOLVED
    return Reading(frame, expr.unit, Anchor.FISCAL, status, 1.0, (), assumed)


def _fiscal_year(expr: Fiscal, today: dt.date, ends: int) -> int:
    """The fiscal year that was meant, where none is named."""
    here = calendar.fiscal_year_of(today, ends)
    if expr.year_step is not None or expr.count == 12:
        return here + (expr.year_step or 0)
    months = (today.month - ends - 1) % 12
    away = expr.first // expr.count - months // expr.count
    return here + policy.part(away, expr.lean, 12 // expr.count).best
