"""Numbers of units as one length: their bounds, seen through the words around."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from .._text import Place
from ..hedges import Hedge, bounded
from ..measure import Bounds
from ..numbers import ONE, Numeral, times
from ..timeunits import Unit
from .context import elsewhere, is_of_fund, is_rate, is_repeated, taken, without_prepositions
from .value import Duration
from .words import Filler, Span

#: How many of the finer unit make up the coarser one, always.
WORTH: Final = {
    (Unit.YEAR, Unit.MONTH): Decimal(12),
    (Unit.WEEK, Unit.DAY): Decimal(7),
    (Unit.DAY, Unit.HOUR): Decimal(24),
    (Unit.HOUR, Unit.MINUTE): Decimal(60),
    (Unit.MINUTE, Unit.SECOND): Decimal(60),
}


def bounds_of(place: Place, number: Numeral, upto: Numeral | None = None) -> Bounds:
    """What the number says with its hedges, but for what is a preposition there."""
    without_prepositions(place)
    start = place.start
    bounds = bounded(place, number, upto)
    if place.start < start or not _is_point(bounds) or (word := taken(place)) is None:
        return bounds
    # "It took over three weeks": behind any other thing "took over" is one verb.
    place.start -= len(word)
    if word.startswith("over"):
        return bounds._replace(high=None, low_open=True)
    return bounds._replace(low=None, high_open=True)


def beyond(bounds: Bounds, past: Hedge | None, filler: Filler | None) -> Bounds:
    """The bounds seen through what stands between the number and its unit."""
    if past and past.side and _is_point(bounds):
        upwards = past.side == "low"
        bounds = bounds._replace(high=None) if upwards else bounds._replace(low=None)
    if (past and past.near) or (filler and filler.near):
        return blurred(bounds)
    return bounds


def blurred(bounds: Bounds) -> Bounds:
    """The bounds, blurred."""
    if _is_point(bounds):
        return bounds._replace(low=None, high=None, near=True)
    return bounds._replace(near=True)


def _is_point(bounds: Bounds) -> bool:
    return bounds.figure is not None and bounds.low == bounds.high == bounds.figure


def in_units(span: Span, number: Numeral) -> Numeral:
    """The number in units: one fortnight is two weeks."""
    return number if span.times == ONE else times(number, span.times)


def finer(number: Numeral, unit: Unit, finest: Unit) -> Numeral | None:
    """The number in the finer unit, if one has a fixed number of the other."""
    if unit is finest:
        return number
    worth = WORTH.get((unit, finest))
    return None if worth is None else times(number, worth)


def believed(place: Place, bounds: Bounds, unit: Unit) -> Duration | None:
    """The duration, unless the words around make a date or a rhythm of it."""
    if elsewhere(place) or is_repeated(place) or is_rate(place) or is_of_fund(place):
        return None
    return Duration(*bounds, unit)
