"""Months, seasons and weekdays beside another mention: "that December", "the following Monday".

A name alone is found from publication; behind "that", "the following" and "the previous" it goes on
from what the text named before, and only where it named nothing is it found from publication.
"""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from .._phrase import Mention
from .._text import Page
from ..timeunits import Unit
from .anchors import Anchors, is_near
from .expr import Anaphor, Cal, Nth, Shift, Span, TimeExpr
from .inyear import is_year, with_year

#: The words before a name, and the way they point; a "that" in mid-sentence joins two clauses.
_POINTS: Final = re.compile(
    r"(?:(?:^|[.,;:\n]\"? ?)(?:(?:later|early|late) )?(that)(?: same)?|the same"
    r"|the (?:(following|subsequent|next)|(previous|prior|preceding))) $"
)
_POINTING: Final = tuple(
    f"{word} " for word in "that same following subsequent next previous prior preceding".split()
)
_SIGHT: Final = 24


def going_on(expr: TimeExpr, anchors: Anchors, page: Page, mention: Mention) -> TimeExpr | None:
    """The name as it goes on from what was named before, if its words say so."""
    if not isinstance(expr, Cal) or expr.year is not None or expr.day is not None:
        return None
    if expr.month is None and expr.season is None and expr.weekday is None:
        return None
    name = (
        mention.start + mention.match[0].rfind(" ") + 1 if expr.step is not None else mention.start
    )
    if not page.folded.endswith(_POINTING, 0, name):
        return None
    before = page.folded[max(0, name - _SIGHT) : name]
    found = _POINTS.search(before)
    if found is None:
        # "Few were sold that August."
        ends = page.folded[mention.end : mention.end + 1] in ("", ".") and before[-6:] == " that "
        return _beside(expr, 0, anchors, mention) if ends else None
    way = 1 if found[2] else -1 if found[3] else 0
    return _beside(expr, way, anchors, mention)


def _beside(expr: Cal, way: int, anchors: Anchors, mention: Mention) -> TimeExpr | None:
    if expr.weekday is not None:
        return _weekday(expr.weekday, way, anchors, mention)
    return _in_year(evolve(expr, step=None), way, anchors, mention)


def _weekday(weekday: int, way: int, anchors: Anchors, mention: Mention) -> TimeExpr | None:
    day = anchors.by_unit.get(Unit.DAY)
    if day is None or not is_near(day, mention):
        return None
    of = day[0]
    if way == 0:
        return Nth(1, Unit.DAY, Anaphor(Unit.WEEK, 0, Unit.WEEK, of=of), weekday=weekday)
    first, last = (1, 7) if way > 0 else (-7, -1)
    week = Span(*(Anaphor(Unit.DAY, n, Unit.DAY, of=of) for n in (first, last)))
    return Nth(1, Unit.DAY, week, weekday=weekday)


def _in_year(named: Cal, way: int, anchors: Anchors, mention: Mention) -> TimeExpr | None:
    """A month or a season in the year of the last mention that has one, or beside it."""
    other = anchors.last
    if other is None or not is_near(other, mention):
        return None
    base = other[0]
    if isinstance(base, Shift) and is_year(base):
        return with_year(named, evolve(base, n=base.n + way))
    if not isinstance(base, Cal) or base.year is None:
        return None
    return evolve(named, year=base.year + _years(named, base, way))


def _years(named: Cal, base: Cal, way: int) -> int:
    """How many years it is from the year of *base* to the name beside it."""
    if way == 0 or base.month is None:
        return way
    month = named.month or _FIRST_OF_SEASON[named.season or 0]
    return int(month <= base.month) if way > 0 else -int(month >= base.month)


_FIRST_OF_SEASON: Final = (0, 3, 6, 9, 12)
