"""What an expression means on a dateline: the one place where the two meet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import Enum
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo

from attrs import evolve

from ..assumptions import Assumption
from ..dateline import Dateline
from ..timeunits import Unit
from . import calendar, policy
from .calendar import Interval
from .expr import (
    Anaphor,
    Cal,
    Clock,
    Ended,
    Every,
    Fiscal,
    Holiday,
    Lean,
    Nth,
    Part,
    Rolling,
    Shift,
    Span,
    TimeExpr,
    Vague,
)
from .holidays import holiday


class Anchor(Enum):
    """What a date is reckoned from."""

    ABSOLUTE = "absolute"
    PUBLICATION = "publication"
    MENTION = "mention"
    FISCAL = "fiscal"
    NONE = "none"


class Status(Enum):
    """How far a date is known."""

    ABSOLUTE = "absolute"
    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"


_NOTHING: Final[frozenset[Assumption]] = frozenset()
_CALENDAR: Final = frozenset({Assumption.CALENDAR_PERIOD})
_CENTURY: Final = frozenset({Assumption.CENTURY_ASSUMED})
_NORTHERN: Final = frozenset({Assumption.NORTHERN_SEASON})
_WEEKS: Final = frozenset({Assumption.WEEKS_COUNTED})
_OF_COUNTRY: Final = frozenset({Assumption.FISCAL_YEAR_OF_COUNTRY})
_ZONE: Final = frozenset({Assumption.ZONE_ASSUMED})
_SOUTHERN: Final = frozenset("AU NZ ZA AR CL UY PY BW NA ZW MZ LS SZ".split())


class Reading(NamedTuple):
    """What an expression means: its frame, and how that came to be known."""

    frame: Interval | None
    unit: Unit
    anchor: Anchor
    status: Status
    confidence: float = 1.0
    alternatives: tuple[Interval, ...] = ()
    assumptions: frozenset[Assumption] = _NOTHING
    bounds: Interval | None = None


def resolve(expr: TimeExpr, dateline: Dateline) -> Reading:
    """What *expr* means in an article with this dateline; it never raises."""
    try:
        found = _RESOLVERS[type(expr)](expr, dateline)
    except calendar.OUT_OF_RANGE:
        return _unresolved(unit_of(expr), Anchor.NONE)
    if found.status is Status.AMBIGUOUS and not found.alternatives:
        return found._replace(status=Status.RESOLVED)
    return found


def unit_of(expr: TimeExpr) -> Unit:
    """The grain of an expression, as far as it is known without its antecedent."""
    if isinstance(expr, Span):
        return unit_of(expr.last)
    if isinstance(expr, Part):
        return unit_of(expr.of)
    if isinstance(expr, Holiday):
        return Unit.DAY
    if isinstance(expr, Clock):
        return Unit.MINUTE
    if isinstance(expr, Anaphor):
        return expr.unit or (unit_of(expr.of) if expr.of else expr.by)
    unit: Unit | None = getattr(expr, "unit", None)
    return unit or Unit.DAY


def _unresolved(unit: Unit, anchor: Anchor = Anchor.PUBLICATION) -> Reading:
    return Reading(None, unit, anchor, Status.UNRESOLVED)


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
    found = _CALENDAR if period and not expr.calendar else _NOTHING
    return found | _CENTURY if expr.century_assumed else found


def _cal(expr: Cal, dateline: Dateline) -> Reading:
    if expr.season is not None:
        return _season(expr, dateline)
    if expr.year is not None:
        return _dated(expr, expr.year, dateline)
    today = dateline.day
    if today is None:
        return _unresolved(expr.unit)
    if expr.year_step is not None:
        frame = _in_year(expr, today.year + expr.year_step)
        return Reading(frame, expr.unit, Anchor.PUBLICATION, Status.RESOLVED, 1.0, (), _assumed(expr))
    if expr.unit is Unit.WEEKEND:
        return _weekend(expr, today)
    if expr.month is None and expr.weekday is not None:
        return _weekday(expr, expr.weekday, today, dateline)
    if expr.step is not None:
        return _stepped(expr, today)
    if expr.month is not None:
        return _month(expr, today)
    return _part(expr, today, dateline)


def _dated(expr: Cal, year: int, dateline: Dateline) -> Reading:
    """A date whose year is named."""
    assumed = _assumed(expr)
    if expr.order_open:
        return _in_some_order(expr, year, dateline, assumed)
    frame = _in_year(expr, year)
    start = frame.start
    contradicted = expr.weekday is not None and start is not None and start.weekday() != expr.weekday
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
            month_first, Unit.DAY, Anchor.ABSOLUTE, Status.AMBIGUOUS, policy.OPEN, (day_first,), assumed
        )
    frame = day_first if dateline.day_first else month_first
    return Reading(frame, Unit.DAY, Anchor.ABSOLUTE, Status.ABSOLUTE, 1.0, (), assumed)


def _weekday(expr: Cal, named: int, today: dt.date, dateline: Dateline) -> Reading:
    if expr.step is not None:
        choice = policy.weekday_by_step(today, named, expr.step)
    elif _may_be_tomorrow(expr, named, today, dateline):
        choice = policy.Choice(1, -6, policy.OPEN, True)
    else:
        choice = policy.weekday(today, named, expr.lean)
    frame = calendar.around(Unit.DAY, today, steps=choice.best)
    if not choice.ambiguous:
        return Reading(frame, Unit.DAY, Anchor.PUBLICATION, Status.RESOLVED, choice.confidence)
    other = calendar.around(Unit.DAY, today, steps=choice.other)
    return Reading(
        frame, Unit.DAY, Anchor.PUBLICATION, Status.AMBIGUOUS, choice.confidence, (other,)
    )


def _weekend(expr: Cal, today: dt.date) -> Reading:
    """The weekend that is over or running, or the coming one where the sentence looks ahead."""
    ahead = expr.lean is Lean.FUTURE or expr.lean is Lean.HARD_FUTURE
    if expr.step is not None:
        steps, confidence = expr.step, policy.LIKELY
    else:
        steps = 0 if ahead or today.weekday() >= 5 else -1
        confidence = policy.WEEKDAY_FUTURE if ahead else policy.CLEAR
    frame = calendar.around(Unit.WEEKEND, today, steps=steps)
    return Reading(frame, Unit.WEEKEND, Anchor.PUBLICATION, Status.RESOLVED, confidence)


def _may_be_tomorrow(expr: Cal, named: int, today: dt.date, dateline: Dateline) -> bool:
    """Whether it is morning in Asia already, where the clock of publication says UTC."""
    when = dateline.published
    if dateline.tz is not None or not isinstance(when, dt.datetime) or when.hour < 15:
        return False
    past = expr.lean is Lean.PAST or expr.lean is Lean.HARD_PAST
    return past and when.utcoffset() == dt.timedelta(0) and (today.weekday() + 1) % 7 == named


def _chosen(expr: Cal, choice: policy.Choice, year: int) -> Reading:
    frame = _in_year(expr, year + choice.best)
    assumed = _assumed(expr)
    if not choice.ambiguous:
        return Reading(
            frame, expr.unit, Anchor.PUBLICATION, Status.RESOLVED, choice.confidence, (), assumed
        )
    others = (_in_year(expr, year + choice.other),)
    return Reading(
        frame, expr.unit, Anchor.PUBLICATION, Status.AMBIGUOUS, choice.confidence, others, assumed
    )


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
    return _chosen(expr, policy.month(away, later, expr.lean), today.year)


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
        found = _fiscal(said, dateline)
        return found._replace(assumptions=_OF_COUNTRY)
    away = number - 1 - (today.month - 1) // size
    return _chosen(expr, policy.part(away, expr.lean, 12 // size), today.year)


def _season(expr: Cal, dateline: Dateline) -> Reading:
    assumed = _NORTHERN if dateline.country is None else _NOTHING
    if dateline.country in _SOUTHERN and expr.season is not None:
        expr = evolve(expr, season=(expr.season + 1) % 4 + 1)
    season = expr.season or 1
    if expr.year is not None:
        frame = _in_year(expr, expr.year)
        return Reading(frame, Unit.SEASON, Anchor.ABSOLUTE, Status.ABSOLUTE, 1.0, (), assumed)
    today = dateline.day
    if today is None:
        return _unresolved(Unit.SEASON)
    # The year of a season is the one in which it starts.
    year, here = divmod(calendar.month_index(today) - 2, 12)
    away = season - 1 - here // 3
    if expr.year_step is not None:
        years, confidence = today.year + expr.year_step - year, policy.LIKELY
    elif expr.step is None:
        choice = policy.part(away, expr.lean, 4)
        years, confidence = choice.best, choice.confidence
    else:
        years, confidence = _season_by_step(away, expr.step), policy.LIKELY
    frame = _in_year(expr, year + years)
    return Reading(frame, Unit.SEASON, Anchor.PUBLICATION, Status.RESOLVED, confidence, (), assumed)


def _season_by_step(away: int, step: int) -> int:
    """Years to "last" (over before today), "this" (the nearest) or "next" (not yet begun)."""
    if step < 0:
        return -1 if away >= 0 else 0
    if step > 0:
        return 1 if away <= 0 else 0
    return -1 if away > 2 else 1 if away < -2 else 0


def _shift(expr: Shift, dateline: Dateline) -> Reading:
    day = dateline.published if expr.unit in calendar.SECONDS else dateline.day
    if day is None:
        return _unresolved(expr.unit)
    frame = calendar.around(expr.unit, day, steps=expr.n, week_start=dateline.week_start)
    return Reading(frame, expr.unit, Anchor.PUBLICATION, Status.RESOLVED)


def _rolling(expr: Rolling, dateline: Dateline) -> Reading:
    if expr.n == 0:
        return Reading(None, expr.unit, Anchor.NONE, Status.ABSOLUTE)
    day = dateline.published if expr.unit in calendar.SECONDS else dateline.day
    if day is None:
        return _unresolved(expr.unit)
    if expr.unit in calendar.SECONDS and not isinstance(day, dt.datetime):
        return _unresolved(expr.unit)
    frame = calendar.rolling(day, expr.n, expr.unit)
    return Reading(frame, expr.unit, Anchor.PUBLICATION, Status.RESOLVED)


def _nth(expr: Nth, dateline: Dateline) -> Reading:
    inside = resolve(expr.of, dateline)
    if inside.frame is None or inside.frame.start is None or inside.frame.end is None:
        return inside._replace(unit=expr.unit)
    first, end = inside.frame.start, inside.frame.end
    steps = expr.n - 1 if expr.n > 0 else expr.n + 1
    from_day = first if expr.n > 0 else end - dt.timedelta(days=1)
    frame = calendar.around(expr.unit, from_day, steps=steps, week_start=dateline.week_start)
    if expr.count > 1 and frame.start is not None and frame.end is not None:
        more = expr.count - 1
        if expr.n > 0:
            frame = Interval(frame.start, calendar.plus(frame.end, more, expr.unit))
        else:
            frame = Interval(calendar.plus(frame.start, -more, expr.unit), frame.end)
    return inside._replace(frame=frame, unit=expr.unit, alternatives=())


def _ended(expr: Ended, dateline: Dateline) -> Reading:
    end = resolve(expr.end, dateline)
    last = end.frame.last_day if end.frame else None
    if last is None:
        return end._replace(unit=expr.unit)
    assumed = end.assumptions | _WEEKS if calendar.in_weeks(last, expr.months) else end.assumptions
    frame = calendar.ended(last, expr.months)
    others = tuple(calendar.ended(o.last_day, expr.months) for o in end.alternatives if o.last_day)
    return end._replace(frame=frame, unit=expr.unit, alternatives=others, assumptions=assumed)


def _part_of(expr: Part, dateline: Dateline) -> Reading:
    return resolve(expr.of, dateline)


def has_year(expr: TimeExpr) -> bool:
    """Whether nothing is left to choose about the year of an expression."""
    if isinstance(expr, Part):
        return has_year(expr.of)
    if not isinstance(expr, (Cal, Holiday)):
        return True
    return expr.year is not None or expr.year_step is not None or expr.step is not None


def _span(expr: Span, dateline: Dateline) -> Reading:
    """From one to the other; an end without a year is the one next to the other end."""
    lean = expr.last.lean if isinstance(expr.last, Cal) else Lean.NONE
    future = lean is Lean.FUTURE or lean is Lean.HARD_FUTURE
    weekly = isinstance(expr.first, Cal) and expr.first.month is None
    open_first, open_last = not has_year(expr.first), not has_year(expr.last)
    if open_last and (future or weekly or not open_first):
        first = resolve(expr.first, dateline)
        last = _beside(expr.last, first, dateline, after=True)
    else:
        last = resolve(expr.last, dateline)
        first = _beside(expr.first, last, dateline, after=False) if open_first else resolve(expr.first, dateline)
    if first.frame is None or last.frame is None:
        return _unresolved(unit_of(expr.last), last.anchor)
    start, end = first.frame.start, last.frame.end
    if start is None or end is None or start >= end:
        return _unresolved(unit_of(expr.last), last.anchor)
    status = max(first.status, last.status, key=_WORSE.__getitem__)
    status = Status.RESOLVED if status is Status.AMBIGUOUS else status
    return Reading(
        Interval(start, end),
        min(first.unit, last.unit, key=_GRAINS.__getitem__),
        first.anchor if last.anchor is Anchor.ABSOLUTE else last.anchor,
        status,
        min(first.confidence, last.confidence),
        (),
        first.assumptions | last.assumptions,
    )


def _beside(expr: TimeExpr, other: Reading, dateline: Dateline, *, after: bool) -> Reading:
    """What *expr* means next to the other end of a span."""
    if other.frame is None or other.frame.start is None or other.frame.end is None:
        return resolve(expr, dateline)
    if not isinstance(expr, Cal):
        return resolve(expr, dateline)
    day = other.frame.start if after else other.frame.end - dt.timedelta(days=1)
    lean = Lean.HARD_FUTURE if after else Lean.HARD_PAST
    found = resolve(evolve(expr, lean=lean), evolve(dateline, published=day, tz=None))
    keep = other.status if other.status is not Status.AMBIGUOUS else Status.RESOLVED
    return found._replace(status=keep, anchor=other.anchor, confidence=other.confidence)


def _fiscal(expr: Fiscal, dateline: Dateline) -> Reading:
    ends = expr.ends or dateline.fiscal_year_end
    today = dateline.day
    year = expr.year
    if year is None:
        if today is None or ends is None:
            return _unresolved(expr.unit, Anchor.FISCAL)
        year = _fiscal_year(expr, today, ends)
    assumed = _CENTURY if expr.century_assumed else _NOTHING
    if ends is None:
        bounds = calendar.fiscal_hull(year, first=expr.first, count=expr.count)
        return Reading(
            None, expr.unit, Anchor.FISCAL, Status.UNRESOLVED, 1.0, (), assumed, bounds
        )
    if expr.ends is None and dateline.country is not None:
        assumed = assumed | _OF_COUNTRY
    frame = calendar.fiscal_part(year, ends, first=expr.first, count=expr.count)
    status = Status.ABSOLUTE if expr.year is not None else Status.RESOLVED
    return Reading(frame, expr.unit, Anchor.FISCAL, status, 1.0, (), assumed)


def _fiscal_year(expr: Fiscal, today: dt.date, ends: int) -> int:
    """The fiscal year that was meant, where none is named."""
    here = calendar.fiscal_year_of(today, ends)
    if expr.year_step is not None or expr.count == 12:
        return here + (expr.year_step or 0)
    months = (today.month - ends - 1) % 12
    away = expr.first // expr.count - months // expr.count
    return here + policy.part(away, expr.lean, 12 // expr.count).best


def _holiday(expr: Holiday, dateline: Dateline) -> Reading:
    country = dateline.country
    if expr.year is not None:
        frame = calendar.day(holiday(expr.name, expr.year, country=country))
        return Reading(frame, Unit.DAY, Anchor.ABSOLUTE, Status.ABSOLUTE)
    today = dateline.day
    if today is None:
        return _unresolved(Unit.DAY)
    if expr.year_step is not None:
        frame = calendar.day(holiday(expr.name, today.year + expr.year_step, country=country))
        return Reading(frame, Unit.DAY, Anchor.PUBLICATION, Status.RESOLVED)
    here = holiday(expr.name, today.year, country=country)
    if expr.step is not None:
        years = -1 if expr.step < 0 and here >= today else 1 if expr.step > 0 and here <= today else 0
        confidence, others, status = policy.LIKELY, (), Status.RESOLVED
    else:
        choice = policy.month(here.month - today.month, here > today, expr.lean)
        years, confidence = choice.best, choice.confidence
        status = Status.AMBIGUOUS if choice.ambiguous else Status.RESOLVED
        other = holiday(expr.name, today.year + choice.other, country=country)
        others = (calendar.day(other),) if choice.ambiguous else ()
    frame = calendar.day(holiday(expr.name, today.year + years, country=country))
    return Reading(frame, Unit.DAY, Anchor.PUBLICATION, status, confidence, others)


def _anaphor(expr: Anaphor, dateline: Dateline) -> Reading:
    if expr.of is None:
        today = dateline.day
        if not expr.approx or today is None:
            return _unresolved(expr.unit or expr.by, Anchor.MENTION)
        unit = expr.unit or expr.by
        frame = calendar.around(unit, calendar.plus(today, expr.n, expr.by))
        return Reading(
            frame, unit, Anchor.PUBLICATION, Status.RESOLVED, policy.YEAR_AGO_WITHOUT_PERIOD
        )
    if isinstance(expr.of, Fiscal) and expr.by is Unit.YEAR and expr.of.year is not None:
        return resolve(evolve(expr.of, year=expr.of.year + expr.n), dateline)
    base = resolve(expr.of, dateline)
    unit = expr.unit or base.unit
    if base.frame is None:
        return _unresolved(unit, Anchor.MENTION)
    frame = _stepped_from(expr, unit, base.unit, base.frame)
    confidence = min(base.confidence, policy.MENTIONED)
    return Reading(
        frame, unit, Anchor.MENTION, Status.RESOLVED, confidence, (), base.assumptions
    )


def _stepped_from(expr: Anaphor, unit: Unit, grain: Unit, base: Interval) -> Interval:
    start, end, last = base.start, base.end, base.last_day
    if start is None or end is None or last is None:
        raise ValueError("a mention that is open has no place to step from")
    if expr.unit is None or unit is grain:
        if unit is Unit.DAY or unit is Unit.WEEK:
            return calendar.around(unit, calendar.plus(last, expr.n, expr.by))
        return Interval(calendar.plus(start, expr.n, expr.by), calendar.plus(end, expr.n, expr.by))
    return calendar.around(unit, calendar.plus(last, expr.n, expr.by))


def _clock(expr: Clock, dateline: Dateline) -> Reading:
    if expr.on is None:
        today = dateline.day
        on = Reading(calendar.day(today), Unit.DAY, Anchor.PUBLICATION, Status.RESOLVED) if today else None
    else:
        on = resolve(expr.on, dateline)
    day = on.frame.first_day if on and on.frame else None
    if on is None or day is None:
        return _unresolved(Unit.MINUTE)
    zone, assumed = _zone(expr, dateline)
    start = dt.datetime(day.year, day.month, day.day, expr.hour, expr.minute, tzinfo=zone)
    # The end is counted in UTC, so that a minute lasts a minute while the clock is put back.
    end = (start.astimezone(dt.UTC) + dt.timedelta(minutes=1)).astimezone(zone)
    frame = Interval(start, end)
    return on._replace(
        frame=frame, unit=Unit.MINUTE, alternatives=(), assumptions=on.assumptions | assumed
    )


def _zone(expr: Clock, dateline: Dateline) -> tuple[dt.tzinfo, frozenset[Assumption]]:
    if expr.zone is not None:
        return ZoneInfo(expr.zone), _NOTHING
    if dateline.tz is not None:
        return dateline.tz, _NOTHING
    when = dateline.published
    if isinstance(when, dt.datetime) and when.tzinfo is not None:
        return when.tzinfo, _ZONE
    return dt.timezone.utc, _ZONE


def _vague(expr: Vague, _: Dateline) -> Reading:
    return Reading(None, expr.unit or Unit.DAY, Anchor.NONE, Status.ABSOLUTE)


def _every(expr: Every, _: Dateline) -> Reading:
    return Reading(None, expr.unit, Anchor.NONE, Status.ABSOLUTE)


_WORSE: Final = {status: order for order, status in enumerate(Status)}
_GRAINS: Final = {unit: order for order, unit in enumerate(Unit)}
_RESOLVERS: Final[dict[type[TimeExpr], Callable[[Any, Dateline], Reading]]] = {
    Cal: _cal,
    Shift: _shift,
    Rolling: _rolling,
    Nth: _nth,
    Ended: _ended,
    Part: _part_of,
    Span: _span,
    Fiscal: _fiscal,
    Holiday: _holiday,
    Anaphor: _anaphor,
    Clock: _clock,
    Vague: _vague,
    Every: _every,
}
