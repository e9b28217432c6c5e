"""Times of day, found on their day and in their zone."""

from __future__ import annotations

import datetime as dt
from typing import Final
from zoneinfo import ZoneInfo

from attrs import evolve

from ..assumptions import Assumption
from ..dateline import Dateline
from ..timeunits import Unit
from . import policy
from .calendar import Interval
from .expr import Clock
from .reading import NOTHING, Reading, unresolved
from .terms import Status
from .zones import COUNTRIES

_ZONE: Final = frozenset({Assumption.ZONE_ASSUMED})


def on_clock(expr: Clock, on: Reading, dateline: Dateline) -> Reading:
    """The minute of a time of day, on the day that was read for it."""
    day = on.frame.first_day if on.frame else None
    if day is None:
        return unresolved(Unit.MINUTE)
    zone, assumed = _zone(expr, dateline)
    reading = on._replace(
        frame=_minute(expr, day, zone),
        unit=Unit.MINUTE,
        alternatives=(),
        assumptions=on.assumptions | assumed,
    )
    if expr.either:
        other = _minute(evolve(expr, hour=(expr.hour + 12) % 24), day, zone)
    elif expr.minute or expr.hour % _MIDNIGHT:
        return reading
    else:
        # Midnight on Friday: where the day ends, or where it begins?
        other = _minute(evolve(expr, hour=_MIDNIGHT - expr.hour), day, zone)
    return reading._replace(status=Status.AMBIGUOUS, alternatives=(other,), confidence=policy.OPEN)


#: The hour at which a day ends.
_MIDNIGHT: Final = 24


def _minute(expr: Clock, day: dt.date, zone: dt.tzinfo) -> Interval:
    days, hour = divmod(expr.hour, _MIDNIGHT)
    day += dt.timedelta(days=days)
    start = dt.datetime(day.year, day.month, day.day, hour, expr.minute, tzinfo=zone)
    # The end is counted in UTC, so that a minute lasts a minute while the clock is put back.
    return Interval(start, (start.astimezone(dt.UTC) + dt.timedelta(minutes=1)).astimezone(zone))


def _zone(expr: Clock, dateline: Dateline) -> tuple[dt.tzinfo, frozenset[Assumption]]:
    if expr.zone is not None:
        return ZoneInfo(expr.zone), NOTHING
    if dateline.tz is not None:
        return dateline.tz, NOTHING
    when = dateline.published
    if isinstance(when, dt.datetime) and when.tzinfo is not None:
        return when.tzinfo, _ZONE
    home = COUNTRIES.get(dateline.country or "")
    return ZoneInfo(home) if home else dt.UTC, _ZONE
