"""What an expression turns out to mean: a frame, and how that came to be known."""

from __future__ import annotations

from typing import Final, NamedTuple

from ..assumptions import Assumption
from ..timeunits import Unit
from .calendar import Interval
from .terms import Anchor, Status

NOTHING: Final[frozenset[Assumption]] = frozenset()


class Reading(NamedTuple):
    """What an expression means: its frame, and how that came to be known."""

    frame: Interval | None
    unit: Unit
    anchor: Anchor
    status: Status
    confidence: float = 1.0
    alternatives: tuple[Interval, ...] = ()
    assumptions: frozenset[Assumption] = NOTHING
    bounds: Interval | None = None


def unresolved(unit: Unit, anchor: Anchor = Anchor.PUBLICATION) -> Reading:
    """Nothing known, for want of an anchor."""
    return Reading(None, unit, anchor, Status.UNRESOLVED)
