"""The hours of a dial, which go round twice a day: which half of it is meant."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from .expr import Clock
from .terms import Daypart

_LATE: Final = frozenset((Daypart.AFTERNOON, Daypart.EVENING, Daypart.NIGHT))


def either(hour: int, minute: int) -> Clock:
    """The time in the half of the day when business is done: from seven o'clock to seven."""
    return Clock(hour if 7 <= hour <= 12 else hour + 12, minute, either=True)


def in_part(clock: Clock, part: Daypart | None) -> Clock:
    """The time in that part of its day: "7:30" + "Tuesday night" is in the evening."""
    if part is None or (clock.hour >= 12 and not clock.either):
        return clock
    hour = clock.hour % 12
    late = part in _LATE and (hour >= 5 or part is not Daypart.NIGHT)
    return evolve(clock, hour=hour + 12 if late else hour, either=False)
