"""The phrases of durations. To add one, add it here, examples first."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from .._phrase import Book
from .._text import Place
from ..assumptions import Assumption
from ..hedges import Hedge, as_range, bounded
from ..measure import EXACT, Bounds
from ..numbers import ONE, Numeral
from ..timeunits import Unit
from .context import are_lengths, is_glued, is_length
from .reckoning import WORTH, believed, beyond, blurred, bounds_of, finer, in_units
from .value import Duration
from .words import SEVERAL_OR_MORE, SLOTS, Filler, Span

book: Final = Book("duration", **SLOTS)

_ONE: Final = Numeral(ONE, ONE)
_TWO: Final = Decimal(2)
_HALF: Final = Decimal("0.5")
_QUARTER: Final = Decimal("0.25")
_ONE_AND_A_HALF: Final = Decimal("1.5")
_QUARTERED: Final = (ONE, Decimal(3))
_PARTS_OF: Final = (" of ", "\xa0of ", "\nof ")
_FROM: Final = ("from ", "from\n")
_BY: Final = ("by ", "by\n")
_BETWEEN: Final = ("between ", "between\n")
_CHOSEN: Final = frozenset({Assumption.FROM_TO_IS_RANGE})


@book.rule(
    "{number}[{to}{number2}][~{past}]-[{filler}-]{unit}[-(olds|old|long)]",
    "{number}-or-{number2}-[{filler}-]{unit}",
    "{number}[{to}{number2}]~{short}",
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
        "10+ years": ">=10 year",
        "20-odd years": "~20 year",
        "87-year-old": "87 year",
        "an 18- to 24-year-old": "18..24 year",
        "three fortnights": "6 week",
        "90min": "90 minute",
        "10yr": "10 year",
    },
)
def counted(
    place: Place,
    number: Numeral,
    unit: Span | None = None,
    short: Span | None = None,
    to: str = "",
    number2: Numeral | None = None,
    past: Hedge | None = None,
    filler: Filler | None = None,
) -> Duration | None:
    unit = unit or short
    if unit is None or is_glued(place, number) or _is_other(place, number, unit.unit, filler):
        return None
    if number2 is None:
        return believed(
            place, beyond(bounds_of(place, in_units(unit, number)), past, filler), unit.unit
        )
    if to and not _is_range(place, to):
        return None
    ends = as_range(in_units(unit, number), in_units(unit, number2))
    if ends and to == "to" and place.page.folded.endswith(_FROM, 0, place.start):
        ends = ends[0]._replace(assumptions=ends[0].assumptions | _CHOSEN), ends[1]
    return ends and believed(place, beyond(bounds_of(place, *ends), past, filler), unit.unit)


@book.rule("{number}-second", examples={"30-second": "30 second"})
def in_seconds(place: Place, number: Numeral) -> Duration | None:
    """ "A 30-second ad", and not "the 2 second quarters"."""
    hyphened = "-second" in place.page.folded[place.start : place.end]
    if not hyphened or is_glued(place, number) or place.page.folded.startswith("-", place.end):
        return None
    return believed(place, bounds_of(place, number), Unit.SECOND)


@book.rule(
    "{number} {unit}[,][ and] {number2} {unit2}",
    "a {single} and {number2} {unit2}",
    examples={
        "two years and three months": "27 month",
        "2 hours, 20 minutes": "140 minute",
        "an hour and 10 minutes": "70 minute",
    },
)
def added(
    place: Place,
    number2: Numeral,
    unit2: Span,
    number: Numeral = _ONE,
    unit: Span | None = None,
    single: Span | None = None,
) -> Duration | None:
    whole = unit or single
    worth = WORTH.get((whole.unit, unit2.unit)) if whole else None
    if worth is None or number2.value >= worth or is_glued(place, number):
        return None
    total = EXACT.add(EXACT.multiply(number.value, worth), number2.value)
    return believed(place, bounds_of(place, number2._replace(value=total)), unit2.unit)


@book.rule(
    "{number} {unit}{to}{number2} {unit2}",
    "{number} {unit}{to}{worded} {unit2}",
    "{number} {unit}{to}a {single}",
    "a {single}{to}{number2} {unit2}",
    examples={
        "12 weeks to 40 weeks": "12..40 week",
        "nine months to three years": "9..36 month",
        "18 months to two years": "18..24 month",
        "six months to a year": "6..12 month",
        "a week to 10 days": "7..10 day",
    },
)
def spanned(
    place: Place,
    to: str,
    number: Numeral = _ONE,
    unit: Span | None = None,
    number2: Numeral = _ONE,
    unit2: Span | None = None,
    single: Span | None = None,
    worded: Numeral | None = None,
) -> Duration | None:
    first, last, number2 = unit or single, unit2 or single, worded or number2
    if first is None or last is None or is_glued(place, number) or not _is_range(place, to):
        return None
    moved = (*_FROM, *_BY) if first.unit is last.unit else _FROM
    if place.page.folded.endswith(moved, 0, place.start):
        # "Raised from six months to two years", "raised by six months to 18 months".
        return None
    finest = first.unit if (last.unit, first.unit) in WORTH else last.unit
    low = finer(in_units(first, number), first.unit, finest)
    high = finer(in_units(last, number2), last.unit, finest)
    ends = as_range(low, high) if low and high else None
    return ends and believed(place, bounds_of(place, *ends), finest)


@book.rule(
    "a [{whole} ]{single}[(-long|-and-a-half| or two| or so)]",
    "another {single}[( or two| or so)]",
    examples={
        "nearly a year": "<~1 year",
        "a week": "1 week",
        "a full year": "1 year",
        "a year and a half": "1.5 year",
        "an hour or two": "1..2 hour",
        "a week or so": "~1 week",
        "a fortnight": "2 week",
        "another year": "1 year",
    },
)
def one(place: Place, single: Span, whole: int = 0) -> Duration | None:
    folded, start = place.page.folded, place.start
    phrase = folded[start : place.end]
    if folded[place.end : place.end + 1] == "-" and folded[place.end + 1 : place.end + 2].isalpha():
        return None
    if place.page.text.endswith("Wait ", 0, start):
        # "Wait a minute. This is no recovery."
        return None
    number = in_units(single, _ONE)
    if phrase.endswith("half"):
        bounds = bounds_of(place, in_units(single, Numeral(_ONE_AND_A_HALF, _HALF)))
    elif phrase.endswith("two"):
        bounds = bounds_of(place, number, in_units(single, Numeral(_TWO, ONE)))
    elif phrase.endswith(" so"):
        bounds = blurred(bounds_of(place, number))
    else:
        bounds = bounds_of(place, number)
    hedged = place.start < start
    if phrase.endswith("long") and not hedged:
        place.start += phrase.index(" ") + 1
    elif not (
        hedged or phrase.startswith("another") or is_length(place) or phrase.endswith("half")
    ):
        return None
    return believed(place, bounds, single.unit)


@book.rule(
    "(half (a|an) |half-a-){halved}",
    "half-{glued}",
    "a half-{glued}",
    "a quarter(-| of a ){glued}",
    "quarter(-| of a ){glued}",
    examples={
        "half an hour": "0.5 hour",
        "half a century": "0.5 century",
        "a half-century": "0.5 century",
        "half-decade": "0.5 decade",
        "quarter-century": "0.25 century",
        "a quarter of a century": "0.25 century",
    },
)
def part(place: Place, halved: Unit | None = None, glued: Unit | None = None) -> Duration | None:
    quarter = place.page.folded.startswith(("quarter", "a quarter"), place.start)
    share = _QUARTER if quarter else _HALF
    start = place.start
    bounds = bounds_of(place, Numeral(share, share))
    if place.start == start and place.page.folded.startswith("a half", start):
        place.start += len("a ")
    unit = halved or glued
    return unit and believed(place, bounds, unit)


@book.rule(
    "a {long}",
    "{long}",
    examples={"a yearlong": "1 year", "month-long": "1 month", "a century-old": "1 century"},
)
def lasting(place: Place, long: Unit) -> Duration | None:
    if place.page.folded.endswith("-", 0, place.start) or place.page.folded.startswith(
        "-", place.end
    ):
        # "Half-year-old", "/a-decade-old-tale".
        return None
    if place.page.folded.startswith(("a ", "an "), place.start):
        place.start = place.page.folded.index(" ", place.start) + 1
    return Duration(ONE, ONE, ONE, quantum=ONE, unit=long)


@book.rule(
    "{vague}[ of]-[{filler}-]{unit}[-(old|long)]",
    examples={
        "several weeks": "vague 2..10 week",
        "a couple of months": "~2 month",
        "hundreds of years": "vague 100..1000 year",
    },
)
def vaguely(
    place: Place, vague: Bounds, unit: Span, filler: Filler | None = None
) -> Duration | None:
    if place.page.folded.endswith(("over ", "over\n"), 0, place.start):
        # "It was raised over a few days": nobody says more than a few.
        place.floor = place.start
    return believed(place, bounded(place, vague), unit.unit)


@book.rule(
    "{plural}-(long|old)",
    "{plural}",
    "{plural} or {plural2}",
    "a number of {plural}",
    examples={
        "for weeks or months": "vague 1.. week",
        "a number of years": "vague 1.. year",
        "for decades": "vague 1.. decade",
        "years-long": "vague 1.. year",
        "a years-old slump": "vague 1.. year",
    },
)
def unnumbered(place: Place, plural: Unit, plural2: Unit | None = None) -> Duration | None:
    bare = place.page.folded.endswith("s", place.start, place.end)
    counted = place.page.folded.startswith("a number", place.start)
    if bare and not counted and not are_lengths(place):
        return None
    return believed(place, SEVERAL_OR_MORE, plural)


def _is_range(place: Place, to: str) -> bool:
    """Whether the two numbers are the ends of one length, and not two lengths."""
    return to != "and" or place.page.folded.endswith(_BETWEEN, 0, place.start)


def _is_other(place: Place, number: Numeral, unit: Unit, filler: Filler | None) -> bool:
    """Whether it is a share ("three quarters") or some day to come ("one day")."""
    if unit is Unit.QUARTER and number.value in _QUARTERED and not filler:
        shared = place.page.folded.startswith(_PARTS_OF, place.end)
        return number.value == ONE or shared or not is_length(place) or _is_among(place)
    if unit is Unit.DAY and number.value == ONE:
        return "-" not in place.page.folded[place.start : place.end] and not is_length(place)
    return False


def _is_among(place: Place) -> bool:
    """Whether "of" stands before: "two of three quarters"."""
    return place.page.folded.endswith(("of ", "of\n"), 0, place.start)
