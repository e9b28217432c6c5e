"""Dates in a list, which share what is said once: "June and July 2018", "fiscal 2018 and 2019"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from attrs import evolve

from .._phrase import Mention
from .._text import Page
from ..timeunits import Unit
from .clauses import same_sentence
from .expr import Anaphor, Cal, Clock, Ended, Every, Fiscal, Lean, Nth, Shift, Span, TimeExpr
from .hanging import is_day
from .inyear import is_year, with_year
from .resolve import has_year
from .saying import Said
from .zones import zone_behind

_LISTED: Final = frozenset((" and ", ", and ", " or ", ", ", " & "))
#: What stands before the last of a list.
_LAST: Final = frozenset((" and ", " or ", " & ", "/", ", and ", " and the ", " and in "))
_OF: Final = re.compile(r" (?:of )?")
_SHARING: Final = frozenset((Unit.DAY, Unit.MONTH, Unit.QUARTER, Unit.SEASON, Unit.HALF))
_LISTED_UNITS: Final = frozenset((Unit.DAY, Unit.QUARTER, Unit.HALF))
#: So many belong to a list, and so far apart they stand at most.
MOST: Final = 5
#: Weekdays so many days apart share their "last".
_NEAR: Final = 3
LONGEST: Final = 24


def listed(
    expr: TimeExpr,
    mention: Mention,
    page: Page,
    before: Mention | None,
    behind: Sequence[Mention],
) -> TimeExpr:
    """The expression with what its neighbours in a list say for it too, else as it was."""
    if behind and (coupled := _coupled(expr, mention, page, behind[0])) is not None:
        return coupled
    if isinstance(expr, Clock) and behind:
        expr = _in_zone(expr, mention, page, behind)
        return expr if expr.on else _at_hours(expr, mention, page, behind)
    if not isinstance(expr, Cal):
        return expr
    if expr.year is not None:
        like = _like_the_one_before(expr, before, mention, page) if before else None
        return like or expr
    if expr.weekday is not None:
        return _last_too(expr, before, mention, page) if before else expr
    if expr.unit not in _SHARING or not behind:
        return expr
    year = _year_behind(expr, mention, page, behind)
    return (year and with_year(expr, year)) or expr


def _last_too(expr: Cal, before: Mention, mention: Mention, page: Page) -> TimeExpr:
    """The Monday of "last Friday and Monday", which is the first behind that Friday."""
    other = before.said.expr
    if not isinstance(other, Cal) or other.weekday is None or other.step != -1:
        return expr
    if expr.weekday is None or expr.step is not None or expr.month is not None:
        return expr
    near = 0 < (expr.weekday - other.weekday) % 7 <= _NEAR
    if not near or page.folded[before.end : mention.start] not in _LISTED:
        return expr
    week = Span(*(Anaphor(Unit.DAY, n, Unit.DAY, of=other) for n in (1, 7)))
    return Nth(1, Unit.DAY, week, weekday=expr.weekday)


def left_out(mention: Mention, page: Page) -> Mention | None:
    """The "next" of "this year and next", which no rule reads: its unit was said before it."""
    step: TimeExpr = mention.said.expr
    if not isinstance(step, Shift) or abs(step.n) > 1 or mention.value is None:
        return None
    found = _NEXT.match(page.folded, mention.end)
    if found is None:
        return None
    said = Said(Shift(1 if found[1] == "next" else -1, step.unit))
    return evolve(mention, start=found.start(1), end=found.end(1), said=said, value=None)


_NEXT: Final = re.compile(r",? (?:and|or|as|than|to|into) (?:the )?(next|last)(?=[.,;:)?!]|$)")


def _coupled(expr: TimeExpr, mention: Mention, page: Page, other: Mention) -> TimeExpr | None:
    """A quarter by the longer period beside it: "fourth quarter and full year 2018 results"."""
    gap = page.folded[mention.end : other.start]
    whole = other.said.expr
    if gap not in _WITH and not (isinstance(whole, Fiscal) and _RESULTS.fullmatch(gap)):
        return None
    if isinstance(expr, Anaphor) and expr.unit is Unit.QUARTER and isinstance(whole, Ended):
        return Ended(3, whole.end, Unit.QUARTER) if expr.n == 0 else None
    if not isinstance(expr, Cal) or has_year(expr):
        return None
    part = expr.quarter or expr.half
    size = 3 if expr.quarter else 6
    if part is None or isinstance(whole, Cal):
        told = is_year(whole) and page.folded.startswith(("full", "calendar"), other.start)
        told = told or (isinstance(whole, Cal) and whole.half is not None)
        year = whole.year if told and isinstance(whole, Cal) else None
        return evolve(expr, year=year) if part and year else None
    if isinstance(whole, Fiscal) and whole.count == 12 and whole.year is not None:
        return evolve(whole, unit=expr.unit, first=size * (part - 1), count=size)
    if isinstance(whole, Ended) and size * part == whole.months:
        return Ended(size, whole.end, expr.unit, expr.quarter)
    return None


#: "Its first-quarter earnings for fiscal 2025".
_RESULTS: Final = re.compile(
    r" (?:results|earnings|profit|revenues?|sales|report) (?:for|of|in) (?:the |its )?"
)
_WITH: Final = frozenset((" and ", " and the ", " & ", " and its ", ", and "))


def _like_the_one_before(
    expr: Cal, before: Mention, mention: Mention, page: Page
) -> TimeExpr | None:
    """The "2019" of "fiscal 2018 and 2019", and of "June 30, 2018 and 2019"."""
    if expr.unit is not Unit.YEAR or expr.year is None:
        return None
    if (
        mention.end - mention.start > 4
        or mention.start - before.end > len(", and ")
        or before.value is None
    ):
        return None
    gap = page.folded[before.end : mention.start]
    other = before.said.expr
    if isinstance(other, Fiscal) and other.year is not None and gap in _LISTED:
        return evolve(other, year=expr.year)
    if isinstance(other, Ended) and isinstance(other.end, Cal) and other.end.year is not None:
        return evolve(other, end=evolve(other.end, year=expr.year)) if gap in _LISTED else None
    dated = isinstance(other, Cal) and other.year is not None and other.unit in _LISTED_UNITS
    return evolve(other, year=expr.year, weekday=None) if dated and gap == " and " else None


def _in_zone(expr: Clock, mention: Mention, page: Page, behind: Sequence[Mention]) -> Clock:
    """A clock in the zone of the next: "from 9:30 a.m. to 4 p.m. in New York"."""
    other: TimeExpr = behind[0].said.expr
    if expr.zone or not isinstance(other, Clock):
        return expr
    folded, end = page.folded, behind[0].end
    if folded[mention.end : behind[0].start] not in _CLOCKS:
        return expr
    if other.on is None and len(behind) > 1 and _ON.fullmatch(folded, end, behind[1].start):
        # "18:00 on Friday (UTC+8)".
        end = behind[1].end
    zone = other.zone or zone_behind(folded, end)
    return evolve(expr, zone=zone) if zone else expr


def _at_hours(expr: Clock, mention: Mention, page: Page, behind: Sequence[Mention]) -> TimeExpr:
    """A clock on the day, or on every one, that is named behind the next: "7am to 10pm daily"."""
    day = _day_behind(mention, page, behind)
    return evolve(day, on=expr) if isinstance(day, Every) else evolve(expr, on=day)


def _day_behind(mention: Mention, page: Page, behind: Sequence[Mention]) -> TimeExpr | None:
    """The Tuesday of "between 9 a.m. and 10 a.m. on Tuesday" for its "9 a.m."."""
    other = behind[0].said.expr
    if not isinstance(other, Clock) or page.folded[mention.end : behind[0].start] not in _CLOCKS:
        return None
    if other.on is not None or len(behind) == 1:
        return other.on
    near = _ON.fullmatch(page.folded, behind[0].end, behind[1].start)
    day: TimeExpr = behind[1].said.expr
    return day if near and (is_day(day) or isinstance(day, Every)) else None


_CLOCKS: Final = frozenset((" and ", " to ", "-", " - ", " until ", " or ", "—", " — ", " ("))
_ON: Final = re.compile(r",? (?:on )?")


def _year_behind(
    expr: Cal, mention: Mention, page: Page, behind: Sequence[Mention]
) -> TimeExpr | None:
    """The "2018" of "July, August and September 2018" for its "July"."""
    end, last, later = mention.end, expr, False
    for at, other in enumerate(behind[:MOST]):
        gap, found = page.folded[end : other.start], other.said.expr
        if not isinstance(found, Cal) or found.unit is not expr.unit:
            return None
        later = later or _place(found) < _place(last)
        if gap in _LAST:
            year = _year_of(found, other, page, behind[at + 1 : at + 2])
            return _earlier(year) if year and later else year
        if gap != ", ":
            return None
        end, last = other.end, found
    return None


def _place(expr: Cal) -> tuple[int, int]:
    """Where in a year it lies."""
    return expr.month or expr.quarter or expr.season or expr.half or 0, expr.day or 0


def _year_of(expr: Cal, mention: Mention, page: Page, behind: Sequence[Mention]) -> TimeExpr | None:
    """The year that was named with *expr*: within its mention, or right behind it."""
    if expr.year is not None:
        return Cal(Unit.YEAR, expr.year)
    near = behind and _OF.fullmatch(page.folded, mention.end, behind[0].start)
    year: TimeExpr | None = behind[0].said.expr if near else None
    return year if year is not None and is_year(year) else None


def _earlier(year: TimeExpr) -> TimeExpr:
    """ "December and January 2019" began a year earlier."""
    if isinstance(year, Cal) and year.year is not None:
        return evolve(year, year=year.year - 1)
    return evolve(year, n=year.n - 1) if isinstance(year, Shift) else year


def lean_of_list(
    expr: TimeExpr, before: Mention | None, mention: Mention, page: Page, today: dt.date | None
) -> Lean | None:
    """Where a month or a weekday leans that goes on a list: where its first one does.

    The days of a plan of steps do so as well: "10% on July 1, 15% on Aug. 1".
    """
    if before is None or before.value is None or not isinstance(expr, Cal):
        return None
    first = before.value.expr
    if expr.day:
        stepped = _STEPPED.fullmatch(page.folded, before.end, mention.start)
        return Lean.HARD_FUTURE if stepped and _is_to_come(before, today) else None
    if not isinstance(first, Cal) or first.day:
        return None
    months = expr.month is not None and first.month is not None
    weekdays = expr.weekday is not None and first.weekday is not None
    if not (months or weekdays):
        return None
    gap = page.folded[before.end : mention.start]
    if gap.removesuffix("on ") not in _LISTED:
        return None
    return Lean.FUTURE if weekdays and _is_to_come(before, today) else first.lean


#: Between the days of a plan: so much on each.
_STEPPED: Final = re.compile(r"(?:,|,? and) [$£€]?[0-9][0-9.,]*(?:%| percent)? on ")


def goes_on(before: Mention, mention: Mention, page: Page, today: dt.date | None) -> bool:
    """Whether a sentence that looked ahead to *before* goes on: "10% on May 1, 12% on June 1"."""
    if before.value is None or not isinstance(before.value.expr, Cal):
        return False
    gap, first = page.folded[before.end : mention.start], before.value.expr
    if _previews(first, mention, today) and len(gap) <= _CALENDAR and _is_to_come(before, today):
        return True
    if not same_sentence(page.folded, before.end, mention.start):
        return False
    if first.lean.is_ahead and gap.startswith(_ON_WITH):
        return True
    steps = len(gap) <= _STEP and gap.startswith((", ", " and ")) and gap.endswith(" on ")
    return steps and first.year is None and _is_to_come(before, today)


def _previews(first: Cal, mention: Mention, today: dt.date | None) -> bool:
    """Whether two weekdays are of a calendar of the coming week, published at a weekend."""
    second = mention.said.expr
    named = isinstance(second, Cal) and second.weekday is not None and second.month is None
    weekend = today is not None and today.weekday() >= _SATURDAY
    return named and weekend and first.weekday is not None


#: "It meets on Tuesday, with a decision on Wednesday".
_ON_WITH: Final = (" and ", ", and ", ", with ", " with ", ", then ", "; ", ", while ", " while ")
_SATURDAY: Final = 5
#: So far apart the days of a calendar stand.
_CALENDAR: Final = 400
#: So far apart the steps of a plan stand.
_STEP: Final = 16


def _is_to_come(mention: Mention, today: dt.date | None) -> bool:
    """Whether what was mentioned is known to lie ahead."""
    day = mention.value.frame.first_day if mention.value.frame else None
    return day is not None and today is not None and day > today
