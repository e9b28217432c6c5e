"""What is so every year or every week: "it usually falls in December", "open Monday to Friday"."""

from __future__ import annotations

from typing import Final

from .._phrase import Mention
from .._text import Page
from ..timeunits import Unit
from .expr import Cal, Every, Holiday, Span, TimeExpr

#: "It typically falls in December" tells of no one December.
HABITS: Final = frozenset(
    "always usually typically generally normally commonly traditionally".split()
)
_EXPECTS: Final = frozenset("expect expects expected".split())
_NEARBY: Final = 7

#: What goes on from week to week: "its column appears Monday through Friday".
_WEEKLY: Final = frozenset(
    "open opens airs appears published broadcast broadcasts operates available works".split()
)


def recurring(expr: TimeExpr, words: list[str], page: Page, mention: Mention) -> Every | None:
    """What recurs, where the *words* before it, the nearest first, tell of a habit."""
    if isinstance(expr, Span):
        return _every_week(expr, words)
    if HABITS.isdisjoint(words) or not isinstance(expr, (Cal, Holiday)):
        return None
    return Every(1, Unit.YEAR, expr) if _is_habit(expr, words, page, mention) else None


def _every_week(days: Span, words: list[str]) -> Every | None:
    first, last = _weekday(days.first), _weekday(days.last)
    if first is None or last is None:
        return None
    verb = words[1:2] if words[:1] in (["from"], ["on"]) else words[:1]
    weekly = verb != [] and verb[0] in _WEEKLY and _ONCE.isdisjoint(words)
    return Every(1, Unit.WEEK, Span(first, last)) if weekly else None


#: "It will be open Monday through Wednesday."
_ONCE: Final = frozenset("will would was were be been this next last".split())


def _weekday(expr: TimeExpr) -> Cal | None:
    """The weekday alone, if it is one that nothing else places."""
    if not isinstance(expr, Cal) or expr.weekday is None or expr.month or expr.step is not None:
        return None
    return Cal(Unit.DAY, weekday=expr.weekday)


def _is_habit(expr: Cal | Holiday, words: list[str], page: Page, mention: Mention) -> bool:
    """Whether it is told of as what is so every year."""
    near = words[:_NEARBY]
    if HABITS.isdisjoint(near) or not _EXPECTS.isdisjoint(near):
        return False
    if page.folded.startswith(",", mention.end) or any(word[-1] == "," for word in near):
        return False
    if isinstance(expr, Cal):
        named = expr.month or expr.season
        return bool(named) and expr.year is expr.year_step is expr.step is None and not expr.day
    return expr.year is expr.year_step is expr.step is None
