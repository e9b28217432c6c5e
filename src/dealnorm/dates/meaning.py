"""From what was said to what it means on a dateline."""

from __future__ import annotations

import datetime as dt
from typing import Final

from ..dateline import Dateline
from ..timeunits import Unit
from .calendar import Interval, around
from .expr import Cal, Every, Rolling, Shift, Span, TimeExpr, Turn, Vague
from .reading import Reading
from .resolve import resolve
from .terms import Anchor, Bound, Daypart, Form, Mod
from .value import RelativeDate

_DAY: Final = dt.timedelta(days=1)
#: When the exchanges of most countries have closed.
_CLOSING_HOUR: Final = 16
_NOWHERE: Final = Dateline()


def said(
    expr: TimeExpr,
    dateline: Dateline = _NOWHERE,
    *,
    bound: Bound = Bound.DURING,
    mod: Mod | None = None,
    daypart: Daypart | None = None,
) -> RelativeDate:
    """The date that *expr* means on a dateline."""
    reading = resolve(expr, dateline)
    frame, unit, anchor, status, confidence, others, assumptions, bounds = reading
    if daypart is Daypart.CLOSE and (other := _last_close(frame, dateline)):
        others = (*others, other)
    interval = frame
    if frame is not None and (bound is not Bound.DURING or mod is not None):
        try:
            interval = _seen_through(bound, mod, reading, frame, dateline)
        except (ValueError, OverflowError):
            interval = frame
    return RelativeDate(
        expr,
        form_of(expr),
        unit,
        daypart,
        frame,
        interval,
        bound,
        mod,
        anchor,
        status,
        others,
        confidence,
        assumptions,
        bounds,
    )


def _last_close(frame: Interval | None, dateline: Dateline) -> Interval | None:
    """The day a week ago, where the exchange has not closed yet on the day that was named."""
    when, day = dateline.published, frame.first_day if frame else None
    if day is None or day != dateline.day or not isinstance(when, dt.datetime):
        return None
    hour = (when if dateline.tz is None else when.astimezone(dateline.tz)).hour
    return around(Unit.DAY, day, steps=-7) if hour < _CLOSING_HOUR else None


def form_of(expr: TimeExpr) -> Form:
    """DATE, RANGE, SET or VAGUE: it follows from what was said."""
    kind = type(expr)
    if kind is Cal or kind is Shift:
        return Form.DATE
    if kind is Span or kind is Turn:
        return Form.RANGE
    if kind is Every:
        return Form.SET
    vague = kind is Vague or (isinstance(expr, Rolling) and expr.n == 0)
    return Form.VAGUE if vague else Form.DATE


def _seen_through(
    bound: Bound, mod: Mod | None, reading: Reading, frame: Interval, dateline: Dateline
) -> Interval:
    """Where the event lies that has this bound to the frame."""
    start, end = frame.start, frame.end
    today: dt.date | None = dateline.day
    if isinstance(start, dt.datetime):
        when = dateline.published
        today = when if isinstance(when, dt.datetime) else None
    if bound is Bound.DURING:
        return _until_today(mod, frame, today)
    if bound is Bound.SINCE:
        if today is None or start is None or today < start:
            return Interval(start, None)
        return Interval(start, today + _DAY)
    if bound is Bound.FROM:
        running = reading.anchor is Anchor.PUBLICATION and today is not None and today in frame
        return Interval(today if running else start, None)
    if bound is Bound.AFTER:
        return Interval(end, None)
    if bound is Bound.BY:
        return Interval(None, end)
    # "Until the end of 2020" lasts to the end of it, "until 2020" to its start.
    return Interval(None, end if mod is Mod.END or mod is Mod.LATER else start)


def _until_today(mod: Mod | None, frame: Interval, today: dt.date | None) -> Interval:
    """What "earlier this year" leaves of the year: the days before publication."""
    if today is None or frame.start is None or frame.end is None:
        return frame
    if mod is Mod.EARLIER and frame.start < today < frame.end:
        return Interval(frame.start, today)
    if mod is Mod.LATER and frame.start < today < frame.end:
        return Interval(today, frame.end)
    return frame
