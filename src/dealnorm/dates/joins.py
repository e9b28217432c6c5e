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
    Span,
    TimeExpr,
    Turn,
)
from .hanging import OF, fiscal_part, hung, is_day
from .holidays import holiday
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
    if OF.fullmatch(gap) and (found := _in_year(first, last, gap)) is not None:
        return Said(found, one.mod or two.mod, one.daypart or two.daypart, one.bound or two.bound)
    if _S.fullmatch(gap) or gap == " " or (gap == " in " and one.mod is None):
        found = _of_year(first, last, gap)
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


def _in_year(first: TimeExpr, last: TimeExpr, gap: str) -> TimeExpr | None:
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


def _of_year(first: TimeExpr, last: TimeExpr, gap: str) -> TimeExpr | None:
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
    return Said(Span(first, last), None, None, one.bound)


def _ends(expr: TimeExpr) -> bool:
    if isinstance(expr, Part):
        return _ends(expr.of)
    return isinstance(expr, (Cal, Fiscal, Shift, Turn, Holiday))
