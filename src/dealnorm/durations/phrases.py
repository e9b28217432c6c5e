"""The phrases of durations. To add one, add it here, examples first."""

from __future__ import annotations

from typing import Final

from .._phrase import Book, Place
from ..hedges import as_range, bounded
from ..numbers import ONE, Numeral
from ..timeunits import Unit
from .value import Duration
from .words import SLOTS

book: Final = Book("duration", **SLOTS)


@book.rule(
    "{number}[{to}{number2}]-{unit}",
    examples={
        "18 months": "18 month",
        "nearly six months": "<~6 month",
        "a four-year tenure": "4 year",
        "two to three weeks": "2..3 week",
        "two and a half years": "2.5 year",
    },
)
def counted(
    place: Place, number: Numeral, unit: Unit, to: str = "", number2: Numeral | None = None
) -> Duration | None:
    if number2 is None:
        return Duration(*bounded(place, number), unit)
    ends = as_range(number, number2)
    return ends and Duration(*bounded(place, *ends), unit)


@book.rule("a {single}", examples={"nearly a year": "<~1 year", "a week": "1 week"})
def single(place: Place, single: Unit) -> Duration:
    return Duration(*bounded(place, Numeral(ONE, ONE)), single)
