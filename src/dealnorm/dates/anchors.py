"""What an article has named so far: the periods, days and years that others refer back to."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from attrs import define, evolve, field

from .._phrase import Mention
from .._text import Page
from .._words import trie
from ..timeunits import Unit
from .clauses import is_compared, same_sentence
from .expr import (
    Anaphor,
    Cal,
    Clock,
    Ended,
    Fiscal,
    Holiday,
    Nth,
    Part,
    Rolling,
    Shift,
    Span,
    TimeExpr,
    Turn,
)
from .joins import with_year
from .taught import fiscal_end
from .terms import Bound
from .words import BESIDE

#: Grains that an article reports on: what "a year earlier" is a year earlier than.
REPORTED: Final = frozenset((Unit.QUARTER, Unit.HALF, Unit.MONTH, Unit.SEASON))
_NOTED: Final = (Cal, Shift, Ended, Nth, Fiscal, Holiday, Anaphor, Span, Turn)

# "The next day … the next day …": a longer chain is no text that anybody follows.
_MOST_STEPS: Final = 12

# So far a day is that of a clock.
_CLOCKED: Final = 60
# So far a year frames the months behind it.
_FRAMED: Final = 300

# As many as an article speaks of at once.
_PERIODS: Final = 3

_SIGN: Final = re.compile(r"q[1-4]|[1-4]q|h[12]|[12]h")

_BESIDE: Final = re.compile(trie(BESIDE, whole=True))

_WITHIN_YEARS: Final = frozenset((Unit.DAY, Unit.MONTH))
#: Bounds of what is aimed at, or is only where something began.
_AIMS: Final = (Bound.BY, Bound.UNTIL, Bound.SINCE)

Noted = tuple[TimeExpr, Mention]


@define(eq=False)
class Anchors:
    """The last mention of each grain, and the periods that the article reports on.

    Attributes:
        day: The day of publication, if it is known.
        periods: The reporting periods that differ, the newest first.
        last: The last mention of any grain; *by_unit* has those of each.
        year: The last year that is reported on, and neither compared with nor aimed at.
        dated: The last day or month that was named with its year.
        frame: The year with which a sentence of the paragraph opened.
        rolled: The last stretch up to publication: "over the past 12 months".
        fiscal_end: The month in which the fiscal year ends, where the article told it.
        fiscal_year: The last fiscal year that it named.
        fiscal: The quarters and halves that it called fiscal, by their length and start.
        fiscal_signs: Whether it wrote any of them as a sign: "Q3FY25", "fiscal Q3".
        foreseen: The latest of those that it will write as a sign, with their years.
    """

    day: dt.date | None = None
    periods: list[Noted] = field(factory=list)
    last: Noted | None = None
    by_unit: dict[Unit, Noted] = field(factory=dict)
    year: Noted | None = None
    dated: Noted | None = None
    frame: Noted | None = None
    rolled: Noted | None = None
    fiscal_end: int | None = None
    fiscal_year: Noted | None = None
    fiscal: dict[tuple[int, int], Fiscal] = field(factory=dict)
    fiscal_signs: bool = False
    foreseen: dict[tuple[int, int], Fiscal] = field(factory=dict)

    def foresee(self, mentions: list[Mention], page: Page) -> None:
        """Look ahead for "Q3FY25" and "fiscal third quarter": before them, they may be bare."""
        self.fiscal_end = fiscal_end(mentions, page)
        for mention in mentions:
            said = mention.said.expr
            if not isinstance(said, Fiscal) or said.count == 12:
                continue
            if said.year is None:
                self.fiscal.setdefault((said.count, said.first), said)
                continue
            known = self.foreseen.get((said.count, said.first))
            newer = known is None or known.year is None or said.year > known.year
            if newer and _SIGN.search(mention.match[0]):
                self.foreseen[said.count, said.first] = said

    @property
    def period(self) -> Noted | None:
        """The reporting period that was named last."""
        return self.periods[0] if self.periods else None

    def note(
        self,
        expr: TimeExpr,
        mention: Mention,
        words: list[str],
        *,
        shifted: bool = False,
        called: bool = False,
    ) -> None:
        """Remember a mention, behind *words* of its sentence, for those that refer back to it.

        One that is itself *shifted* from another, or that figures are compared with, is no
        period that an article reports on; one that is *called* a period always is.
        """
        grain = mention.value.unit
        if isinstance(expr, Anaphor) and (expr.n < 0 or (expr.n and expr.by is Unit.YEAR)):
            return
        if isinstance(expr, Shift) and expr.weekdays:
            # "The previous session", twice.
            return
        if isinstance(expr, Part):
            expr = expr.of
        if isinstance(expr, Clock):
            if expr.on is None:
                return
            expr, grain = expr.on, Unit.DAY
        self._note_rolled(expr, mention)
        if not isinstance(expr, _NOTED) or _steps(expr) > _MOST_STEPS:
            return
        noted = (expr, mention)
        self.last = noted
        self._note_dated(noted, grain)
        if grain is Unit.DAY:
            # "The highest since Jan. 31" is no day of which a story tells.
            if mention.value.bound is not Bound.SINCE:
                self.by_unit[grain] = noted
            return
        self._note_period(noted, words, shifted=shifted, called=called)

    def _note_period(self, noted: Noted, words: list[str], *, shifted: bool, called: bool) -> None:
        expr, mention = noted
        grain = mention.value.unit
        reported = grain in REPORTED
        compared = (grain is Unit.YEAR or reported) and is_compared(words)
        if not reported:
            self.by_unit[grain] = noted
            if grain is Unit.YEAR and not compared and mention.value.bound not in _AIMS:
                self.year = noted
        told = (reported or isinstance(expr, Ended)) and not (
            shifted or compared or _is_shifted(expr)
        )
        if told or called:
            self._report(noted, called=called)
        if not compared and isinstance(expr, (Ended, Fiscal)):
            self._learn(expr, mention)

    def _note_rolled(self, expr: TimeExpr, mention: Mention) -> None:
        if isinstance(expr, Rolling) and expr.n < 0:
            self.rolled = (expr, mention)

    def _note_dated(self, noted: Noted, grain: Unit) -> None:
        expr = noted[0]
        if isinstance(expr, Cal) and expr.year is not None and grain in _WITHIN_YEARS:
            self.dated = noted

    def _report(self, noted: Noted, *, called: bool) -> None:
        value = noted[1].value
        self.by_unit[value.unit] = noted
        if called or value.bound is not Bound.SINCE:
            self.periods = [noted, *(old for old in self.periods[:_PERIODS] if differ(old, noted))]

    def framed(self, expr: TimeExpr, page: Page, mention: Mention) -> TimeExpr | None:
        """A month in the year that its paragraph has opened: "Last year, it … in April".

        Quarters and halves are framed by their own sentence only, for reports go on with others.
        """
        if self.frame is None or not isinstance(expr, Cal):
            return None
        if not (expr.month or expr.quarter or expr.half):
            return None
        year, opened = self.frame
        between = page.folded[opened.end : mention.start]
        if len(between) > _FRAMED or "\n" in between:
            self.frame = None
            return None
        if expr.month is None and not same_sentence(page.folded, opened.end, mention.start):
            return None
        return with_year(expr, year)

    def in_fiscal_year(self, expr: Cal, words: str) -> Fiscal | None:
        """A bare quarter or half that the article has called fiscal: "fiscal third quarter".

        Where it has written "fiscal Q2", every "Q3" is one of the fiscal year.
        """
        size, number = (3, expr.quarter) if expr.quarter else (6, expr.half)
        if number is None or expr.calendar or expr.year_step is not None:
            return None
        first = (number - 1) * size
        said = self.fiscal.get((size, first))
        if said is None and expr.year is None and _SIGN.search(words):
            said = self.foreseen.get((size, first))
        if said is None and self.fiscal_signs and expr.year is None and _SIGN.search(words):
            return Fiscal(expr.unit, None, first, size, lean=expr.lean)
        if said is None or (expr.year is not None and expr.year != said.year):
            return None
        return evolve(said, lean=expr.lean)

    def in_house(self, expr: Fiscal, page: Page, mention: Mention) -> TimeExpr:
        """A fiscal period of the house that the article is about.

        It ends when the article says so; "the previous fiscal year" is the one beside its own.
        """
        if expr.year_step is not None and _BESIDE.match(mention.match[0]):
            year = self._fiscal_year_at(page, mention)
            if isinstance(year, Fiscal):
                return evolve(year, year=(year.year or 0) + expr.year_step)
            if year is not None:
                return Anaphor(Unit.YEAR, expr.year_step, Unit.YEAR, of=year)
        if self.fiscal_end is not None and expr.ends is None:
            return evolve(expr, ends=self.fiscal_end)
        return expr

    def _fiscal_year_at(self, page: Page, mention: Mention) -> TimeExpr | None:
        """The fiscal year of which a place tells: that of an outlook only in its sentence."""
        if self.fiscal_year is None:
            return None
        expr, named = self.fiscal_year
        ahead = isinstance(expr, Fiscal) and self.day and (expr.year or 0) > self.day.year
        return None if ahead and not same_sentence(page.folded, named.end, mention.start) else expr

    def day_of(self, page: Page, mention: Mention) -> TimeExpr | None:
        """The day that its sentence has named: "on May 10, between 2 p.m. and 4 p.m."."""
        found = self.by_unit.get(Unit.DAY)
        if found is None or mention.start - found[1].end > _CLOCKED:
            return None
        between = page.text[found[1].end : mention.start]
        apart = "\n" in between or "(" in between[:-1]
        return None if apart or not same_sentence(between.lower(), 0, len(between)) else found[0]

    def _learn(self, expr: Ended | Fiscal, mention: Mention) -> None:
        """ "Fourth quarter ended June 30" tells when the fiscal year ends."""
        if isinstance(expr, Fiscal):
            self.fiscal_end = expr.ends or self.fiscal_end
            if expr.count < 12:
                self.fiscal[expr.count, expr.first] = expr
                self.fiscal_signs = self.fiscal_signs or bool(_SIGN.search(mention.match[0]))
            elif expr.year is not None:
                self.fiscal_year = (expr, mention)
            return
        end = expr.end
        if not isinstance(end, Cal) or end.month is None:
            return
        if expr.months == 12 and expr.unit is Unit.YEAR:
            self.fiscal_end, self.fiscal_year = end.month, (expr, mention)
        elif expr.quarter is not None:
            nth = 4 if expr.quarter == -1 else expr.quarter
            self.fiscal_end = (end.month + 3 * (4 - nth) - 1) % 12 + 1


def differ(one: Noted, two: Noted) -> bool:
    """Whether they name two periods, however their sentences lean."""
    first, second = one[0], two[0]
    if isinstance(first, Cal) and isinstance(second, Cal):
        return (first if first.lean is second.lean else first.leaning(second.lean)) != second
    return first != second


def _steps(expr: TimeExpr) -> int:
    """How many mentions it leans on, one on the other."""
    steps = 0
    while isinstance(expr, Anaphor) and expr.of is not None:
        expr, steps = expr.of, steps + 1
    return steps


def _is_shifted(expr: TimeExpr) -> bool:
    """Whether it is itself the earlier period of a comparison."""
    return isinstance(expr, Cal) and expr.year_step is not None and expr.year_step < 0
