"""A period and the end that stands behind it: "fiscal 2020, which ends June 30".

The end says which period is meant, better than its name does: companies count their quarters from
their own year's end, and shops call fiscal 2018 the year to February 2019.
"""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from ..timeunits import Unit
from .expr import Cal, Ended, Fiscal, Lean, Part, Shift, TimeExpr

#: What may stand between the two; a bare "ended in May" is a verb.
_BETWEEN: Final = re.compile(
    r"(?: \((?:which )?|,? (?:which |that ))(?:ended|ending|ends) (?:on |in )?"
    r"|,? (?:ended|ending) (?:on )?"
)
_FEBRUARY: Final = 2


def with_end(period: TimeExpr, end: TimeExpr, between: str) -> Ended | Fiscal | Part | None:
    """The period that has this end, where the words between the two say so."""
    if isinstance(period, Part):
        # "The remainder of fiscal 2020, which ends Sept. 30".
        of = with_end(period.of, end, between)
        return of and Part(of, period.mod)
    month = end.month if isinstance(end, Cal) else None
    if not isinstance(end, Cal) or month is None or not _BETWEEN.fullmatch(between):
        return None
    if end.year is None:
        end = evolve(end, lean=Lean.HARD_PAST if "ended" in between else Lean.FUTURE)
    if isinstance(period, Fiscal):
        return _fiscal(period, end, month)
    if isinstance(period, Shift):
        # "The current year (ended December 2024)", and no "talks that last year ended June 30".
        year = period.unit is Unit.YEAR and not between.startswith(" ended")
        return Ended(12, end, Unit.YEAR) if year else None
    if not isinstance(period, Cal) or period.quarter is None or period.year_step is not None:
        return None
    if period.year is not None and end.year is None and month == 3 * period.quarter:
        end = evolve(end, year=period.year)
    return Ended(3, end, Unit.QUARTER, period.quarter)


def _fiscal(period: Fiscal, end: Cal, month: int) -> Ended | Fiscal:
    """The year or part of its own name, if that can be; else so many months to its end."""
    after = 12 - period.first - period.count
    if _is_named_by(period, end.year, month, after):
        return evolve(period, ends=(month + after - 1) % 12 + 1)
    quarter = period.first // 3 + 1 if period.count == 3 else None
    return Ended(period.count, end, period.unit, quarter)


def _is_named_by(period: Fiscal, year: int | None, month: int, after: int) -> bool:
    """Whether a fiscal year is named by the year in which it ends, *after* months from there."""
    if period.year is None:
        return period.year_step is not None and year is None
    if year is None:
        return month > _FEBRUARY or after > 0
    return (12 * year + month + after - 1) // 12 == period.year
