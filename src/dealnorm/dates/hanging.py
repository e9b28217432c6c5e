"""What waits for a date beside it: "the first week of", "the night of", "the day after"."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from .._phrase import Mention
from .._text import Page
from ..timeunits import Unit
from .calendar import MONTHS
from .clauses import NEAR, clause
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
    Shift,
    TimeExpr,
    Turn,
    Vague,
)
from .resolve import SIZES, unit_of
from .saying import Pending, Said

#: What parts a date from the larger one that it lies in.
OF: Final = re.compile(
    r"(?: period)?,? (?:of |in |for )?(?:the |its |that )?|, | \(| of [a-z]{2,20}'s "
)


def hung(one: Said, two: Said, gap: str) -> Said | None:
    """What waited for a date, and the date: "the day after" + "Christmas"."""
    if one.pending not in (Pending.DAY, Pending.BESIDE):
        return _inside(one, two, gap)
    if gap not in (" ", " the ") or two.pending:
        return None
    if one.pending is Pending.DAY:
        part = is_day(two.expr)
        return Said(two.expr, one.mod or two.mod, one.daypart) if part else None
    day = is_day(two.expr) or isinstance(two.expr, Holiday)
    if not day or not isinstance(one.expr, Anaphor):
        return None
    return Said(evolve(one.expr, of=two.expr), one.mod)


def _inside(one: Said, two: Said, gap: str) -> Said | None:
    """ "First week of" + "May"."""
    expr = one.expr
    if one.pending is Pending.FROM:
        # "The week beginning" + "Nov. 3": the seven days up to the sixth behind it.
        last = Anaphor(Unit.DAY, 6, Unit.DAY, of=two.expr)
        return Said(Ended(0, last, Unit.WEEK)) if is_day(two.expr) and gap == " " else None
    if two.pending not in (None, Pending.UNIT) or not OF.fullmatch(gap):
        return None
    if isinstance(two.expr, (Clock, Every, Vague)):
        return None
    if isinstance(expr, Part) and isinstance(expr.of, Nth):
        # "The end of the first week of" + "May".
        said = _inside(evolve(one, expr=expr.of, mod=None), two, gap)
        return said and evolve(said, expr=Part(said.expr, expr.mod), mod=expr.mod)
    if isinstance(expr, Part):
        # "The final months of" + "2018".
        return Said(Part(two.expr, expr.mod), expr.mod, None, one.bound or two.bound)
    if not isinstance(expr, Nth):
        return None
    unit = expr.unit
    if isinstance(two.expr, Turn):
        part = fiscal_part(expr, Fiscal(Unit.YEAR, two.expr.year))
        return Said(part, two.mod) if part else None
    if one.pending is Pending.OF and SIZES[unit] >= SIZES[unit_of(two.expr)]:
        return None
    if isinstance(two.expr, Fiscal) and two.expr.count == 12 and unit in MONTHS:
        part = fiscal_part(expr, two.expr)
        return Said(part, two.mod) if part else None
    return Said(evolve(expr, of=two.expr), one.mod or two.mod, None, one.bound or two.bound)


def fiscal_part(part: Nth, year: Fiscal) -> Fiscal | None:
    """Months and quarters of a fiscal year; the six of a half are one."""
    size = MONTHS.get(part.unit, 0)
    months = size * part.count
    first = size * (part.n - 1) if part.n > 0 else 12 + size * (part.n + 1) - months
    if not 0 < months < 12 or not 0 <= first <= 12 - months:
        return None
    half = months == 6 and first in (0, 6)
    return evolve(year, unit=Unit.HALF if half else part.unit, first=first, count=months)


def alone(mention: Mention, page: Page) -> Said | None:
    """What a mention says that nothing was joined to; None if it says nothing alone."""
    said: Said = mention.said
    if said.pending is None:
        return said
    if not _stands_alone(mention, said, page):
        return None
    words = page.folded[mention.start : mention.end]
    mention.end = mention.start + len(_HANGING.sub("", words))
    return Said(_alone(said.expr), said.mod, said.daypart)


def _stands_alone(mention: Mention, said: Said, page: Page) -> bool:
    """Whether "last year of" is last year: "it was accused last year of fraud"."""
    before = clause(page.folded, mention.start, window=NEAR)[:1]
    if said.pending is Pending.DAY:
        # "By midday", and no more than that on the page, or "midday trading".
        middle = not page.folded.endswith(" of", 0, mention.end)
        return middle and (before == [] or before[0] in _AT_PARTS)
    expr = said.expr
    if not isinstance(expr, Nth) or expr.n != -1 or expr.count != 1:
        return False
    if expr.unit is Unit.DAY and expr.weekday is None:
        # "The last day of a brutal year" is no yesterday.
        return False
    return before != [] and before[0] not in _DETERMINERS


_AT_PARTS: Final = frozenset("by at until since before after around".split())
_DETERMINERS: Final = frozenset("the a an this that its their his her our your my very".split())
#: What was to hang something on it, and hangs in the air.
_HANGING: Final = re.compile(r" (?:of|on)$")


def _alone(expr: TimeExpr) -> TimeExpr:
    """What "last year of" or "last Friday of" means with nothing behind it."""
    if isinstance(expr, Nth) and expr.weekday is not None:
        return Cal(Unit.DAY, weekday=expr.weekday, step=-1)
    return expr if isinstance(expr, Shift) else Shift(-1, unit_of(expr))


def is_day(expr: TimeExpr) -> bool:
    """Whether it is a day, by whatever name."""
    return isinstance(expr, (Cal, Shift, Anaphor)) and expr.unit is Unit.DAY
