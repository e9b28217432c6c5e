"""Durations: so many units of time, as said."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal

from attrs import field, frozen

from ..measure import EXACT, Measure, plain, said
from ..timeunits import Unit

_ISO = {
    Unit.SECOND: "PT{}S",
    Unit.MINUTE: "PT{}M",
    Unit.HOUR: "PT{}H",
    Unit.DAY: "P{}D",
    Unit.WEEKEND: "P{}WE",
    Unit.WEEK: "P{}W",
    Unit.MONTH: "P{}M",
    Unit.QUARTER: "P{}Q",
    Unit.SEASON: "P{}SE",
    Unit.HALF: "P{}M",
    Unit.YEAR: "P{}Y",
    Unit.DECADE: "P{}DE",
    Unit.CENTURY: "P{}CE",
}
_SIX = Decimal(6)
#: What a part of a unit is written in: half a year is P6M.
_FINER = {
    Unit.YEAR: (Decimal(12), "P{}Y{}M"),
    Unit.HOUR: (Decimal(60), "PT{}H{}M"),
    Unit.MINUTE: (Decimal(60), "PT{}M{}S"),
}


def _a_unit(_: object, __: object, unit: Unit | None) -> None:
    if not isinstance(unit, Unit):
        raise TypeError(f"a duration is counted in a Unit, not {unit!r}")


@frozen(str=False)
class Duration(Measure):
    """So many units of calendar time; twelve months are not one year, and no timedelta.

    Attributes:
        unit: What is counted.
    """

    unit: Unit = field(default=Unit.DAY, validator=_a_unit)

    @property
    def iso(self) -> str:
        """The ISO 8601 duration ("P9M"); what ISO lacks as TIMEX3 writes it ("P1DE", "PXM")."""
        number = self.figure
        if number is None:
            return _ISO[self.unit].format("X")
        if self.unit is Unit.HALF:
            return f"P{plain(EXACT.multiply(number, _SIX))}M"
        if self.unit in _FINER and number != number.to_integral_value():
            return _with_part(number, self.unit)
        return _ISO[self.unit].format(plain(number))

    def __str__(self) -> str:
        return f"{said(self)} {self.unit.value}"


def _with_part(number: Decimal, unit: Unit) -> str:
    """A number and a part, the part in the finer unit where that is whole: "P2Y6M"."""
    worth, form = _FINER[unit]
    whole = number.to_integral_value(ROUND_FLOOR)
    part = EXACT.multiply(EXACT.subtract(number, whole), worth)
    if part != part.to_integral_value():
        return _ISO[unit].format(plain(number))
    return (
        form.format(plain(whole), plain(part))
        .replace("P0Y", "P")
        .replace("T0H", "T")
        .replace("T0M", "T")
    )
