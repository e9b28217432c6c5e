"""Quantities: so many of a physical unit, or of counted things, as said."""

from __future__ import annotations

from attrs import frozen

from ..measure import Measure, said


@frozen(str=False)
class Quantity(Measure):
    """So many barrels, miles, people.

    Attributes:
        unit: The unit's name in quantulum3's lexicon ("barrel", "square foot"); None for
            counted things.
        noun: What is counted ("brands", "people"), as written; None for units.
        per: The unit it is counted per ("day"), or None.
    """

    unit: str | None = None
    noun: str | None = None
    per: str | None = None

    def __attrs_post_init__(self) -> None:
        Measure.__attrs_post_init__(self)
        if (self.unit is None) == (self.noun is None):
            raise ValueError("a quantity has either a unit or a noun")

    @property
    def dimension(self) -> str | None:
        """What the unit measures ("area", "mass flow"); None for counted things.

        It asks quantulum3, and so takes seconds once, where the unit is compound.
        """
        from . import known

        return None if self.unit is None else known.dimension(self.unit, self.per)

    @property
    def link(self) -> str | None:
        """Where the unit is described, as quantulum3 knows it; its first use takes seconds."""
        from . import known

        return None if self.unit is None else known.known(self.unit, self.per).link

    def __str__(self) -> str:
        per = f"/{self.per}" if self.per else ""
        return f"{said(self)} {self.unit or self.noun}{per}"
