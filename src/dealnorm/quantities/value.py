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

    def __str__(self) -> str:
        per = f"/{self.per}" if self.per else ""
        return f"{said(self)} {self.unit or self.noun}{per}"
