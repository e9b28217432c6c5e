"""What a mention refers back to: the periods and days that the article named before it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from attrs import define, evolve, field

from .._phrase import Mention
from .._text import Page
from ..timeunits import Unit
from .expr import (
    Anaphor,
    Cal,
    Clock,
    Ended,
    Fiscal,
    Lean,
    Nth,
    Part,
    Reported,
    Shift,
    Span,
    TimeExpr,
)
from .joins import with_year
from .resolve import unit_of
from .terms import Bound

#: Grains that an article reports on: what "a year earlier" is a year earlier than.
_REPORTED: Final = frozenset((Unit.QUARTER, Unit.HALF, Unit.MONTH))
_FINE: Final = frozenset((Unit.DAY, Unit.WEEK, Unit.WEEKEND))

_SENTENCE_END: Final = re.compile(r"[a-z0-9)\"'][.?!][\"')]?[ \n]+(?=[^a-z ])|\n\n")

# "The next day … the next day …": a longer chain is no text that anybody follows.
_MOST_STEPS: Final = 12

# As many as an article speaks of at once.
_PERIODS: Final = 3

Noted = tuple[TimeExpr, Mention]


@define(eq=False)
class Anchors:
    """The last mention of each grain, and the periods that the article reports on.

    Attributes:
        today: The day of publication, if it is known.
        periods: The reporting periods that differ, the newest first.
    """

    today: dt.date | None = None
    periods: list[Noted] = field(factory=list)
    last: Noted | None = None
    fiscal_end: int | None = None
    by_unit: dict[Unit, Noted] = field(factory=dict)
    frame: Noted | None = None

    def note(self, expr: TimeExpr, mention: Mention, *, shifted: bool = False) -> None:
        """Remember a mention for those that refer back to it.

        One that is itself *shifted* from another is no period that an article reports on.
        """
        yearly = isinstance(expr, Anaphor) and (expr.unit is None or expr.by is Unit.YEAR)
        if yearly and isinstance(expr, Anaphor) and expr.n != 0:
            return
        if isinstance(expr, Part):
            expr = expr.of
        if isinstance(expr, Clock):
            if expr.on is None:
                return
            expr = expr.on
        value = mention.value
        if _steps(expr) > _MOST_STEPS:
            return
        if value is None or not isinstance(expr, (Cal, Shift, Ended, Nth, Fiscal, Anaphor, Span)):
            return
        noted = (expr, mention)
        unit = value.unit
        self.last = noted
        reported = unit in _REPORTED
        if reported and (shifted or _is_shifted(expr)):
            return
        self.by_unit[unit] = noted
        if reported and value.bound is not Bound.SINCE:
            self.periods = [noted, *(old for old in self.periods[:_PERIODS] if _differ(old, noted))]
        if isinstance(expr, Ended):
            self._learn(expr)

    def framed(self, expr: TimeExpr, page: Page, mention: Mention) -> TimeExpr | None:
        """A month in the year with which its sentence opened: "Last year, it … in April"."""
        if self.frame is None or not isinstance(expr, Cal) or expr.month is None:
            return None
        year, opened = self.frame
        if _SENTENCE_END.search(page.folded, opened.end, mention.start):
            self.frame = None
            return None
        return with_year(expr, year)

    def _learn(self, expr: Ended) -> None:
        """ "Fourth quarter ended June 30" tells when the fiscal year ends."""
        end = expr.end
        if not isinstance(end, Cal) or end.month is None:
            return
        if expr.months == 12 and expr.unit is Unit.YEAR:
            self.fiscal_end = end.month
        elif expr.quarter is not None:
            nth = 4 if expr.quarter == -1 else expr.quarter
            self.fiscal_end = (end.month + 3 * (4 - nth) - 1) % 12 + 1

    def resolve(
        self, expr: TimeExpr, page: Page, mention: Mention
    ) -> tuple[TimeExpr, Mention | None] | None:
        """The expression with its antecedent in place, and the mention of that; None drops it."""
        if isinstance(expr, Part):
            inner = self.resolve(expr.of, page, mention)
            return inner and (Part(inner[0], expr.mod), None)
        if isinstance(expr, Ended):
            inner = self.resolve(expr.end, page, mention)
            return inner and (evolve(expr, end=inner[0]), inner[1])
        if not isinstance(expr, Anaphor):
            return expr, None
        if expr.year is not None:
            return self._of_year(expr, expr.year), None
        found = self.period if expr.n == 0 and expr.approx else self._antecedent(expr)
        if found is None:
            if expr.n == 0 and expr.approx:
                return Shift(0, Unit.YEAR), None
            if expr.unit is Unit.QUARTER and expr.n == 0:
                return Shift(-1, Unit.QUARTER), None
            if expr.unit is Unit.QUARTER and expr.by is Unit.YEAR:
                return evolve(expr, of=Shift(-1, Unit.QUARTER)), None
            return None if expr.n == 0 else (expr, None)
        of, other = self._over(found, expr, page, mention)
        compared = expr.by is Unit.YEAR and expr.n == -1
        if expr.n == 0 and (expr.unit is None or expr.unit is other.value.unit):
            return of, None
        if isinstance(of, Fiscal) and expr.by is Unit.YEAR and of.year is not None:
            before = evolve(of, year=of.year + expr.n)
            if expr.unit is Unit.YEAR:
                before = evolve(before, unit=Unit.YEAR, first=0, count=12)
            return before, other if compared else None
        return evolve(expr, of=of), other if compared else None

    @property
    def period(self) -> Noted | None:
        """The reporting period that was named last."""
        return self.periods[0] if self.periods else None

    def _over(self, found: Noted, expr: Anaphor, page: Page, mention: Mention) -> Noted:
        """What was *found*, or the period before it as long as that is not over.

        Nobody reports on a quarter that still runs; but an outlook is compared with the year
        before it: "it expects fourth-quarter sales of $2bn, up from $1bn a year earlier".
        """
        of, other = found
        if not isinstance(of, (Cal, Shift)) or unit_of(of) not in _REPORTED:
            return found
        if expr.n and not _SENTENCE_END.search(page.folded, other.end, mention.start):
            return found
        choice = [found, *(old for old in self.periods if _may_replace(old, found, expr))]
        if expr.unit is not Unit.MONTH:
            # Where an article reports on quarters, a month is a period in its own sentence only.
            choice = [noted for noted in choice if unit_of(noted[0]) is not Unit.MONTH] or choice
        of = choice[-1][0]
        for newer, _ in reversed(choice[:-1]):
            of = Reported(newer, of)
        return of, next((noted[1] for noted in choice if not self._runs(noted[1])), other)

    def _runs(self, mention: Mention) -> bool:
        """Whether what was mentioned is known not to be over."""
        end = mention.value.frame.end if mention.value.frame else None
        return self.today is not None and end is not None and end > self.today

    def _of_year(self, expr: Anaphor, year: int) -> TimeExpr:
        """ "The 1988 period": the one that is reported, in that year."""
        for of, _ in self.periods:
            if expr.unit is None or expr.unit is unit_of(of):
                if isinstance(of, Cal):
                    return evolve(expr, of=_in_year(of, year))
                if isinstance(of, Ended) and isinstance(of.end, Cal):
                    return evolve(expr, of=evolve(of, end=_in_year(of.end, year)))
        return Cal(Unit.YEAR, year)

    def _antecedent(self, expr: Anaphor) -> Noted | None:
        unit = expr.unit
        if unit is None:
            return self.period
        if unit is Unit.YEAR:
            return _later(self.period, self.by_unit.get(unit))
        if unit in self.by_unit:
            return self.by_unit[unit]
        if unit is Unit.DAY or unit is Unit.WEEK:
            return self.by_unit.get(Unit.DAY)
        last = self.last
        if last is not None and unit_of(last[0]) is Unit.YEAR:
            return self.period
        return self.period or last


def _steps(expr: TimeExpr) -> int:
    """How many mentions it leans on, one on the other."""
    steps = 0
    while isinstance(expr, Anaphor) and expr.of is not None:
        expr, steps = expr.of, steps + 1
    return steps


def _in_year(expr: Cal, year: int) -> Cal:
    return evolve(expr, year=year, year_step=None, step=None)


def _differ(one: Noted, two: Noted) -> bool:
    """Whether they name two periods, however their sentences lean."""
    first, second = one[0], two[0]
    if isinstance(first, Cal) and isinstance(second, Cal):
        return evolve(first, lean=second.lean) != second
    return first != second


def _may_replace(old: Noted, found: Noted, expr: Anaphor) -> bool:
    grain = unit_of(old[0])
    return (
        _differ(old, found)
        and old[1].start < found[1].start
        and not isinstance(old[0], Fiscal)
        and (expr.unit is None or grain is unit_of(found[0]))
    )


def _later(one: Noted | None, two: Noted | None) -> Noted | None:
    """Whichever was said last."""
    if one is None or two is None:
        return one or two
    return one if one[1].start > two[1].start else two


def _is_shifted(expr: TimeExpr) -> bool:
    """Whether it is itself the earlier period of a comparison."""
    return isinstance(expr, Cal) and expr.year_step is not None and expr.year_step < 0


__all__ = ["Anchors", "Lean"]
