"""The phrases of durations. To add one, add it here, examples first."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from .._phrase import Book, Place
from ..hedges import Hedge, as_range, bounded
from ..measure import EXACT, Bounds
from ..numbers import ONE, Numeral
from ..timeunits import Unit
from .context import elsewhere, is_glued, is_length, is_rate, without_over
from .value import Duration
from .words import SEVERAL_OR_MORE, SLOTS, Filler, Span

book: Final = Book("duration", **SLOTS)

_TWO: Final = Decimal(2)
_QUARTERED: Final = (ONE, Decimal(3))


@book.rule(
    "{number}[{to}{number2}][-{past}]-[{filler}-]{unit}[-(olds|old|long)]",
    "{number}-to-{number2}-[{filler}-]{unit}[-(olds|old|long)]",
    "{number} or {number2} [{filler} ]{unit}",
    examples={
        "18 months": "18 month",
        "nearly six months": "<~6 month",
        "a four-year tenure": "4 year",
        "two to three weeks": "2..3 week",
        "a 12- to 18-month period": "12..18 month",
        "two or three years": "2..3 year",
        "two and a half years": "2.5 year",
        "eight trading days": "8 day",
        "40-plus years": ">=40 year",
        "20-odd years": "~20 year",
        "87-year-old": "87 year",
        "an 18- to 24-year-old": "18..24 year",
        "three fortnights": "6 week",
    },
)
def counted(
    place: Place,
    number: Numeral,
    unit: Span,
    to: str = "",
    number2: Numeral | None = None,
    past: Hedge | None = None,
    filler: Filler | None = None,
) -> Duration | None:
    if is_glued(place, number) or (
        unit.unit is Unit.QUARTER and number.value in _QUARTERED and not filler
    ):
        return None
    if unit.unit is Unit.DAY and number.value == ONE and _is_one_day(place):
        return None
    joined = to == "and"
    if joined and not place.page.folded.endswith("between ", 0, place.start):
        return None
    number = _times(number, unit.count)
    if number2 is None:
        return _believed(place, _beyond(_bounds(place, number), past, filler), unit.unit)
    ends = as_range(number, _times(number2, unit.count))
    return ends and _believed(place, _beyond(_bounds(place, *ends), past, filler), unit.unit)


@book.rule(
    "{number} {unit}[,][ and] {number2} {unit2}",
    examples={"two years and three months": "27 month", "2 hours, 20 minutes": "140 minute"},
)
def added(
    place: Place, number: Numeral, unit: Span, number2: Numeral, unit2: Span
) -> Duration | None:
    worth = _WORTH.get((unit.unit, unit2.unit))
    if worth is None or number2.value >= worth or is_glued(place, number):
        return None
    total = EXACT.add(EXACT.multiply(number.value, worth), number2.value)
    return _believed(place, _bounds(place, number2._replace(value=total)), unit2.unit)


@book.rule(
    "a [{whole} ]{single}[(-long| and a half| or two| or so)]",
    "another {single}[( or two| or so)]",
    "(half (a|an) |half-a-){halved}",
    "half-{glued}",
    "a quarter(-| of a ){glued}",
    "quarter(-| of a ){glued}",
    examples={
        "nearly a year": "<~1 year",
        "a week": "1 week",
        "a full year": "1 year",
        "a year and a half": "1.5 year",
        "an hour or two": "1..2 hour",
        "a week or so": "~1 week",
        "a fortnight": "2 week",
        "another year": "1 year",
        "half an hour": "0.5 hour",
        "half a century": "0.5 century",
        "a quarter of a century": "0.25 century",
    },
)
def single(
    place: Place,
    single: Span | None = None,
    halved: Unit | None = None,
    glued: Unit | None = None,
    whole: int = 0,
) -> Duration | None:
    folded = place.page.folded
    phrase = folded[place.start : place.end]
    if single is None:
        part = _HALF if phrase.startswith("half") else _QUARTER
        return _believed(place, _bounds(place, Numeral(part, part)), halved or glued)
    if folded[place.end : place.end + 1] == "-" and folded[place.end + 1 : place.end + 2].isalpha():
        return None
    number = Numeral(single.count, single.count)
    start = place.start
    if phrase.endswith("half"):
        half = EXACT.multiply(single.count, _HALF)
        bounds = _bounds(place, Numeral(EXACT.add(single.count, half), half))
    elif phrase.endswith("two"):
        bounds = _bounds(place, number, _times(Numeral(_TWO, ONE), single.count))
    else:
        bounds = _bounds(place, number)
        if phrase.endswith(" so"):
            bounds = bounds._replace(low=None, high=None, near=True)
    free = place.start < start or phrase.startswith("another") or phrase.endswith("long")
    if not free and not is_length(place):
        return None
    return _believed(place, bounds, single.unit)


@book.rule("a {long}", "{long}", examples={"a yearlong": "1 year", "month-long": "1 month"})
def lasting(place: Place, long: Unit) -> Duration:
    if place.page.folded.startswith(("a ", "an "), place.start):
        place.start = place.page.folded.index(" ", place.start) + 1
    return Duration(ONE, ONE, ONE, quantum=ONE, unit=long)


@book.rule(
    "{vague}-[{filler}-]{unit}[-(old|long)]",
    examples={
        "several weeks": "vague 1..10 week",
        "a couple of months": "~2 month",
        "hundreds of years": "vague 100..1000 year",
    },
)
def vaguely(
    place: Place, vague: Bounds, unit: Span, filler: Filler | None = None
) -> Duration | None:
    return _believed(place, vague, unit.unit)


@book.rule(
    "{plural}-long",
    "{plural}",
    examples={"for decades": "vague 1.. decade", "years-long": "vague 1.. year"},
)
def unnumbered(place: Place, plural: Unit) -> Duration | None:
    if place.page.folded.endswith("s", place.start, place.end) and not is_length(
        place, plural=True
    ):
        return None
    return _believed(place, SEVERAL_OR_MORE, plural)


_HALF: Final = Decimal("0.5")
_QUARTER: Final = Decimal("0.25")
#: How many of the finer unit make up the coarser one, always.
_WORTH: Final = {
    (Unit.YEAR, Unit.MONTH): Decimal(12),
    (Unit.WEEK, Unit.DAY): Decimal(7),
    (Unit.DAY, Unit.HOUR): Decimal(24),
    (Unit.HOUR, Unit.MINUTE): Decimal(60),
    (Unit.MINUTE, Unit.SECOND): Decimal(60),
}


def _times(number: Numeral, count: Decimal) -> Numeral:
    if count == ONE:
        return number
    return number._replace(
        value=EXACT.multiply(number.value, count), quantum=EXACT.multiply(number.quantum, count)
    )


def _bounds(place: Place, number: Numeral, upto: Numeral | None = None) -> Bounds:
    """What the number says with its hedges, of which "over" is one only where it can be."""
    without_over(place)
    return bounded(place, number, upto)


def _beyond(bounds: Bounds, past: Hedge | None, filler: Filler | None) -> Bounds:
    """The bounds seen through what stands between the number and its unit."""
    if past and past.side == "low":
        bounds = bounds._replace(high=None, high_open=False)
    elif past and past.side == "high":
        bounds = bounds._replace(low=None, low_open=False)
    if (past and past.near) or (filler and filler.near):
        bounds = bounds._replace(low=None, high=None, near=True)
    return bounds


def _is_one_day(place: Place) -> bool:
    """Whether "one day" is some day to come, and no length of time."""
    return "-" not in place.page.folded[place.start : place.end] and not is_length(place)


def _believed(place: Place, bounds: Bounds, unit: Unit | None) -> Duration | None:
    """The duration, unless the words behind make a date or a rate of it."""
    if unit is None or elsewhere(place) or is_rate(place):
        return None
    return Duration(*bounds, unit)
