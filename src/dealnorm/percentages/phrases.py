"""The phrases of percentages. To add one, add it here, examples first."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from .._phrase import Book, Place
from ..assumptions import Assumption
from ..hedges import as_range, bounded, signed
from ..measure import Bounds
from ..numbers import Numeral, mixed, times
from .licence import (
    first_number_ends,
    is_between,
    is_borne_out,
    is_computer,
    is_of_period,
    is_of_rate,
    is_share,
    is_times,
    is_verb,
    ranged_by,
    turned_round,
)
from .value import Cue, Direction, PercentUnit
from .words import SLOTS, Said, Sign

book: Final = Book("percentage", **SLOTS)

_PERCENT: Final = PercentUnit.PERCENT
_TIMES: Final = PercentUnit.TIMES
_ONE: Final = Decimal(1)
_NONE: Final = Numeral(Decimal(0), _ONE)
_SHARE: Final = frozenset({Assumption.FRACTION_OF})
_FOLD: Final = frozenset({Assumption.FOLD_IS_TIMES})
_VAGUE: Final = frozenset({Assumption.VAGUE_CONVENTION})


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
    number = signed(place, number or european or _NONE)
    if sign.worth != 1:
        number = times(number, sign.worth)
    return Said(bounded(place, number), sign.unit)


@book.rule(
    "{number}~[{sign2}]{to}{number2}~{sign}",
    "{number}[~{sign2}]-to-{number2}~{sign}",
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
    if to == "and" and not is_between(place):
        return None
    assumed = frozenset[Assumption]() if to != "to" else ranged_by(place)
    if assumed is None:
        if sign2 is not None:
            return None
        # "From 5 to 7 per cent" is two levels, and says the sign once.
        place.end = first_number_ends(place)
        shared = number.assumptions | {Assumption.SHARED_SCALE}
        number = times(number, sign.worth)._replace(assumptions=shared)
        return Said(bounded(place, number), sign.unit)
    number = signed(place, number)
    ends = as_range(times(number, sign.worth), times(number2, sign.worth))
    if ends is None:
        return None
    bounds = bounded(place, *ends)
    if assumed:
        bounds = bounds._replace(assumptions=bounds.assumptions | assumed)
    return Said(bounds, sign.unit)


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
    one = signed(place, number)
    if one.value >= 0 or sign2 not in (None, sign) or ranged_by(place) is None:
        return None
    other = number2._replace(value=number2.value.copy_negate())
    ends = as_range(*sorted((times(one, sign.worth), times(other, sign.worth))))
    return ends and Said(bounded(place, *ends), sign.unit)


@book.rule(
    "{vague}~{sign}",
    examples={
        "several percentage points": "vague 2..10 pts",
        "a few per cent": "vague 2..10 %",
        "a couple of percent": "~2 %",
    },
)
def some(place: Place, vague: Bounds, sign: Sign) -> Said:
    factor = Numeral(sign.worth, sign.worth)
    low, high, figure = (
        None if bound is None else times(factor, bound).value
        for bound in (vague.low, vague.high, vague.figure)
    )
    vague = vague._replace(low=low, high=high, figure=figure)
    return Said(bounded(place, vague), sign.unit)


@book.rule(
    "{part}-{parted}",
    "{part}-(a|one)-{parted}",
    "{part}-of-[(a|one|1)-]{parted}",
    examples={
        "half a percentage point": "0.5 pts",
        "a quarter-percentage-point rise": "0.25 pts up",
        "a quarter of a percentage point": "0.25 pts",
        "a quarter-point cut": "0.25 pts down",
        "half a per cent": "0.5 %",
        "three-quarters of a percentage point": "0.75 pts",
        "two-tenths of a percentage point": "0.2 pts",
    },
)
def part_of_one(place: Place, part: tuple[int, int], parted: Sign) -> Said | None:
    if not is_of_rate(place):
        return None
    if _ARTICLE_OF_NOUN.match(place.page.folded, place.start):
        place.start += 2
    return Said(bounded(place, times(mixed(0, part, _ONE), parted.worth)), parted.unit)


#: In "a quarter-point cut" the article is the cut's.
_ARTICLE_OF_NOUN: Final = re.compile(r"a [a-z]+-")


@book.rule(
    "a [(full|whole|single)-]{parted}",
    "another [(full|whole)-]{parted}",
    examples={
        "a percentage point": "1 pts",
        "nearly a full percentage point": "<~1 pts",
        "fell over a per cent": ">1 % down",
        "another percentage point": "1 pts",
    },
)
def single(place: Place, parted: Sign) -> Said | None:
    start = place.start
    if not is_of_rate(place):
        return None
    bounds = bounded(place, Numeral(parted.worth, parted.worth))
    # "Over a per cent" is so much; "as a per cent of" is none.
    if parted.unit is _PERCENT and place.start == start:
        return None
    return Said(bounds, parted.unit)


@book.rule(
    "{number} of (a|one|1) {parted}",
    examples={"0.3 of a percentage point": "0.3 pts", "about 0.1 of one per cent": "~0.1 %"},
)
def parts_of_one(place: Place, number: Numeral, parted: Sign) -> Said | None:
    if not is_of_rate(place) or number.value >= 1:
        return None
    return Said(bounded(place, times(number, parted.worth)), parted.unit)


@book.rule(
    "{fraction}",
    "{fraction}-{whole}",
    "{figures} {whole}",
    examples={
        "a quarter of": "25 %",
        "about a third of": "~33.3333333333 %",
        "more than half of": ">50 %",
        "2/3 of": "66.6666666667 %",
        "half the company": "50 %",
        "rose by a quarter": "25 % up",
        "a one-third stake": "33.3333333333 %",
    },
)
def shared(
    place: Place,
    fraction: tuple[int, int] | None = None,
    figures: tuple[int, int] | None = None,
    whole: str = "",
) -> Said | None:
    part = fraction or figures
    if whole:
        # The word that shows the share belongs to what it is a share of.
        said = place.page.folded[place.start : place.end - len(whole)]
        place.end = place.start + len(said.rstrip())
    if part is None or is_of_period(place):
        return None
    bounds = bounded(place, mixed(0, part, Decimal(100)))
    if not whole and not is_share(place):
        return None
    bounds = bounds._replace(assumptions=bounds.assumptions | _SHARE)
    return Said(bounds, _PERCENT, cue=Cue.OF if whole else None)


@book.rule(
    "{multiplied}",
    "{multiply}",
    examples={
        "doubled": "x2 up",
        "more than doubled": ">x2 up",
        "nearly tripled": "<~x3 up",
        "halved": "x0.5 down",
        "more than halved": "<x0.5 down",
        "almost double": "<~x2 up",
    },
)
def multiplied(
    place: Place, multiplied: Decimal | None = None, multiply: Decimal | None = None
) -> Said | None:
    factor = multiplied or multiply or _ONE
    if not is_verb(place, base=multiply is not None):
        return None
    bounds = bounded(place, Numeral(factor, _ONE))
    if factor < 1:
        return Said(turned_round(bounds), _TIMES, Direction.DOWN, Cue.BY)
    return Said(bounds, _TIMES, Direction.UP, Cue.BY)


@book.rule(
    "{fold}",
    "{number}-fold",
    examples={
        "rose threefold": "x3 up",
        "a tenfold increase": "x10 up",
        "an 11-fold jump": "x11 up",
    },
)
def folded(place: Place, fold: Decimal | None = None, number: Numeral | None = None) -> Said:
    bounds = bounded(place, number or Numeral(fold or _ONE, _ONE))
    return Said(bounds._replace(assumptions=bounds.assumptions | _FOLD), _TIMES, must_move=True)


@book.rule(
    "{twice}",
    "{number} times",
    examples={
        "twice as much": "x2",
        "about five times as much": "~x5",
    },
)
def times_as(
    place: Place, twice: Decimal | None = None, number: Numeral | None = None
) -> Said | None:
    if not is_times(place):
        return None
    return Said(bounded(place, number or Numeral(twice or _ONE, _ONE)), _TIMES, cue=Cue.OF)


@book.rule(
    "[{span}-]{digits}-{digit}[-{ratio}]",
    examples={
        "double-digit growth": "vague 10..100 % up",
        "low single-digit percent": "vague 1..3 %",
        "a mid-single-digit decline": "vague 4..6 % down",
        "mid-to-high single-digit growth": "vague 4..9 % up",
        "rose by double digits": "vague 10..100 % up",
    },
)
def so_many_digits(
    place: Place,
    digits: tuple[int, int],
    digit: bool,
    span: tuple[int, int] | None = None,
    ratio: bool = False,
) -> Said | None:
    if not is_borne_out(place):
        return None
    if span is None:
        return _spanned(place, digits, is_open=True)
    if digits[0] == 1:
        return _spanned(place, span, is_open=False)
    # Guidance says "low double-digit" of little more than ten; the rest is anybody's guess.
    is_low = digits[0] == 10 and span[1] == 3
    return _spanned(place, (10, 13) if is_low else digits, is_open=not is_low)


@book.rule(
    "{span}-teens[-{ratio}]",
    "{span}-{tens}[-{ratio}]",
    examples={
        "mid-teens percent": "vague 14..16 %",
        "high-teens percentage growth": "vague 17..19 % up",
        "low-20s percent": "vague 21..23 %",
        "mid-teens growth": "vague 14..16 % up",
    },
)
def about_ten(
    place: Place, span: tuple[int, int], tens: int = 10, ratio: bool = False
) -> Said | None:
    if not is_borne_out(place):
        return None
    return _spanned(place, (tens + span[0], tens + span[1]), is_open=False)


def _spanned(place: Place, ends: tuple[int, int], *, is_open: bool) -> Said:
    low, high = map(Decimal, ends)
    bounds = Bounds(None, low, high, high_open=is_open, assumptions=_VAGUE)
    return Said(bounded(place, bounds), _PERCENT)
