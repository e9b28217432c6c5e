"""Holidays that a rule finds in any year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final

from .calendar import first_of, nth_weekday

_DAY: Final = dt.timedelta(days=1)


def easter(year: int) -> dt.date:
    """Easter Sunday in the Gregorian calendar (the Meeus, Jones and Butcher reckoning).

    >>> easter(2019)
    datetime.date(2019, 4, 21)
    """
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    n = h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114
    return dt.date(year, n // 31, n % 31 + 1)


def _fixed(month: int, day: int) -> Callable[[int], dt.date]:
    return lambda year: dt.date(year, month, day)


def _nth(month: int, weekday: int, nth: int, plus: int = 0) -> Callable[[int], dt.date]:
    def day(year: int) -> dt.date:
        index = 12 * year + month - 1
        return nth_weekday(first_of(index), first_of(index + 1) - _DAY, weekday, nth) + plus * _DAY

    return day


def _easter(plus: int) -> Callable[[int], dt.date]:
    return lambda year: easter(year) + plus * _DAY


#: One row a holiday: its name in the value, and the day it falls on in a year.
RULES: Final[dict[str, Callable[[int], dt.date]]] = {
    "new-year": _fixed(1, 1),
    "martin-luther-king": _nth(1, 0, 3),
    "valentine": _fixed(2, 14),
    "presidents": _nth(2, 0, 3),
    "st-patrick": _fixed(3, 17),
    "good-friday": _easter(-2),
    "easter": _easter(0),
    "easter-monday": _easter(1),
    "mothers-day-us": _nth(5, 6, 2),
    "may-day": _fixed(5, 1),
    "memorial": _nth(5, 0, -1),
    "juneteenth": _fixed(6, 19),
    "canada": _fixed(7, 1),
    "fourth-of-july": _fixed(7, 4),
    "bastille": _fixed(7, 14),
    "labor": _nth(9, 0, 1),
    "columbus": _nth(10, 0, 2),
    "thanksgiving-ca": _nth(10, 0, 2),
    "halloween": _fixed(10, 31),
    "veterans": _fixed(11, 11),
    "singles": _fixed(11, 11),
    "election": _nth(11, 0, 1, 1),
    "thanksgiving": _nth(11, 3, 4),
    "black-friday": _nth(11, 3, 4, 1),
    "cyber-monday": _nth(11, 3, 4, 4),
    "christmas-eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing": _fixed(12, 26),
    "new-year-eve": _fixed(12, 31),
    "year-end": _fixed(12, 31),
}

#: What a name means in a country where it is another day.
ELSEWHERE: Final[dict[tuple[str, str], str]] = {("thanksgiving", "CA"): "thanksgiving-ca"}


def holiday(name: str, year: int, *, country: str | None = None) -> dt.date:
    """The day of a holiday in a year, as *country* keeps it.

    >>> holiday("black-friday", 2019)
    datetime.date(2019, 11, 29)
    """
    return RULES[ELSEWHERE.get((name, country or ""), name)](year)
