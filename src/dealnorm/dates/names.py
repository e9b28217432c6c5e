"""What an article calls by names that may mean more than one time: "March", "Friday", "Easter".

A name means what it meant where it was named before: the one of its two readings that the article
has told already, the year with which a day or a holiday was named, the weekday that was looked
ahead to. Where nothing was told before it, it means what it means further on.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from attrs import define, evolve, field

from .._phrase import Mention
from .._text import Page
from ..timeunits import Unit
from .behind import is_due
from .clauses import same_sentence
from .expr import Cal, Holiday, Lean, TimeExpr
from .resolve import has_year
from .terms import Bound, Status

# So far behind a holiday with its year the next one keeps it.
_NEAR: Final = 240

#: "Futures fell on Monday after a strike on Saturday" goes back in time.
_BACK: Final = re.compile(r"\b(?:after|since|following|from|as|when|of)\b|'s\b")

_Name = tuple[int | None, int | None, int | None, int | None]


@define(eq=False)
class Names:
    """The years and the sides of what was named.

    Attributes:
        told: The years in which months and quarters lie that were named.
        years: Those with which a day of a month was named.
        looming: The weekdays that were looked ahead to.
        over: Those of which the days behind them were told.
        feasts: The year with which a holiday was named.
    """

    told: dict[_Name, set[int]] = field(factory=dict)
    years: dict[tuple[int, int], set[int]] = field(factory=dict)
    looming: set[int] = field(factory=set)
    over: set[int] = field(factory=set)
    feasts: dict[str, tuple[int, Mention]] = field(factory=dict)

    def note(self, expr: TimeExpr, mention: Mention) -> None:
        """Remember a name, by what it turned out to mean."""
        if isinstance(expr, Holiday) and expr.year is not None:
            self.feasts[expr.name] = expr.year, mention
        if not isinstance(expr, Cal):
            return
        if expr.year is not None and expr.day is not None:
            self.years.setdefault((expr.month or 0, expr.day), set()).add(expr.year)
        if expr.weekday is not None and expr.lean.is_ahead:
            self.looming.add(expr.weekday)
        if not (expr.month or expr.quarter or expr.half):
            return
        value = mention.value
        # A record "since July" tells nothing of another July.
        since = value.bound is Bound.SINCE
        if value.frame and value.status is not Status.AMBIGUOUS and not since:
            self.told.setdefault(_name(expr), set()).add(value.frame.first_day.year)

    def named_again(self, expr: TimeExpr, mention: Mention) -> Cal | None:
        """A name that may mean two things, as the one of them that the article names elsewhere."""
        value = mention.value
        if not isinstance(expr, Cal):
            return None
        if value.status is Status.RESOLVED:
            return self._day_again(expr, mention)
        if value.status is not Status.AMBIGUOUS:
            return None
        if expr.weekday in self.over:
            return expr.leaning(Lean.NONE)
        known = self.told.get(_name(expr))
        readings = {frame.first_day.year for frame in (value.frame, *value.alternatives)}
        told = known & readings if known else set()
        if len(told) != 1:
            return None
        return expr.leaning(Lean.HARD_PAST if told == {min(readings)} else Lean.HARD_FUTURE)

    def _day_again(self, expr: Cal, mention: Mention) -> Cal | None:
        """A day of a month, on the side on which the article has told of it: "the Aug. 30 date"."""
        frame = mention.value.frame
        if expr.day is None or expr.month is None or has_year(expr) or frame is None:
            return None
        known, year = self.told.get(_name(expr), set()), frame.first_day.year
        if known == {year + 1}:
            return expr.leaning(Lean.HARD_FUTURE)
        return expr.leaning(Lean.HARD_PAST) if known == {year - 1} else None

    def followed(self, before: Mention, mention: Mention, page: Page) -> Cal | None:
        """A weekday that may be tomorrow, as the past one where days of its week are told behind.

        "They drew out $234 million on Monday, and $140 million on Thursday", on a Sunday.
        """
        one, two = before.value, mention.value
        if one is None or two is None or one.status is not Status.AMBIGUOUS:
            return None
        if not isinstance(one.expr, Cal) or one.expr.weekday is None or two.unit is not Unit.DAY:
            return None
        if one.expr.weekday in self.looming:
            return None
        between = page.folded[before.end : mention.start]
        if not same_sentence(page.folded, before.end, mention.start) or _BACK.search(between):
            return None
        past, day = one.alternatives[0].first_day, two.frame and two.frame.first_day
        if not day or not past < day < one.frame.first_day or _week_of(past) != _week_of(day):
            return None
        self.over.add(one.expr.weekday)
        return one.expr.leaning(Lean.NONE)

    def of_its_year(self, expr: TimeExpr, mention: Mention) -> TimeExpr:
        """A day in the year with which it was named: "on Sept. 11, 2001 … before Sept. 11"."""
        if isinstance(expr, Holiday) and not has_year(expr) and expr.name in self.feasts:
            year, other = self.feasts[expr.name]
            near = mention.start - other.end <= _NEAR and not expr.lean.is_ahead
            return evolve(expr, year=year) if near else expr
        if not isinstance(expr, Cal) or expr.day is None or expr.year is not None:
            return expr
        named = self.years.get((expr.month or 0, expr.day), ())
        told = len(named) == 1 and not expr.lean.is_ahead
        return evolve(expr, year=min(named)) if told else expr

    def looms(self, expr: TimeExpr, page: Page, mention: Mention) -> Cal | None:
        """A weekday on which something is due, ahead if the article has looked ahead to it.

        "The vote will be on Thursday, he said. Thursday's vote was a surprise."
        """
        if not isinstance(expr, Cal) or expr.weekday not in self.looming or expr.step is not None:
            return None
        due = expr.month is None and not expr.lean.is_ahead and is_due(page.folded, mention.end)
        return expr.leaning(Lean.FUTURE) if due else None


def _week_of(day: dt.date) -> tuple[int, int]:
    year, week, _ = day.isocalendar()
    return year, week


def _name(expr: Cal) -> _Name:
    """What a month, its day, a quarter or a half is called."""
    return expr.month, expr.day, expr.quarter, expr.half
