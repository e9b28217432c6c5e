"""Numbers with a sign or a word behind them: per cent, points, ranges of both."""

from __future__ import annotations

from decimal import Decimal
from operator import attrgetter
from typing import Final

from ..._text import Place
from ...assumptions import Assumption
from ...hedges import as_range, bounded
from ...hedges import signed as with_sign
from ...numbers import Numeral, times
from ..licence import first_number_ends, is_amount, is_between, is_computer, ranged_by
from ..words import Said, Sign
from ._book import book

_NONE: Final = Numeral(Decimal(0), Decimal(1))
#: No move and the level it led to lie as close as the ends of a range.
_FAR: Final = Decimal(6)


@book.rule(
    "{number}~{sign}",
    "{number} (full|whole) {sign}",
    "{european}~{sign}",
    examples={
        "83 per cent": "83 %",
        "roughly 3 per cent": "~3 %",
        "25 basis points": "0.25 pts",
        "2½ per cent": "2.5 %",
        "sixty-five point two percent": "65.2 %",
        "five-and-a-half percent": "5.5 %",
        "minus 5 percent": "-5 %",
        "-5%": "-5 %",
        "7.5 p.c.": "7.5 %",
        "2.5 percentage points": "2.5 pts",
        "three full percentage points": "3 pts",
        "12 per mille": "1.2 %",
        "3‰": "0.3 %",
        "at least 20%": ">=20 %",
        "20%-plus": ">=20 %",
        "3,5%": "3.5 %",
    },
)
def plain(
    place: Place, sign: Sign, number: Numeral | None = None, european: Numeral | None = None
) -> Said | None:
    if is_computer(place, sign):
        return None
    number = with_sign(place, number or european or _NONE)
    if sign.worth != 1:
        number = times(number, sign.worth)
    return Said(bounded(place, number), sign.unit)


@book.rule(
    "{number}~[{sign2}]{to}{number2}~{sign}",
    examples={
        "5% to 7%": "5..7 %",
        "5-7%": "5..7 %",
        "5%-7%": "5..7 %",
        "between 5 and 7 per cent": "5..7 %",
        "3.25-3.5 percent": "3.25..3.5 %",
        "25 to 50 basis points": "0.25..0.5 pts",
        "about 5 to 6 per cent": "~5..6 %",
        "a 5-to-7 per cent fall": "5..7 % down",
        "grow 5% to 10%": "5..10 % up",
    },
)
def ranged(
    place: Place,
    number: Numeral,
    number2: Numeral,
    sign: Sign,
    to: str = "to",
    sign2: Sign | None = None,
) -> Said | None:
    if sign2 not in (None, sign):
        return None
    if (to == "and" and not is_between(place)) or is_amount(place):
        return None
    assumed = frozenset[Assumption]() if to != "to" else ranged_by(place)
    if assumed is None or (to == "-" and sign2 is None and _is_vote(number, number2, sign)):
        if sign2 is not None:
            return None
        # "From 5 to 7 per cent" and "by 53-36 per cent" are two levels, and say the sign once.
        place.end = first_number_ends(place)
        shared = number.assumptions | {Assumption.SHARED_SCALE}
        number = times(number, sign.worth)._replace(assumptions=shared)
        return Said(bounded(place, number), sign.unit)
    moved = Assumption.TO_IS_RANGE in assumed or (sign2 is not None and sign.worth != 1)
    if moved and number2.value > times(number, _FAR).value:
        # "It fell 7 basis points to 142.5 basis points."
        return None
    number = with_sign(place, number)
    ends = as_range(times(number, sign.worth), times(number2, sign.worth))
    if ends is None:
        return None
    bounds = bounded(place, *ends)
    if assumed:
        bounds = bounds._replace(assumptions=bounds.assumptions | assumed)
    return Said(bounds, sign.unit)


def _is_vote(number: Numeral, number2: Numeral, sign: Sign) -> bool:
    """Whether two shares are those for and against, which leave few out."""
    total = number.value + number2.value
    return number2.value < number.value and sign.worth == 1 and _MOST_VOTE < total <= _ALL


_MOST_VOTE: Final = 50
_ALL: Final = 100


@book.rule("{number} or {number2}~{sign}", examples={"4 or 5 per cent": "4..5 %"})
def either(place: Place, number: Numeral, number2: Numeral, sign: Sign) -> Said | None:
    # "12 points or 5%" is no choice, nor is "up 2 or 15%".
    if is_amount(place) or number2.value > times(number, Decimal(2)).value:
        return None
    ends = as_range(times(number, sign.worth), times(number2, sign.worth))
    return ends and Said(bounded(place, *ends), sign.unit)


@book.rule(
    "{number}{closed}~{sign}",
    examples={"(1.5)%": "-1.5 %"},
)
def bracketed(place: Place, number: Numeral, closed: str, sign: Sign) -> Said | None:
    if place.page.folded[max(0, place.start - 1) : place.start] != "(":
        return None
    place.start -= 1
    number = number._replace(value=number.value.copy_negate())
    return Said(bounded(place, times(number, sign.worth)), sign.unit)


@book.rule(
    "{number}~{sign2}-to-{minus}{number2}~{sign}",
    "{number}-to-{minus}{number2}~{sign}",
    examples={"-3% to -5%": "-5..-3 %", "minus 2 to minus 1 per cent": "-2..-1 %"},
)
def below_zero(
    place: Place,
    number: Numeral,
    minus: str,
    number2: Numeral,
    sign: Sign,
    sign2: Sign | None = None,
) -> Said | None:
    one = with_sign(place, number)
    if one.value >= 0 or sign2 not in (None, sign) or ranged_by(place) is None:
        return None
    other = number2._replace(value=number2.value.copy_negate())
    both = (times(end, sign.worth)._replace(group=None) for end in (one, other))
    ends = as_range(*sorted(both, key=attrgetter("value")))
    return ends and Said(bounded(place, *ends), sign.unit)
