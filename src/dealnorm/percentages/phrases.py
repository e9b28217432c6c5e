"""The phrases of percentages. To add one, add it here, examples first."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from attrs import frozen

from .._phrase import Book, Place, Words
from ..hedges import as_range, bounded
from ..measure import EXACT
from ..numbers import TO, Number, Numeral
from .value import Percentage, PercentUnit


@frozen
class Sign:
    """What a sign or word behind the number makes of it: a unit, and the worth of one."""

    unit: PercentUnit
    worth: Decimal


_PERCENT = Sign(PercentUnit.PERCENT, Decimal(1))
_POINT = Sign(PercentUnit.POINTS, Decimal(1))
_BASIS_POINT = Sign(PercentUnit.POINTS, Decimal("0.01"))
SIGNS: Final = Words(
    dict.fromkeys(("%", "per-cent", "percent", "pct", "pc", "p.c."), _PERCENT)
    | dict.fromkeys(("percentage-point", "percentage-points", "pp", "ppt", "ppts"), _POINT)
    | dict.fromkeys(("basis-point", "basis-points", "bp", "bps"), _BASIS_POINT)
)

book: Final = Book("percentage", number=Number(), to=TO, sign=SIGNS)


@book.rule(
    "{number}~[{sign2}]{to}{number2}~{sign}",
    "{number}~{sign}",
    examples={
        "83 per cent": "83 %",
        "roughly 3 per cent": "~3 %",
        "25 basis points": "0.25 pts",
        "5% to 7%": "5..7 %",
        "5-7%": "5..7 %",
    },
)
def signed(
    place: Place,
    number: Numeral,
    sign: Sign,
    to: str = "",
    number2: Numeral | None = None,
    sign2: Sign | None = None,
) -> Percentage | None:
    if sign2 not in (None, sign):
        return None
    number = _of(number, sign)
    if number2 is None:
        return Percentage(*bounded(place, number), sign.unit)
    ends = as_range(number, _of(number2, sign))
    return ends and Percentage(*bounded(place, *ends), sign.unit)


def _of(number: Numeral, sign: Sign) -> Numeral:
    if sign.worth == 1:
        return number
    return number._replace(
        value=EXACT.multiply(number.value, sign.worth),
        quantum=EXACT.multiply(number.quantum, sign.worth),
    )
