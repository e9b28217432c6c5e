"""Two mentions side by side that are one: "the third quarter" + "of last year"."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from .._phrase import Mention
from .._text import Page
from ..timeunits import Unit
from .dial import in_part
from .ends import with_end
from .expr import (
    Cal,
    Clock,
    Every,
    Fiscal,
    Holiday,
    Nth,
    Part,
    Shift,
    Span,
    TimeExpr,
    Turn,
)
from .hanging import OF, hung, is_day
from .holidays import holiday
from .inyear import in_year, of_year
from .resolve import has_year, unit_of
from .saying import Pending, Said
from .terms import Mod

_S: Final = re.compile(r"'s? |-")
_ON: Final = re.compile(r"(?: local time)?,? (?:on |this |that |the )?|, ")
_TO: Final = re.compile(r" ?(?:-|—) ?|-to-| (?:to|through|until|up to|till) (?:the )?")
_AND: Final = re.compile(r" and (?:the )?")
_LONGEST: Final = 20


def join(one: Mention, two: Mention, page: Page) -> bool:
    """Whether *two* was joined into *one*, which then holds both."""
    if two.start - one.end > _LONGEST or two.start < one.end:
        return False
    gap = page.folded[one.end : two.start].replace("\n", " ").replace("\xa0", " ")
    if gap == " (" and not page.folded.startswith(")", two.end):
        return False
    if page.folded.startswith("'s", two.end) and gap == " " and not one.said.pending:
        # "Said on Thursday last week's sales fell".
        gap = "'s"
    joined = _joined(one.said, two.said, gap, page.folded[max(0, one.start - 9) : one.start])
    if joined is None:
        return False
    one.said = joined
    one.end = two.end + (gap.startswith(" (") and page.folded.startswith(")", two.end))
    return True


def _joined(one: Said, two: Said, gap: str, before: str) -> Said | None:
    first, last = one.expr, two.expr
    if one.pending:
        return hung(one, two, gap)
    if two.pending not in (None, Pending.UNIT):
        return None
    if (half := _half_of(first, last, gap)) is not None:
        return Said(half, half.mod, bound=one.bound or two.bound)
    if OF.fullmatch(gap) and (found := in_year(first, last, gap)) is not None:
        return Said(found, one.mod or two.mod, one.daypart or two.daypart, one.bound or two.bound)
    if _S.fullmatch(gap) or gap == " " or (gap == " in " and one.mod is None):
        found = of_year(first, last, gap)
        if found is not None:
            return Said(found, two.mod or one.mod, None, one.bound or two.bound)
    if isinstance(first, Holiday) and gap in _APPOSED and _is_on(first, last):
        return Said(last, one.mod, one.daypart or two.daypart, one.bound or two.bound)
    if (ended := with_end(first, last, gap)) is not None:
        return Said(ended, one.mod, bound=one.bound)
    if isinstance(first, Clock) or isinstance(last, Clock):
        return _clocked(one, two, gap)
    if (found := _of_week(first, last, gap) or _of_week(last, first, gap, before=True)) is not None:
        return Said(found, None, one.daypart or two.daypart)
    if _TO.fullmatch(gap) or (_AND.fullmatch(gap) and before.endswith(("between ", "between\n"))):
        return _spanned(one, two)
    return None


def _is_on(feast: Holiday, day: TimeExpr) -> bool:
    """ "Election Day" + "on Nov. 8, 2016": whether the day that is named may be the holiday's."""
    if has_year(feast) or not isinstance(day, Cal) or day.unit is not Unit.DAY or not day.month:
        return False
    found = holiday(feast.name, day.year or _ANY_YEAR)
    return found.month == day.month and (day.year is None or found.day == day.day)


_APPOSED: Final = frozenset((", ", " on ", " ("))
_ANY_YEAR: Final = 2000


def _half_of(half: TimeExpr, whole: TimeExpr, gap: str) -> Part | None:
    """ "The first half" + "of March": its start, for no calendar says where the half ends."""
    if not isinstance(half, Cal) or half.half is None or has_year(half):
        return None
    if not gap.startswith(" of ") or not OF.fullmatch(gap) or unit_of(whole) not in _HALVED:
        return None
    placed = isinstance(whole, (Cal, Shift)) and not (isinstance(whole, Cal) and whole.weekday)
    return Part(whole, Mod.START if half.half == 1 else Mod.END) if placed else None


_HALVED: Final = frozenset(
    (Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.SEASON, Unit.DECADE, Unit.CENTURY)
)


def _of_week(day: TimeExpr, week: TimeExpr, gap: str, *, before: bool = False) -> TimeExpr | None:
    """ "Thursday" + "of last week"; "last week" + "on Thursday", where the week stands before."""
    if not isinstance(week, Shift) or week.unit is not Unit.WEEK or gap not in _IN_WEEK[before]:
        return None
    if not isinstance(day, Cal) or day.weekday is None or day.month is not None or day.step:
        return None
    return Nth(1, Unit.DAY, week, weekday=day.weekday)


_IN_WEEK: Final = {False: (" ", " of ", " of the "), True: (" ", " on ", ", on ")}


def _clocked(one: Said, two: Said, gap: str) -> Said | None:
    """ "2:20pm" + "on Wednesday", either way round."""
    first, last = one.expr, two.expr
    if isinstance(first, Clock) and isinstance(last, Clock):
        # "10:35 a.m. (0735 GMT)": the same moment in another zone.
        return one if gap == " (" and last.on is None else None
    if isinstance(first, Every) and isinstance(last, Clock):
        return Said(evolve(first, on=evolve(last, on=first.on))) if gap in _AT else None
    if isinstance(first, Clock) and isinstance(last, Every) and first.on is None:
        # "7 a.m. on Monday mornings".
        at = evolve(in_part(first, two.daypart), on=last.on)
        return Said(evolve(last, on=at)) if _ON.fullmatch(gap) else None
    if isinstance(first, Clock):
        if first.on is None and is_day(last) and _ON.fullmatch(gap):
            return Said(evolve(in_part(first, two.daypart), on=last), one.mod)
        return None
    if isinstance(last, Clock) and last.on is None and is_day(first) and gap in _AT:
        return Said(evolve(last, on=first), two.mod)
    return None


_AT: Final = frozenset((" at ", ", at ", " ", ", ", " around ", " by ", " before "))


def _spanned(one: Said, two: Said) -> Said | None:
    """ "From May" + "to July": both of a kind, and in order."""
    first, last = one.expr, two.expr
    if not _ends(first) or not _ends(last) or isinstance(first, Shift) != isinstance(last, Shift):
        return None
    if isinstance(first, Cal) and isinstance(last, Cal):
        if first.year is not None and last.year is not None and first.year > last.year:
            return None
        if first.weekday is not None and first.month is None and last.month is not None:
            return None
        if first.unit is Unit.YEAR and last.unit is Unit.DAY:
            # "It moved its report for 2024 to Friday, Feb. 14".
            return None
    # "Around April to May".
    roughly = one.mod if one.mod is Mod.APPROX else None
    return Said(Span(first, last), roughly, None, one.bound)


def _ends(expr: TimeExpr) -> bool:
    if isinstance(expr, Part):
        return _ends(expr.of)
    return isinstance(expr, (Cal, Fiscal, Shift, Turn, Holiday))
