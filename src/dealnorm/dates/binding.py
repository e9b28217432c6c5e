"""The bound of a mention, by what it is and by the words on both sides of it."""

from __future__ import annotations

import datetime as dt
from typing import Final

from .._phrase import Mention
from .._text import Page
from ..timeunits import Unit
from .bounds import bound_of, is_as_of, opens_then, within
from .expr import Cal, Holiday, Nth, Part, Shift, TimeExpr
from .resolve import unit_of
from .terms import Bound, Daypart

#: Units that are bound by their day.
DATED: Final = frozenset((Unit.MINUTE, Unit.DAY, Unit.WEEKEND))


def bound_at(
    expr: TimeExpr, words: list[str], page: Page, mention: Mention, before: Mention | None
) -> Bound:
    """The bound that the *words* before a mention and those behind it say."""
    if page.folded.endswith("post-", 0, mention.start):
        # "Its debt fell post-Q4".
        return Bound.AFTER
    if before is not None and page.folded[before.end : mention.start] == " or " and before.value:
        # "By Monday or Tuesday".
        shared: Bound = before.value.bound
        return shared
    behind = page.text[mention.end : mention.end + _BEHIND]
    whole = (
        mention.said.mod is not None
        and isinstance(expr, Part)
        and " of " in page.folded[mention.start : mention.end]
    )
    bound = bound_of(words, behind, whole=whole)
    if mention.said.daypart in _SESSION:
        # "Shares rose before Tuesday's open", on that day.
        return _ON_ITS_DAY.get(bound, bound)
    if bound is Bound.AFTER and isinstance(expr, Nth) and isinstance(expr.of, Holiday):
        # "After the new year", as it has begun.
        return Bound.SINCE
    if (bound is Bound.BEFORE or bound is Bound.AFTER) and unit_of(expr) not in DATED:
        found = within(bound, words, behind)
        # "Put off until after next year's vote": nothing goes on since then.
        ahead = found is Bound.SINCE and isinstance(expr, Shift) and expr.n > 0
        return Bound.FROM if ahead else found
    return bound


#: So much behind a date says what it qualifies.
_BEHIND: Final = 48
_SESSION: Final = (Daypart.OPEN, Daypart.CLOSE)
_ON_ITS_DAY: Final = {Bound.BEFORE: Bound.BY, Bound.AFTER: Bound.SINCE}


def opens(expr: TimeExpr, words: list[str], day: dt.date | None) -> bool:
    """Whether a date that lies ahead opens a span of time: "shut from Monday"."""
    return (opens_then(words) or is_as_of(words)) and _is_ahead(expr, day)


def _is_ahead(expr: TimeExpr, day: dt.date | None) -> bool:
    """Whether its sentence looks ahead to it, or its own year says that it lies ahead."""
    if not isinstance(expr, Cal) or expr.year is None:
        return isinstance(expr, Cal) and expr.lean.is_ahead
    if day is None or expr.unit is Unit.DECADE or expr.unit is Unit.CENTURY:
        return False
    first = 3 * expr.quarter - 2 if expr.quarter else 6 * expr.half - 5 if expr.half else 1
    return (expr.year, expr.month or first, expr.day or 1) > (day.year, day.month, day.day)
