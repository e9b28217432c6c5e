"""What is named by its place in the calendar, found on a dateline."""

from __future__ import annotations

import datetime as dt
from typing import Final

from attrs import evolve

from ..assumptions import Assumption
from ..dateline import Dateline
from ..timeunits import Unit
from . import calendar, policy
from .calendar import Interval
from .expr import Cal, Fiscal, Lean
from .fiscal import OF_COUNTRY, fiscal
from .reading import NOTHING, Reading, unresolved
from .terms import Anchor, Status
from .weekdays import weekday, weekend

_CALENDAR: Final = frozenset({Assumption.CALENDAR_PERIOD})
_CENTURY: Final = frozenset({Assumption.CENTURY_ASSUMED})
_NORTHERN: Final = frozenset({Assumption.NORTHERN_SEASON})
#: Countries where July is in winter.
_SOUTHERN: Final = frozenset("AU NZ ZA AR CL UY PY BW NA ZW MZ LS SZ".split())


def _in_year(expr: Cal, year: int) -> Interval:
    """The frame of what is named, in a year."""
    unit = expr.unit
    if expr.month is not None:
        if expr.day is not None:
            return calendar.day(dt.date(year, expr.month, expr.day))
        return calendar.months(12 * year + expr.month - 1)
    if expr.quarter is not None:
        return calendar.months(12 * year + 3 * expr.quarter - 3, 3)
    if expr.half is not None:
        return calendar.months(12 * year + 6 * expr.half - 6, 6)
    if expr.season is not None:
        return calendar.months(12 * year + 3 * expr.season - 1, 3)
    return calendar.months(12 * year, calendar.MONTHS[unit])


def _assumed(expr: Cal) -> frozenset[Assumption]:
    period = expr.unit is Unit.QUARTER or expr.unit is Unit.HALF
    found = _CALENDAR if period and not expr.calendar else NOTHING
    return found | _CENTURY if expr.century_assumed else found


def cal(expr: Cal, dateline: Dateline) -> Reading:
    """What a place in the calendar, with its holes, means on a dateline."""
    if expr.season is not None:
        return _season(expr, dateline)
    if expr.year is not None:
        return _dated(expr, expr.year, dateline)
    today = dateline.day
    if today is None:
        return unresolved(expr.unit)
    if expr.year_step is not None:
        frame = _in_year(expr, today.year + expr.year_step)
        return Reading(
            frame, expr.unit, Anchor.PUBLICATION, Status.RESOLVED, 1.0, (), _assumed(expr)
        )
    if expr.unit is Unit.WEEKEND:
        return weekend(expr, today)
    if expr.month is None and expr.weekday is not None:
        return weekday(expr, expr.weekday, today, dateline)
    if expr.step is not None:
        return _stepped(expr, today)
    if expr.month is not None:
        return _month(expr, today)
    if expr.unit is Unit.YEAR:
        # The year at the end of which something was, or will be.
        frame = calendar.year(today.year + policy.year_end(today, expr.lean))
        return Reading(frame, Unit.YEAR, Anchor.PUBLICATION, Status.RESOLVED)
    return _part(expr, today, dateline)


def _dated(expr: Cal, year: int, dateline: Dateline) -> Reading:
    """A date whose year is named."""
    assumed = _assumed(expr)
    if expr.order_open:
        return _in_some_order(expr, year, dateline, assumed)
    frame = _in_year(expr, year)
    start = frame.start
    contradicted = (
        expr.weekday is not None and start is not None and start.weekday() != expr.weekday
    )
    confidence = policy.CONTRADICTED if contradicted else 1.0
    return Reading(frame, expr.unit, Anchor.ABSOLUTE, Status.ABSOLUTE, confidence, (), assumed)


def _in_some_order(
    expr: Cal, year: int, dateline: Dateline, assumed: frozenset[Assumption]
) -> Reading:
    """ "5/11/2019", written month first: the dateline knows which is the day, or nobody does."""
    month_first = _in_year(expr, year)
    day_first = _in_year(evolve(expr, month=expr.day, day=expr.month), year)
    if dateline.day_first is None:
        assumed = assumed | {Assumption.MONTH_FIRST}
        return Reading(
            month_first,
            Unit.DAY,
            Anchor.ABSOLUTE,
            Status.AMBIGUOUS,
            policy.OPEN,
            (day_first,),
            assumed,
        )
    frame = day_first if dateline.day_first else month_first
    return Reading(frame, Unit.DAY, Anchor.ABSOLUTE, Status.ABSOLUTE, 1.0, (), assumed)


def _chosen(expr: Cal, choice: policy.Choice, year: int) -> Reading:
    frame = _in_year(expr, year + choice.best)
    assumed = _assumed(expr)
    clear = choice.confidence >= policy.CLEAR
    others = () if clear else (_in_year(expr, year + choice.other),)
    status = Status.AMBIGUOUS if choice.ambiguous else Status.RESOLVED
    return Reading(frame, expr.unit, Anchor.PUBLICATION, status, choice.confidence, others, assumed)


def _month(expr: Cal, today: dt.date) -> Reading:
    """A month, or a day of one, without a year: the closest (D2)."""
    month = expr.month or 1
    away = month - today.month
    later = away > 0 or (away == 0 and expr.day is not None and expr.day > today.day)
    if expr.weekday is not None and (year := _year_of_weekday(expr, today)) is not None:
        frame = _in_year(expr, year)
        return Reading(frame, Unit.DAY, Anchor.PUBLICATION, Status.RESOLVED, policy.CLEAR)
    if expr.month == 2 and expr.day == 29:
        return _leap_day(expr, today)
    lean = expr.lean
    if later and lean is Lean.HARD_PAST and expr.day and away == 0 and expr.day - today.day <= _NEW:
        # A story that was changed a day later still has its first date.
        lean = Lean.NONE
    return _chosen(expr, policy.month(away, later, lean), today.year)


#: So many days a story may be newer than its date.
_NEW: Final = 2


def _year_of_weekday(expr: Cal, today: dt.date) -> int | None:
    """The nearest year in which the named day is the named weekday."""
    for year in (today.year, today.year - 1, today.year + 1):
        start = _in_year(expr, year).start
        if start is not None and start.weekday() == expr.weekday:
            return year
    return None


def _leap_day(expr: Cal, today: dt.date) -> Reading:
    """29 February of the nearest leap year."""
    years = range(max(4, today.year - 8), min(9996, today.year + 9))
    leaps = [dt.date(y, 2, 29) for y in years if y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)]
    if expr.lean in (Lean.PAST, Lean.HARD_PAST):
        leaps = [day for day in leaps if day <= today]
    elif expr.lean.is_ahead:
        leaps = [day for day in leaps if day >= today]
    if not leaps:
        return unresolved(Unit.DAY)
    best = min(leaps, key=lambda day: abs((day - today).days))
    return Reading(calendar.day(best), Unit.DAY, Anchor.PUBLICATION, Status.RESOLVED, policy.LIKELY)


def _stepped(expr: Cal, today: dt.date) -> Reading:
    """ "Last March", "this December", "next third quarter"."""
    step = expr.step or 0
    here = _in_year(expr, today.year)
    years = 0
    if step < 0 and here.end is not None and here.end > today:
        years = -1
    elif step > 0 and here.start is not None and here.start <= today:
        years = 1
    frame = _in_year(expr, today.year + years) if years else here
    confidence = policy.CLEAR if step <= 0 else policy.LIKELY
    if step < 0 and expr.unit is Unit.MONTH and today.month - (expr.month or 1) == 1:
        # Of the month that has just ended, most would say "last month".
        other = _in_year(expr, today.year - 1)
        return Reading(frame, expr.unit, Anchor.PUBLICATION, Status.RESOLVED, policy.OPEN, (other,))
    return Reading(
        frame, expr.unit, Anchor.PUBLICATION, Status.RESOLVED, confidence, (), _assumed(expr)
    )


def _part(expr: Cal, today: dt.date, dateline: Dateline) -> Reading:
    """A quarter or half without a year: the closest (D4), in the fiscal year of the country."""
    size = calendar.MONTHS[expr.unit]
    number = expr.quarter or expr.half or 1
    ends = dateline.fiscal_year_end
    if ends is not None and ends != 12 and not expr.calendar:
        said = Fiscal(expr.unit, None, (number - 1) * size, size, None, ends, expr.lean)
        found = fiscal(said, dateline)
        if dateline.fiscal_year_end_given:
            return found._replace(assumptions=NOTHING)
        if not _has_just_begun(expr, found, today):
            return found._replace(assumptions=OF_COUNTRY)
    away, begun = number - 1 - (today.month - 1) // size, (today.month - 1) % size
    lean = expr.lean
    if lean is Lean.HARD_PAST and away == 0 and 3 * begun < size:
        # Little has happened in a quarter that is not a month old, or in a half of two.
        lean = Lean.PAST
    if size == _HALF and lean is Lean.NONE and begun >= size // 2:
        # In June, "the second half" is nearer ahead than behind.
        lean = Lean.FUTURE
    return _chosen(expr, policy.part(away, lean, 12 // size), today.year)


_HALF: Final = 6


def _has_just_begun(expr: Cal, found: Reading, today: dt.date) -> bool:
    """Whether a quarter is told of as over, of which the third month has not begun.

    "McDonald's sales fell in the fourth quarter", in a paper of India in February, tells of no
    fiscal quarter of India.
    """
    told = expr.quarter is not None and expr.lean in (Lean.PAST, Lean.HARD_PAST)
    if not told or found.frame is None or today not in found.frame:
        return False
    return (today.month - 1) % calendar.MONTHS[Unit.QUARTER] < _LAST_MONTH


_LAST_MONTH: Final = 2


def _season(expr: Cal, dateline: Dateline) -> Reading:
    assumed = _NORTHERN if dateline.country is None else NOTHING
    if dateline.country in _SOUTHERN and expr.season is not None:
        expr = evolve(expr, season=(expr.season + 1) % 4 + 1)
    season = expr.season or 1
    if expr.year is not None:
        frame = _in_year(expr, expr.year)
        return Reading(frame, Unit.SEASON, Anchor.ABSOLUTE, Status.ABSOLUTE, 1.0, (), assumed)
    today = dateline.day
    if today is None:
        return unresolved(Unit.SEASON)
    # The year of a season is the one in which it starts.
    year, here = divmod(calendar.month_index(today) - 2, 12)
    away = season - 1 - here // 3
    if expr.year_step is not None:
        years, confidence = today.year + expr.year_step - year, policy.LIKELY
    elif expr.step is None:
        choice = policy.season(away, expr.lean)
        years, confidence = choice.best, choice.confidence
    elif expr.step == 0 and season != _WINTER:
        # "This summer", in January, is that of the same year.
        years, confidence = today.year - year, policy.LIKELY
    else:
        years, confidence = _season_by_step(away, expr.step), policy.LIKELY
    frame = _in_year(expr, year + years)
    return Reading(frame, Unit.SEASON, Anchor.PUBLICATION, Status.RESOLVED, confidence, (), assumed)


_WINTER: Final = 4


def _season_by_step(away: int, step: int) -> int:
    """Years to "last" (over before today), "this" (the nearest) or "next" (not yet begun)."""
    if step < 0:
        return -1 if away >= 0 else 0
    if step > 0:
        return 1 if away <= 0 else 0
    return -1 if away > 2 else 1 if away < -2 else 0
