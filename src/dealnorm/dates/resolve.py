"""What an expression means on a dateline: the one place where the two meet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from operator import itemgetter
from typing import Any, Final

from attrs import evolve

from ..assumptions import Assumption
from ..dateline import Dateline
from ..timeunits import Unit
from . import calendar, policy
from .beside import stepped
from .calendar import Interval
from .clocks import on_clock
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
    Reported,
    Rolling,
    Shift,
    Span,
    TimeExpr,
    Turn,
    Vague,
)
from .feasts import on_holiday
from .fiscal import fiscal
from .named import cal
from .reading import Reading, unresolved
from .shifts import WEEKDAYS, rolling, shift
from .terms import Anchor, Status

_WEEKS: Final = frozenset({Assumption.WEEKS_COUNTED})
_TUESDAY: Final = 1
_SATURDAY: Final = 5
_SUNDAY: Final = 6
_WEEK: Final = dt.timedelta(days=7)


def resolve(expr: TimeExpr, dateline: Dateline) -> Reading:
    """What *expr* means in an article with this dateline; it never raises."""
    try:
        found = _RESOLVERS[type(expr)](expr, dateline)
    except calendar.OUT_OF_RANGE:
        return unresolved(unit_of(expr), Anchor.NONE)
    if found.status is Status.AMBIGUOUS and not found.alternatives:
        return found._replace(status=Status.RESOLVED)
    return found


def unit_of(expr: TimeExpr) -> Unit:
    """The grain of an expression, as far as it is known without its antecedent."""
    if isinstance(expr, Span):
        return unit_of(expr.last)
    if isinstance(expr, Part):
        return unit_of(expr.of)
    if isinstance(expr, Turn):
        return Unit.YEAR
    if isinstance(expr, Holiday):
        return Unit.DAY
    if isinstance(expr, Clock):
        return Unit.MINUTE
    if isinstance(expr, Reported):
        return unit_of(expr.periods[0])
    if isinstance(expr, Anaphor):
        return expr.unit or (unit_of(expr.of) if expr.of else expr.by)
    unit: Unit | None = getattr(expr, "unit", None)
    return unit or Unit.DAY


def _nth(expr: Nth, dateline: Dateline) -> Reading:
    inside = resolve(expr.of, dateline)
    if inside.frame is None or inside.frame.start is None or inside.frame.end is None:
        return unresolved(expr.unit, inside.anchor)
    first, end = inside.frame.start, inside.frame.end
    if expr.weekday is not None:
        named = calendar.nth_weekday(first, end - dt.timedelta(days=1), expr.weekday, expr.n)
        if named not in inside.frame:
            return unresolved(Unit.DAY, inside.anchor)
        return inside._replace(frame=calendar.day(named), unit=Unit.DAY, alternatives=())
    steps = expr.n - 1 if expr.n > 0 else expr.n + 1
    from_day = first if expr.n > 0 else end - dt.timedelta(days=1)
    if expr.unit is Unit.WEEKEND and end - first > _WEEK:
        # A weekend belongs to the month that holds its Saturday.
        from_day = calendar.nth_weekday(first, from_day, _SATURDAY, 1 if expr.n > 0 else -1)
    elif expr.unit is Unit.WEEKEND and from_day.weekday() <= _TUESDAY:
        # The weekend of Labor Day, a Monday, is the one before it.
        steps -= 1
    if expr.unit is Unit.WEEK and _opens_on(expr.of, first):
        # "The week of Sunday, Dec. 8" is the one that begins then.
        from_day += dt.timedelta(days=1)
    elif expr.unit is Unit.WEEK and end - first > _WEEK:
        # As in ISO 8601, a week belongs to the month that holds most of it.
        from_day += dt.timedelta(days=3 if expr.n > 0 else -3)
    frame = calendar.around(expr.unit, from_day, steps=steps, week_start=dateline.week_start)
    start, last = frame.start, frame.end
    if expr.count > 1 and start is not None and last is not None:
        more = calendar.plus(last, expr.count - 1, expr.unit)
        less = calendar.plus(start, 1 - expr.count, expr.unit)
        frame = Interval(start, more) if expr.n > 0 else Interval(less, last)
    return inside._replace(frame=frame, unit=expr.unit, alternatives=())


def _opens_on(of: TimeExpr, first: dt.date) -> bool:
    """Whether it is a Sunday, named by its date."""
    return isinstance(of, Cal) and of.day is not None and first.weekday() == _SUNDAY


def _ended(expr: Ended, dateline: Dateline) -> Reading:
    if isinstance(expr.end, Anaphor) and expr.end.of is None:
        # "The same three months of 2018", and nobody said which.
        return unresolved(expr.unit, Anchor.MENTION)
    end = resolve(expr.end, dateline)
    last = end.frame.last_day if end.frame else None
    if last is None:
        return end._replace(unit=expr.unit)
    assumed = end.assumptions | _WEEKS if calendar.in_weeks(last, expr.months) else end.assumptions
    frame = calendar.ended(last, expr.months, weeks=expr.weeks)
    others = tuple(
        calendar.ended(other.last_day, expr.months, weeks=expr.weeks)
        for other in end.alternatives
        if other.last_day
    )
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
    lean = expr.last.lean if isinstance(expr.last, (Cal, Holiday)) else Lean.NONE
    future = lean.is_ahead
    weekly = isinstance(expr.first, Cal) and expr.first.month is None
    open_first, open_last = not has_year(expr.first), not has_year(expr.last)
    if open_last and (future or weekly or not open_first):
        pairs = [
            (first, _beside(expr.last, first, dateline, after=True))
            for first in _readings(resolve(expr.first, dateline))
        ]
    else:
        pairs = [
            (
                _beside(expr.first, last, dateline, after=False)
                if open_first
                else resolve(expr.first, dateline),
                last,
            )
            for last in _readings(resolve(expr.last, dateline))
        ]
    first, last = pairs[0]
    frame, *others = (_from_to(*pair) for pair in pairs)
    if frame is None:
        return unresolved(unit_of(expr.last), last.anchor)
    return Reading(
        frame,
        min(first.unit, last.unit, key=SIZES.__getitem__),
        first.anchor if last.anchor is Anchor.ABSOLUTE else last.anchor,
        max(first.status, last.status, key=_WORSE.__getitem__),
        min(first.confidence, last.confidence),
        tuple(other for other in others if other is not None),
        first.assumptions | last.assumptions,
    )


def _readings(found: Reading) -> list[Reading]:
    """The reading that was chosen, and each of its alternatives as one."""
    others = (found._replace(frame=other, alternatives=()) for other in found.alternatives)
    return [found, *others]


def _from_to(first: Reading, last: Reading) -> Interval | None:
    """From the start of the one to the end of the other, if they are in order."""
    if first.frame is None or last.frame is None:
        return None
    start, end = first.frame.start, last.frame.end
    return Interval(start, end) if start is not None and end is not None and start < end else None


def _turn(expr: Turn, dateline: Dateline) -> Reading:
    """Two calendar years, or the fiscal year of that name where the dateline has fiscal years."""
    if dateline.fiscal_year_end not in (None, 12):
        return fiscal(Fiscal(Unit.YEAR, expr.year), dateline)
    frame = calendar.months(12 * (expr.year - 1), 24)
    return Reading(frame, Unit.YEAR, Anchor.ABSOLUTE, Status.ABSOLUTE)


def _beside(expr: TimeExpr, other: Reading, dateline: Dateline, *, after: bool) -> Reading:
    """What *expr* means next to the other end of a span."""
    if other.frame is None or other.frame.start is None or other.frame.end is None:
        return resolve(expr, dateline)
    if isinstance(expr, Part):
        return _beside(expr.of, other, dateline, after=after)
    if not isinstance(expr, (Cal, Holiday)):
        return resolve(expr, dateline)
    day = other.frame.start if after else other.frame.end - dt.timedelta(days=1)
    lean = Lean.HARD_FUTURE if after else Lean.HARD_PAST
    found = resolve(evolve(expr, lean=lean), evolve(dateline, published=day, tz=None))
    return found._replace(status=other.status, anchor=other.anchor, confidence=other.confidence)


def _reported(expr: Reported, dateline: Dateline) -> Reading:
    found = [resolve(period, dateline) for period in expr.periods]
    today = dateline.day
    if today is None:
        return found[0]
    over = [(last, reading) for reading in found if (last := _last_day(reading)) and last < today]
    return max(over, key=itemgetter(0))[1] if over else found[0]


def _last_day(reading: Reading) -> dt.date | None:
    return reading.frame.last_day if reading.frame else None


def _anaphor(expr: Anaphor, dateline: Dateline) -> Reading:
    if expr.of is None:
        if expr.year is not None:
            return resolve(Cal(Unit.YEAR, expr.year), dateline)
        today = dateline.day
        if not expr.approx or today is None:
            return unresolved(expr.unit or expr.by, Anchor.MENTION)
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
        return unresolved(unit, Anchor.MENTION)
    frame = stepped(expr, unit, base, base.frame)
    day, told = dateline.day, expr.lean is Lean.PAST or expr.lean is Lean.HARD_PAST
    if told and expr.n > 0 and day is not None and _leaves(base.frame, frame, day):
        # "Four weeks later, it was sold": later than something that was not found.
        return unresolved(unit, Anchor.MENTION)
    confidence = min(base.confidence, policy.MENTIONED)
    assumed = base.assumptions | WEEKDAYS if expr.weekdays else base.assumptions
    return Reading(frame, unit, Anchor.MENTION, Status.RESOLVED, confidence, (), assumed)


def _leaves(base: Interval, frame: Interval, day: dt.date) -> bool:
    """Whether it is ahead of the *day* of publication, and what it was counted from is not."""
    if base.start is None or frame.start is None:
        return False
    return base.start <= day < frame.start


def _clock(expr: Clock, dateline: Dateline) -> Reading:
    return on_clock(expr, resolve(expr.on or Shift(0, Unit.DAY), dateline), dateline)


def _vague(expr: Vague, _: Dateline) -> Reading:
    return Reading(None, expr.unit or Unit.DAY, Anchor.NONE, Status.ABSOLUTE)


def _every(expr: Every, _: Dateline) -> Reading:
    return Reading(None, expr.unit, Anchor.NONE, Status.ABSOLUTE)


_WORSE: Final = {status: order for order, status in enumerate(Status)}
#: Every unit by its size, from the finest.
SIZES: Final = {unit: order for order, unit in enumerate(Unit)}
_RESOLVERS: Final[dict[type[TimeExpr], Callable[[Any, Dateline], Reading]]] = {
    Cal: cal,
    Shift: shift,
    Rolling: rolling,
    Nth: _nth,
    Ended: _ended,
    Part: _part_of,
    Span: _span,
    Turn: _turn,
    Fiscal: fiscal,
    Holiday: on_holiday,
    Anaphor: _anaphor,
    Reported: _reported,
    Clock: _clock,
    Vague: _vague,
    Every: _every,
}
