"""Percentages: so many parts of a hundred, points, or times, as said."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from attrs import frozen

from ..errors import UnresolvedError
from ..measure import EXACT, Measure, plain, said


class PercentUnit(Enum):
    """What the figure counts."""

    PERCENT = "percent"
    POINTS = "points"
    TIMES = "times"


class Direction(Enum):
    """Which way the words around say that something moved."""

    UP = "up"
    DOWN = "down"


class Cue(Enum):
    """Whether the words around make it a change, a level, an old level or a share."""

    BY = "by"
    TO = "to"
    FROM = "from"
    OF = "of"


@frozen(str=False)
class Percentage(Measure):
    """So many parts of a hundred, percentage points, or times.

    Attributes:
        unit: PERCENT (83 is 83 per cent), POINTS (25 basis points are 0.25) or TIMES
            (doubled is 2).
        direction: UP for rose, DOWN for fell; the sign of the figure is what was printed.
        cue: BY for a change, TO for a level reached, FROM for the level left, OF for a share.
    """

    unit: PercentUnit = PercentUnit.PERCENT
    direction: Direction | None = None
    cue: Cue | None = None

    @property
    def percent(self) -> Decimal:
        """The figure in hundredths: 83 for 83 per cent, 200 for doubled.

        Raises:
            UnresolvedError: There is no figure, or it is in percentage points.
        """
        if self.figure is None:
            raise UnresolvedError(f"{self} has no single figure; use low and high")
        if self.unit is PercentUnit.POINTS:
            raise UnresolvedError("points are a difference between percentages; use .points")
        if self.unit is PercentUnit.TIMES:
            return EXACT.multiply(self.figure, Decimal(100))
        return self.figure

    @property
    def ratio(self) -> Decimal:
        """The figure as a share of one: 0.83 for 83 per cent, 2 for doubled.

        Raises:
            UnresolvedError: There is no figure, or it is in percentage points.
        """
        return EXACT.divide(self.percent, Decimal(100))

    @property
    def points(self) -> Decimal:
        """The figure in percentage points: 0.25 for 25 basis points.

        Raises:
            UnresolvedError: There is no figure, or it is no difference in points.
        """
        if self.figure is None:
            raise UnresolvedError(f"{self} has no single figure; use low and high")
        if self.unit is not PercentUnit.POINTS:
            raise UnresolvedError("a percentage is not in points; use .percent or .ratio")
        return self.figure

    @property
    def basis_points(self) -> Decimal:
        """The figure in basis points: 25 for a quarter point.

        Raises:
            UnresolvedError: There is no figure, or it is no difference in points.
        """
        return EXACT.multiply(self.points, Decimal(100))

    def __str__(self) -> str:
        direction = f" {self.direction.value}" if self.direction else ""
        if self.unit is PercentUnit.TIMES:
            return f"{said(self, _times)}{direction}"
        sign = "%" if self.unit is PercentUnit.PERCENT else "pts"
        return f"{said(self)} {sign}{direction}"


def _times(number: Decimal) -> str:
    return f"x{plain(number)}"
