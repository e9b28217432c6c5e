"""Which of several readings was meant: every weight and every share in one place.

The weights were fitted on dated news with marked time expressions; `tools/fit_dates.py` fits
them again. The reasons for each are in docs/decisions/dates.md.
"""

from __future__ import annotations

import datetime as dt
from typing import Final, NamedTuple

from .expr import Lean

#: What a future reading of a month costs, in months, by the lean of the sentence.
MONTH_WEIGHTS: Final[dict[Lean, int]] = {Lean.PAST: 5, Lean.NONE: 3, Lean.FUTURE: -8}
#: The same for quarters, seasons and halves, counted in themselves.
QUARTER_WEIGHTS: Final[dict[Lean, int]] = {Lean.PAST: 3, Lean.NONE: 2, Lean.FUTURE: -1}
SEASON_WEIGHTS: Final[dict[Lean, int]] = {Lean.PAST: 3, Lean.NONE: 2, Lean.FUTURE: -4}
HALF_WEIGHTS: Final[dict[Lean, int]] = {Lean.PAST: 2, Lean.NONE: 1, Lean.FUTURE: -1}

#: Margins from which on a choice is clear, and below which it is ambiguous.
CLEAR_MONTHS: Final = 6
OPEN_MONTHS: Final = 3
CLEAR_QUARTERS: Final = 3
OPEN_QUARTERS: Final = 2

#: So long, in months, the last year-end is the one of which the past is told.
NEW_YEAR_MONTHS: Final = 3

#: Measured shares of right answers.
CLEAR: Final = 0.99
LIKELY: Final = 0.86
OPEN: Final = 0.5
WEEKDAY_PAST: Final = 0.98
WEEKDAY_FUTURE: Final = 0.9
YESTERDAY: Final = 0.75
WEEKDAY_HARD_FUTURE: Final = 0.95
NEXT_WEEKDAY: Final = 0.6
LAST_WEEKDAY: Final = 0.6
YEAR_AGO_WITHOUT_PERIOD: Final = 0.4
MENTIONED: Final = 0.6
CONTRADICTED: Final = 0.5
TOMORROW: Final = 0.85


class Choice(NamedTuple):
    """The reading that was chosen, the next best one, and how sure that is."""

    best: int
    other: int
    confidence: float
    ambiguous: bool


def month(away: int, later: bool, lean: Lean) -> Choice:
    """How many years from publication the month or the month's day lies that was meant.

    *away* is how many months it is off in the year of publication; *later* tells whether it
    lies after publication there.

    >>> month(-8, False, Lean.HARD_PAST).best, month(2 - 12, False, Lean.FUTURE).best
    (0, 1)
    """
    return _closest(away, later, lean, 12, MONTH_WEIGHTS, (OPEN_MONTHS, CLEAR_MONTHS))


def part(away: int, lean: Lean, cycle: int) -> Choice:
    """The same for the quarters (*cycle* 4) or halves (2) of a year."""
    later = away > 0 or (away == 0 and lean is not Lean.HARD_PAST)
    if cycle == 2:
        return _closest(away, later, lean, 2, HALF_WEIGHTS, (1, 2))
    limits = (OPEN_QUARTERS, CLEAR_QUARTERS)
    return _closest(away, later, lean, cycle, QUARTER_WEIGHTS, limits)


def season(away: int, lean: Lean) -> Choice:
    """The same for a season: results of a quarter are still to be told, but summers are over."""
    later = away > 0 or (away == 0 and lean is not Lean.HARD_PAST)
    return _closest(away, later, lean, 4, SEASON_WEIGHTS, (OPEN_QUARTERS, CLEAR_QUARTERS))


def _closest(
    away: int,
    later: bool,
    lean: Lean,
    cycle: int,
    weights: dict[Lean, int],
    limits: tuple[int, int],
) -> Choice:
    # The nearest reading on either side: years from publication.
    ahead = 0 if later or (away == 0 and lean is Lean.HARD_FUTURE) else 1
    back = 0 if not later else -1
    if lean is Lean.HARD_PAST:
        return Choice(back, ahead, CLEAR, False)
    if lean is Lean.HARD_FUTURE:
        return Choice(ahead, back, CLEAR, False)
    future = away + cycle * ahead + weights[lean]
    past = -(away + cycle * back)
    margin = abs(future - past)
    confidence = CLEAR if margin >= limits[1] else LIKELY if margin >= limits[0] else OPEN
    if future < past or (future == past and lean is not Lean.PAST):
        return Choice(ahead, back, confidence, margin < limits[0])
    return Choice(back, ahead, confidence, margin < limits[0])


def year_end(today: dt.date, lean: Lean) -> int:
    """How many years from publication the year-end lies that was meant.

    It is the coming one, but for what was done by the last one while that is still new.

    >>> year_end(dt.date(2020, 2, 13), Lean.PAST), year_end(dt.date(2020, 2, 13), Lean.FUTURE)
    (-1, 0)
    """
    past = lean is Lean.PAST or lean is Lean.HARD_PAST
    return -1 if past and today.month <= NEW_YEAR_MONTHS else 0


def weekday(today: dt.date, named: int, lean: Lean) -> Choice:
    """How many days from publication the weekday lies that was meant.

    The publication day itself is included both ways: nobody writes "on Thursday", on a
    Thursday, of the next one without saying so. Yesterday is told of by its name, too: where
    a sentence looks ahead to that, either may be meant.
    """
    back = -((today.weekday() - named) % 7)
    if back == 0:
        return Choice(0, -7, WEEKDAY_PAST, False)
    if lean is Lean.HARD_FUTURE:
        return Choice(back + 7, back, WEEKDAY_HARD_FUTURE, False)
    if lean is Lean.FUTURE and back == -1:
        return Choice(back + 7, back, YESTERDAY, True)
    if lean is Lean.FUTURE:
        return Choice(back + 7, back, WEEKDAY_FUTURE, False)
    return Choice(back, back + 7, WEEKDAY_PAST, False)


def weekday_by_step(today: dt.date, named: int, step: int) -> Choice:
    """The same for "last Friday" (-1), "this Friday" (0) and "next Friday" (1).

    "Next Friday" is that of the following week; many mean the coming one by it. And "last Friday"
    is the nearest one, but while a working week runs, its own days may be those of the week before.
    """
    ahead = (named - today.weekday()) % 7
    if step == 0:
        return Choice(ahead, ahead - 7, WEEKDAY_HARD_FUTURE, False)
    if step < 0:
        return _last_weekday(today, ahead + 7 * step)
    following = 7 - today.weekday() + named
    coming = ahead or 7
    if following == coming:
        return Choice(following, following + 7, WEEKDAY_HARD_FUTURE, False)
    return Choice(following, coming, NEXT_WEEKDAY, True)


def week_on_sunday(n: int, lean: Lean) -> Choice:
    """How many weeks of ISO 8601 off the one lies that is called last (-1) or this (0) week.

    For many a new week starts on that day: what a sentence tells of was done in the week that
    ends, and what it looks ahead to will be in the coming one. Of sixty such weeks in dated news
    fifty-five were so. The bare words are those of ISO 8601.

    >>> week_on_sunday(-1, Lean.PAST).best, week_on_sunday(0, Lean.FUTURE).best
    (0, 1)
    """
    if lean is Lean.NONE:
        return Choice(n, n + 1, OPEN, True)
    if n < 0:
        return Choice(0, -1, LIKELY, False)
    return Choice(1, 0, LIKELY, False) if lean.is_ahead else Choice(0, 1, LIKELY, False)


_SATURDAY: Final = 5


def _last_weekday(today: dt.date, away: int) -> Choice:
    """The last one that is *away*, or that of the week before where a working week still runs."""
    if today.weekday() + away < 0 or today.weekday() >= _SATURDAY:
        return Choice(away, away - 7, CLEAR, False)
    return Choice(away, away - 7, LAST_WEEKDAY, True)
