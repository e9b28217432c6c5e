"""How dates are written in TIMEX3."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, Final

from ..timeunits import Unit
from .calendar import MONTHS, Interval, around, month_index, months
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
    Reported,
    Rolling,
    Span,
    Tense,
    TimeExpr,
    Turn,
    Vague,
)

_DAYPARTS: Final = {
    "morning": "MO",
    "midday": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
}


_SEASONS: Final = ("SP", "SU", "FA", "WI")
_LETTERS: Final = {
    Unit.SECOND: "T{}S",
    Unit.MINUTE: "T{}M",
    Unit.HOUR: "T{}H",
    Unit.DAY: "{}D",
    Unit.WEEKEND: "{}WE",
    Unit.WEEK: "{}W",
    Unit.MONTH: "{}M",
    Unit.QUARTER: "{}Q",
    Unit.SEASON: "{}SE",
    Unit.HALF: "{}H",
    Unit.YEAR: "{}Y",
    Unit.DECADE: "{}DE",
    Unit.CENTURY: "{}CE",
}


_HOLES: Final = {
    Unit.SECOND: "XXXX-XX-XXTXX:XX:XX",
    Unit.MINUTE: "XXXX-XX-XXTXX:XX",
    Unit.HOUR: "XXXX-XX-XXTXX",
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.WEEK: "XXXX-WXX",
    Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.SEASON: "XXXX-XX",
    Unit.HALF: "XXXX-HX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
}


_REFERENCES: Final = {
    Tense.PAST: "PAST_REF",
    Tense.PRESENT: "PRESENT_REF",
    Tense.FUTURE: "FUTURE_REF",
}


def value(expr: TimeExpr, unit: Unit, frame: Interval | None, daypart: str | None) -> str:
    """The TIMEX3 value of an expression and the frame it means, if that is known."""
    if isinstance(expr, Part):
        return value(expr.of, unit, frame, daypart)
    spelt = _SPELT.get(type(expr))
    text = spelt(expr, unit, frame) if spelt else _on_grid(unit, frame) or _HOLES[unit]
    part = _DAYPARTS.get(daypart or "")
    return f"{text}T{part}" if part and "T" not in text else text


def duration(n: int, unit: Unit) -> str:
    """ "P5Y"; an unknown number is X."""
    return "P" + _LETTERS[unit].format(abs(n) or "X")


def _on_grid(unit: Unit, frame: Interval | None) -> str | None:
    """A calendar unit by its name, or None if the frame is no such unit."""
    if frame is None or frame.start is None:
        return None
    start = frame.start
    if unit in _WHOLE and frame.end is not None and frame != around(unit, start):
        return f"{start.isoformat()}/{(frame.end - _DAY).isoformat()}"
    speller = _UNITS.get(unit)
    return speller(start) if speller else start.strftime("%Y-%m-%dT%H:%M")


#: Units that a frame may have the length of, and yet not their place in the calendar.
_WHOLE: Final = frozenset((Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR))
_DAY: Final = dt.timedelta(days=1)


def _week(start: dt.date) -> str:
    # The middle of the week, so that one that starts on a Sunday has its number too.
    number = (start + dt.timedelta(days=3)).isocalendar()
    return f"{number[0]:04}-W{number[1]:02}"


def _weekend(start: dt.date) -> str:
    number = start.isocalendar()
    return f"{number[0]:04}-W{number[1]:02}-WE"


def _season(start: dt.date) -> str:
    return f"{start.year:04}-{_SEASONS[(start.month - 3) // 3 % 4]}"


_UNITS: Final[dict[Unit, Callable[[dt.date], str]]] = {
    Unit.DAY: lambda start: start.isoformat()[:10],
    Unit.WEEKEND: _weekend,
    Unit.WEEK: _week,
    Unit.MONTH: lambda start: f"{start.year:04}-{start.month:02}",
    Unit.QUARTER: lambda start: f"{start.year:04}-Q{(start.month + 2) // 3}",
    Unit.SEASON: _season,
    Unit.HALF: lambda start: f"{start.year:04}-H{(start.month + 5) // 6}",
    Unit.YEAR: lambda start: f"{start.year:04}",
    Unit.DECADE: lambda start: f"{start.year // 10:03}",
    Unit.CENTURY: lambda start: f"{start.year // 100:02}",
}


def _cal(expr: Cal, unit: Unit, frame: Interval | None) -> str:
    if frame is not None:
        return _on_grid(unit, frame) or _HOLES[unit]
    year = "XXXX" if expr.year is None else f"{expr.year:04}"
    if expr.month is not None:
        return f"{year}-{expr.month:02}" + (f"-{expr.day:02}" if expr.day else "")
    if expr.quarter is not None:
        return f"{year}-Q{expr.quarter}"
    if expr.half is not None:
        return f"{year}-H{expr.half}"
    if expr.season is not None:
        return f"{year}-{_SEASONS[expr.season - 1]}"
    if expr.weekday is not None:
        return f"XXXX-WXX-{expr.weekday + 1}"
    return _HOLES[unit]


def _rolling(expr: Rolling, _: Unit, __: Interval | None) -> str:
    return duration(expr.n, expr.unit)


def _nth(expr: Nth, unit: Unit, frame: Interval | None) -> str:
    if expr.count > 1:
        return duration(expr.count, expr.unit)
    return _on_grid(unit, frame) or _HOLES[unit]


def _ended(expr: Ended, unit: Unit, frame: Interval | None) -> str:
    if unit is Unit.MONTH:
        return duration(expr.months, unit)
    off_grid = frame is not None and frame.start is not None and frame.start.weekday() > 0
    if unit is Unit.WEEK and (off_grid or expr.weeks > 1):
        return duration(expr.weeks, unit)
    spelt = _on_grid(unit, frame)
    # A year off the calendar is so long, and its attributes say from when to when.
    off = spelt is None or (unit is Unit.YEAR and "/" in spelt)
    if off or spelt is None:
        return duration(max(1, expr.months // MONTHS.get(unit, 12)), unit)
    return spelt


def _span(expr: Span, unit: Unit, frame: Interval | None) -> str:
    if frame is None or frame.start is None or frame.end is None:
        first = value(expr.first, _unit(expr.first, unit), None, None)
        return f"{first}/{value(expr.last, _unit(expr.last, unit), None, None)}"
    named = _UNITS.get(unit, _UNITS[Unit.DAY])
    return f"{named(frame.start)}/{named(_start(unit, frame.end - _DAY))}"


def _turn(expr: Turn, unit: Unit, frame: Interval | None) -> str:
    if frame is not None and frame != months(12 * (expr.year - 1), 24):
        return f"FY{expr.year:04}"
    return f"{expr.year - 1:04}/{expr.year:04}"


def _start(unit: Unit, last: dt.date) -> dt.date:
    # Weeks are named by their middle, and weekends by their start.
    back = {Unit.WEEK: 6, Unit.WEEKEND: 1}.get(unit, 0)
    return last - dt.timedelta(days=back)


def _unit(expr: TimeExpr, other: Unit) -> Unit:
    unit: Unit = getattr(expr, "unit", None) or other
    return unit


def _fiscal(expr: Fiscal, unit: Unit, frame: Interval | None) -> str:
    year = "XXXX" if expr.year is None else f"{expr.year:04}"
    if expr.year is None and frame is not None and frame.last_day is not None:
        year = f"{_fiscal_name(expr, frame):04}"
    if expr.count == 12:
        return f"FY{year}"
    sign = {3: "Q", 6: "H"}.get(expr.count)
    if sign is None:
        return duration(expr.count, Unit.MONTH)
    return f"FY{year}-{sign}{expr.first // expr.count + 1}"


def _fiscal_name(expr: Fiscal, frame: Interval) -> int:
    left = 12 - expr.first - expr.count
    return (month_index(frame.end) - 1 + left) // 12 if frame.end else 0


def _clock(expr: Clock, unit: Unit, frame: Interval | None) -> str:
    time = f"T{expr.hour:02}:{expr.minute:02}"
    if frame is not None and frame.start is not None:
        return (frame.start - dt.timedelta(days=expr.hour // 24)).isoformat()[:10] + time
    day = value(expr.on, Unit.DAY, None, None) if expr.on else "XXXX-XX-XX"
    return day + time


def _vague(expr: Vague, unit: Unit, _: Interval | None) -> str:
    return _REFERENCES[expr.tense]


def _every(expr: Every, unit: Unit, _: Interval | None) -> str:
    if expr.on is not None:
        return value(expr.on, unit, None, None)
    return duration(expr.n, expr.unit)


def _holiday(expr: Holiday, unit: Unit, frame: Interval | None) -> str:
    return _on_grid(unit, frame) or ("XXXX" if expr.year is None else str(expr.year)) + "-XX-XX"


def _anaphor(expr: Anaphor, unit: Unit, frame: Interval | None) -> str:
    if frame is None or expr.of is None:
        return _on_grid(unit, frame) or _HOLES[unit]
    inner: TimeExpr = expr.of
    while isinstance(inner, (Anaphor, Part)) and inner.of is not None:
        inner = inner.of
    if isinstance(inner, (Ended, Nth, Fiscal)) and expr.unit is None:
        return _SPELT[type(inner)](inner, unit, frame)
    return _on_grid(unit, frame) or _HOLES[unit]


def _reported(expr: Reported, unit: Unit, frame: Interval | None) -> str:
    return _on_grid(unit, frame) or _HOLES[unit]


_SPELT: Final[dict[type[TimeExpr], Callable[[Any, Unit, Interval | None], str]]] = {
    Cal: _cal,
    Rolling: _rolling,
    Nth: _nth,
    Ended: _ended,
    Span: _span,
    Turn: _turn,
    Fiscal: _fiscal,
    Clock: _clock,
    Vague: _vague,
    Every: _every,
    Holiday: _holiday,
    Anaphor: _anaphor,
    Reported: _reported,
}
