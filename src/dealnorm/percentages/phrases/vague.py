"""Percentages that only say their size: "several", "double-digit", "mid-teens"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from ..._text import Place
from ...assumptions import Assumption
from ...hedges import bounded
from ...measure import Bounds
from ...numbers import Numeral, times
from ..licence import is_borne_out
from ..value import PercentUnit
from ..words import Said, Sign
from ._book import book

_PERCENT: Final = PercentUnit.PERCENT
_VAGUE: Final = frozenset({Assumption.VAGUE_CONVENTION})


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
