"""The phrases of quantities. To add one, add it here, examples first."""

from __future__ import annotations

from typing import Final

from .._phrase import Book
from .._text import Place
from ..hedges import as_range, bounded
from ..measure import Bounds
from ..numbers import ONE, Numeral, times
from .context import (
    is_glued,
    is_name,
    is_share,
    is_year,
    noun_of,
    without_date,
    without_preposition,
)
from .value import Quantity
from .words import SLOTS, Measured, symbolised

book: Final = Book("quantity", **SLOTS)

_PER: Final = "[(( a | an | each | every ){time}|( per |/){per})]"
_RATE: Final = "[[ of {stuff}](( a | an | each | every |-a-){time}|( per |/){per})]"


@book.rule(
    "{number}[{to}{number2}]-{unit}" + _RATE,
    examples={
        "400,000 barrels a day": "400000 barrel/day",
        "1.2 million square feet": "1200000 square foot",
        "500 megawatts": "500 megawatt",
        "40 miles per hour": "40 mile/hour",
        "about 200 hectares": "~200 hectare",
        "26-mile": "26 mile",
        "10 to 12 tonnes per hectare": "10..12 tonne/hectare",
        "1.5 million barrels of oil per day": "1500000 barrel/day",
        "2.1 bcf": "2100000000 cubic foot",
        "90,000 bpd": "90000 barrel/day",
    },
)
def measured(
    place: Place,
    number: Numeral,
    unit: Measured,
    to: str = "",
    number2: Numeral | None = None,
    stuff: str = "",
    time: str | None = None,
    per: str | None = None,
) -> Quantity | None:
    if is_glued(place):
        return None
    if time and without_date(place):
        time = None
    bounds = _bounds(place, number, to, number2, unit)
    return bounds and Quantity(*bounds, unit=unit.unit, per=time or per or unit.per)


@book.rule(
    "{number}[{to}{number2}]~{letters}" + _RATE,
    examples={"500MW": "500 megawatt", "12 km": "12 kilometre", "64 GB": "64 gigabyte"},
)
def signed(
    place: Place,
    number: Numeral,
    letters: str,
    to: str = "",
    number2: Numeral | None = None,
    stuff: str = "",
    time: str | None = None,
    per: str | None = None,
) -> Quantity | None:
    at = place.page.folded.find(letters, place.start, place.end)
    unit = symbolised(place.page.text[at : at + len(letters)]) if at >= 0 else None
    if unit is None:
        return None
    said: Quantity | None = measured(place, number, unit, to, number2, stuff, time, per)
    return said


@book.rule(
    "{number}[{to}{number2}] [{adjective} ]{noun}" + _PER,
    examples={
        "4,300 brands": "4300 brands",
        "more than 600 million people": ">600000000 people",
        "2.9 million shares": "2900000 shares",
        "10,000 jobs": "10000 jobs",
        "146 flights a week": "146 flights/week",
        "300 people per square mile": "300 people/square mile",
        "two companies": "2 companies",
        "3,000 new jobs": "3000 jobs",
    },
)
def counted(
    place: Place,
    number: Numeral,
    noun: str,
    adjective: bool = False,
    to: str = "",
    number2: Numeral | None = None,
    time: str | None = None,
    per: str | None = None,
) -> Quantity | None:
    written = noun_of(place, noun)
    if (
        written is None
        or not (number2 or number.value > ONE)
        or is_glued(place)
        or is_name(place, number)
        or is_share(place)
    ):
        return None
    without_preposition(place, number)
    if time and without_date(place):
        time = None
    start = place.start
    bounds = _bounds(place, number, to, number2)
    if not bounds or (start == place.start and is_year(place, number)):
        return None
    return Quantity(*bounds, noun=written, per=time or per)


@book.rule(
    "{vague}[ of] ({unit}|[{adjective} ]{noun})[( a | an | each | every | per |/){time}]",
    examples={
        "hundreds of jobs": "vague 100..1000 jobs",
        "tens of thousands of people": "vague 10000..100000 people",
        "millions of barrels a day": "vague 1000000..1000000000 barrel/day",
        "several miles": "vague 2..10 mile",
    },
)
def vaguely(
    place: Place,
    vague: Bounds,
    unit: Measured | None = None,
    noun: str | None = None,
    adjective: bool = False,
    time: str | None = None,
) -> Quantity | None:
    if noun and (vague.low is None or vague.low < _LEAST):
        return None
    written = noun and noun_of(place, noun)
    if time and without_date(place):
        time = None
    bounds = bounded(place, vague)
    if unit:
        return Quantity(*bounds, unit=unit.unit, per=time or unit.per)
    return Quantity(*bounds, noun=written, per=time) if written else None


#: "Tens of shops" are counted; "several shops" are not.
_LEAST: Final = 10


def _bounds(
    place: Place, number: Numeral, to: str, number2: Numeral | None, unit: Measured | None = None
) -> Bounds | None:
    """What the number or the range says, in the unit itself."""
    if number2 is None:
        return bounded(place, _worth(number, unit))
    if to == "and" and not place.page.folded.endswith("between ", 0, place.start):
        return None
    ends = as_range(number, number2)
    return ends and bounded(place, _worth(ends[0], unit), _worth(ends[1], unit))


def _worth(number: Numeral, unit: Measured | None) -> Numeral:
    return number if unit is None or unit.worth == ONE else times(number, unit.worth)
