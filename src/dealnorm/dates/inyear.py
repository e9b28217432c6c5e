"""A part of a year that is named beside it: "the third quarter" + "of last year"."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from ..timeunits import Unit
from .expr import (
    Anaphor,
    Cal,
    Ended,
    Fiscal,
    Holiday,
    Nth,
    Part,
    Shift,
    Span,
    TimeExpr,
    Turn,
)
from .hanging import fiscal_part
from .resolve import has_year


def is_year(expr: TimeExpr) -> bool:
    """Whether it is a calendar year that was named."""
    if isinstance(expr, Cal):
        return expr.unit is Unit.YEAR and expr.year is not None
    return isinstance(expr, Shift) and expr.unit is Unit.YEAR and abs(expr.n) <= 1


def with_year(expr: TimeExpr, year: TimeExpr) -> TimeExpr | None:
    """*expr* in that year, if it has none of its own."""
    if isinstance(expr, Part):
        of = with_year(expr.of, year)
        return None if of is None else Part(of, expr.mod)
    if isinstance(expr, Ended) and expr.by_month:
        end = with_year(expr.end, year)
        return None if end is None else evolve(expr, end=end)
    if isinstance(expr, Span):
        last = with_year(expr.last, year)
        return None if last is None else Span(expr.first, last)
    if not isinstance(expr, (Cal, Holiday)) or has_year(expr):
        return None
    if isinstance(expr, Cal) and expr.month is None and not _has_place(expr):
        return None
    if isinstance(year, Shift):
        return evolve(expr, year_step=year.n)
    return evolve(expr, year=year.year) if isinstance(year, Cal) else None


def _has_place(expr: Cal) -> bool:
    """Whether it has one place in every year: no weekday has, and no weekend."""
    return bool(expr.quarter or expr.half or expr.season)


def in_year(first: TimeExpr, last: TimeExpr, gap: str) -> TimeExpr | None:
    """ "The third quarter" + "of last year", "June" + "this year"."""
    if is_year(last):
        # "It said in May that 2018 was good."
        apart = " that" in gap and isinstance(last, Cal)
        return None if apart else _in_calendar_year(first, last, gap)
    if isinstance(last, Turn):
        return _in_turn(first, last)
    if isinstance(last, Anaphor):
        return _in_other_year(first, last) if "," not in gap else None
    if isinstance(last, Ended) and last.unit is Unit.YEAR and last.months == 12:
        # "The third quarter of" + "the fiscal year ended March 2019".
        part = first.quarter if isinstance(first, Cal) and not has_year(first) else None
        return Nth(part, Unit.QUARTER, last) if part and "of" in gap else None
    if isinstance(last, Fiscal) and last.count == 12:
        return _in_fiscal_year(first, last, gap)
    if isinstance(first, Cal) and isinstance(last, Cal) and gap in (", ", " ", " ("):
        # "Friday" + "8 November": the day has its weekday.
        weekday = first.weekday if first.month is None else None
        if weekday is not None and last.unit is Unit.DAY and last.month is not None:
            return evolve(last, weekday=weekday)
    return None


def _in_turn(first: TimeExpr, turn: Turn) -> TimeExpr | None:
    """ "April-December" + "of 2024-25": each month in its half of a year that ends in March."""
    if isinstance(first, Span):
        opens, ends = _in_turn(first.first, turn), _in_turn(first.last, turn)
        return Span(opens, ends) if opens and ends else None
    if isinstance(first, Ended):
        end = _in_turn(first.end, turn)
        return end and evolve(first, end=end)
    if not isinstance(first, Cal) or first.month is None or has_year(first):
        return None
    return evolve(first, year=turn.year - (first.month > _MARCH))


_MARCH: Final = 3


def _in_calendar_year(first: TimeExpr, year: TimeExpr, gap: str) -> TimeExpr | None:
    if gap == ", " and isinstance(year, Shift):
        return None
    if not isinstance(first, Anaphor) or first.n:
        return with_year(first, year)
    if isinstance(year, Cal):
        return evolve(first, year=year.year)
    back = isinstance(year, Shift) and year.n == -1
    return evolve(first, n=-1, by=Unit.YEAR) if back else None


def _in_other_year(first: TimeExpr, year: Anaphor) -> TimeExpr | None:
    """ "December that year", "the same quarter a year earlier", "November a year ago"."""
    back = year.by is Unit.YEAR and year.n == -1 and year.of is None
    if isinstance(first, Anaphor):
        return evolve(first, n=-1, by=Unit.YEAR) if back and first.n == 0 else None
    if not isinstance(first, Cal) or has_year(first):
        return None
    if year.unit is Unit.YEAR and year.n in (0, 1) and first.weekday is None:
        return _part_of(first, year)
    placed = back and (first.unit is Unit.MONTH or _has_place(first))
    return evolve(year, unit=first.unit, of=first) if placed else None


def _part_of(part: Cal, year: TimeExpr) -> TimeExpr | None:
    """ "May 5" + "of the following year"."""
    if part.month is not None:
        month = Nth(part.month, Unit.MONTH, year)
        return Nth(part.day, Unit.DAY, month) if part.day else month
    number = part.quarter or part.half
    return Nth(number, part.unit, year) if number else None


def _in_fiscal_year(first: TimeExpr, year: Fiscal, gap: str) -> TimeExpr | None:
    if "of" not in gap and gap != " ":
        return None
    if isinstance(first, Anaphor):
        # "The same quarter of the previous fiscal year", "the same quarter last fiscal"; and of
        # a year that is named, no other one is told of: "the same quarter of FY24".
        back = first.n == 0 and (year.year_step == -1 or year.year is not None)
        return evolve(first, n=-1, by=Unit.YEAR) if back else None
    return _fiscal_part(first, year) if isinstance(first, Cal) and not has_year(first) else None


def _fiscal_part(part: Cal, year: Fiscal) -> Fiscal | None:
    number = part.quarter or part.half
    return fiscal_part(Nth(number, part.unit, year), year) if number else None


def of_year(first: TimeExpr, last: TimeExpr, gap: str) -> TimeExpr | None:
    """ "This year's" + "third quarter", "fiscal 2020" + "first quarter"."""
    if isinstance(last, Cal) and (
        last.quarter or last.half or last.season or (last.month and last.day is None and gap != " ")
    ):
        if is_year(first):
            return with_year(last, first)
        if isinstance(first, Fiscal) and first.count == 12:
            return _fiscal_part(last, first)
    if isinstance(last, Holiday) and is_year(first):
        return with_year(last, first)
    return None
