"""What an article has named so far: the periods, days and years that others refer back to."""

from __future__ import annotations

import datetime as dt
from typing import Final

from attrs import define, field

from .._phrase import Mention
from .._text import Page
from ..timeunits import Unit
from .clauses import goes_on, is_compared, same_sentence
from .expr import (
    Anaphor,
    Cal,
    Clock,
    Ended,
    Every,
    Fiscal,
    Holiday,
    Nth,
    Part,
    Reported,
    Rolling,
    Shift,
    Span,
    TimeExpr,
    Turn,
)
from .house import House
from .inyear import with_year
from .names import Names
from .terms import Bound, Mod

#: Grains that an article reports on: what "a year earlier" is a year earlier than.
REPORTED: Final = frozenset((Unit.QUARTER, Unit.HALF, Unit.MONTH, Unit.SEASON))
_NOTED: Final = (Cal, Shift, Ended, Nth, Fiscal, Holiday, Anaphor, Span, Turn, Reported)

# "The next day … the next day …": a longer chain is no text that anybody follows.
_MOST_STEPS: Final = 12

# So far a day is that of a clock.
_CLOCKED: Final = 60
# So far, if its sentence opens with it: "on May 7, they were called in at 9 a.m.".
_OPENED: Final = 150
# And so far that of a list of clocks.
_LISTED: Final = 300
# So far behind a mention the next one goes on from it.
_NEAR: Final = 240
# So far a year frames the months behind it.
_FRAMED: Final = 300

# So far behind a day with its year, and so few months from it, another is of that year, but for
# one that is new or soon to come.
_BESIDE_DATED: Final = 300
_MONTHS_APART: Final = 2
_NEW_MONTHS: Final = (0, 1, 2, 9, 10, 11)
# As many as an article speaks of at once.
_PERIODS: Final = 3
#: And so many with the quarters among them: a report goes on with its own for long.
_QUARTERS: Final = 8

#: Months that do not lie in an edge of a year.
_NOT_IN: Final = {Mod.END: range(1, 7), Mod.LATER: range(1, 4), Mod.START: range(8, 13)}
_WITHIN_YEARS: Final = frozenset((Unit.DAY, Unit.MONTH))
#: Bounds of what is aimed at, or is only where something began.
_AIMS: Final = (Bound.BY, Bound.UNTIL, Bound.SINCE)

#: "The highest since 2012" tells of no time that goes on.
_RECORDS: Final = frozenset(
    "highest lowest biggest largest smallest best worst most least first fastest slowest strongest "
    "weakest longest steepest sharpest high low record fewest".split()
)

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
        recurring: What was last said to recur: "every morning".
        zone: The one zone of its clocks, if it tells one.
        since: The last day, month or year since when something goes on.
        names: What it has named with its year, or looked ahead to.
        house: What it tells of its fiscal years.
    """

    day: dt.date | None = None
    periods: list[Noted] = field(factory=list)
    last: Noted | None = None
    by_unit: dict[Unit, Noted] = field(factory=dict)
    year: Noted | None = None
    dated: Noted | None = None
    frame: Noted | None = None
    rolled: Noted | None = None
    recurring: Mention | None = None
    zone: str | None = None
    since: Noted | None = None
    names: Names = field(factory=Names)
    house: House = field(factory=House)

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
        if isinstance(expr, Every):
            self.recurring = mention
            return
        if isinstance(expr, Span) and words[:1] == ["from"]:
            # "Sales fell by 3% from January to July": nothing is compared with that.
            words = words[1:]
        grain = Unit.DAY if isinstance(expr, Clock) else mention.value.unit
        core = None if _is_beside_another(expr) else _core(expr)
        if core is None:
            return
        expr = core
        self._note_rolled(expr, mention)
        if not isinstance(expr, _NOTED) or _steps(expr) > _MOST_STEPS:
            return
        noted = (expr, mention)
        self.last = noted
        self.names.note(expr, mention)
        since = isinstance(expr, Cal) and words[:1] == ["since"]
        if since and _RECORDS.isdisjoint(words[1:9]):
            self.since = noted
        self._note_dated(noted, grain)
        if grain is not Unit.DAY:
            self._note_period(noted, words, shifted=shifted, called=called)
        elif mention.value.bound is not Bound.SINCE and not is_compared(words):
            # "The highest since Jan. 31" is no day of which a story tells, nor is that with
            # which figures are compared: "compared with $3 on Thursday".
            self.by_unit[grain] = noted

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
            self.house.learn(expr, mention)

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
        if called or value.bound not in (Bound.SINCE, Bound.UNTIL):
            others = [
                old
                for at, old in enumerate(self.periods[:_QUARTERS])
                if differ(old, noted) and (at < _PERIODS or old[1].value.unit is Unit.QUARTER)
            ]
            self.periods = [noted, *others]

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
        if expr.month and expr.month in _NOT_IN.get(opened.value.mod, ()):
            # "Late last year it bid, and in March it won."
            return None
        return with_year(expr, year)

    def beside(self, expr: TimeExpr, page: Page, mention: Mention) -> TimeExpr | None:
        """A half or quarter in the year of the one that its sentence has named with it."""
        if not isinstance(expr, Cal) or not (expr.half or expr.quarter):
            return None
        other = self.by_unit.get(expr.unit)
        if other is None or not isinstance(other[0], Cal) or other[0].year is None:
            return None
        if expr.lean.is_ahead and self.day is not None and other[0].year < self.day.year:
            # "It lost money in the first half of 2018, but will be profitable in the second".
            return None
        near = same_sentence(page.folded, other[1].end, mention.start)
        later = (expr.half or expr.quarter or 0) > (other[0].half or other[0].quarter or 0)
        return with_year(expr, Cal(Unit.YEAR, other[0].year)) if near and later else None

    def beside_dated(self, expr: TimeExpr, page: Page, mention: Mention) -> TimeExpr | None:
        """A day in the year of the one told right before: "on Aug. 5, 2011 … from July 22 on"."""
        if self.dated is None or self.day is None or not isinstance(expr, Cal) or not expr.month:
            return None
        if expr.year is not None or expr.step is not None or expr.day is None or expr.lean.is_ahead:
            return None
        then, other = self.dated
        between = page.folded[other.end : mention.start]
        if len(between) > _BESIDE_DATED or "\n" in between or not isinstance(then, Cal):
            return None
        year, month = then.year or 0, then.month or 0
        told = year < self.day.year and abs(expr.month - month) <= _MONTHS_APART
        new = (expr.month - self.day.month) % 12 in _NEW_MONTHS
        return with_year(expr, Cal(Unit.YEAR, year)) if told and not new else None

    def day_of(self, page: Page, mention: Mention) -> TimeExpr | None:
        """The day that its sentence has named: "on May 10, between 2 p.m. and 4 p.m."."""
        found = self.by_unit.get(Unit.DAY)
        if found is None:
            return None
        between = page.text[found[1].end : mention.start]
        clocked = isinstance(found[1].value.expr, Clock) and between.endswith(" at ")
        if clocked and len(between) <= _LISTED and "\n" not in between:
            # So goes a list on: "she speaks at 7:15 a.m. on Tuesday; he testifies at 10 a.m.".
            return found[0]
        if len(between) > (_OPENED if between.startswith(", ") else _CLOCKED):
            return None
        apart = "\n" in between or "(" in between[:-1]
        return None if apart or not goes_on(between.lower(), 0, len(between)) else found[0]


def is_near(noted: Noted, mention: Mention) -> bool:
    """Whether so little stands between them that the one goes on from the other."""
    return mention.start - noted[1].end <= _NEAR


def differ(one: Noted, two: Noted) -> bool:
    """Whether they name two periods, however their sentences lean."""
    first, second = one[0], two[0]
    if isinstance(first, Cal) and isinstance(second, Cal):
        return (first if first.lean is second.lean else first.leaning(second.lean)) != second
    return first != second


def _is_beside_another(expr: TimeExpr) -> bool:
    """Whether nothing goes on from it: "the previous two months", again and again."""
    if isinstance(expr, Cal):
        return False
    if isinstance(expr, Anaphor):
        return expr.n < 0 or (expr.n != 0 and expr.by is Unit.YEAR)
    if isinstance(expr, Span):
        return isinstance(expr.first, Anaphor)
    # "The previous session", twice.
    return isinstance(expr, Shift) and expr.weekdays


def _core(expr: TimeExpr) -> TimeExpr | None:
    """What others go on from: the whole of a part, the day of a clock."""
    if isinstance(expr, Part):
        return _core(expr.of)
    return expr.on if isinstance(expr, Clock) else expr


def _steps(expr: TimeExpr) -> int:
    """How many mentions it leans on, one on the other."""
    steps = 0
    while isinstance(expr, Anaphor) and expr.of is not None:
        expr, steps = expr.of, steps + 1
    return steps


def _is_shifted(expr: TimeExpr) -> bool:
    """Whether it is itself the earlier period of a comparison."""
    return isinstance(expr, Cal) and expr.year_step is not None and expr.year_step < 0
