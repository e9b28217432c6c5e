"""Amounts whose sign or code stands first: "$2bn", "Rs 500 crore", "£5m-6m"."""

from __future__ import annotations

import re
from decimal import Decimal
from operator import attrgetter
from typing import Final

from ..._text import Place
from ..._words import trie
from ...assumptions import Assumption
from ...hedges import as_range
from ...measure import Bounds
from ...numbers import MONEY_SCALES, ONE, Numeral, times
from ..forms import SLOTS, Form
from ..ranges import counts_others, ends, ranged
from ..said import Said, said
from ._book import book

_CURRENCY: Final = frozenset({Assumption.SHARED_CURRENCY})
_SCALE: Final = frozenset({Assumption.SHARED_SCALE})


@book.rule(
    "{sign}[ ][{minus}]{amount}",
    examples={
        "$2bn": "2000000000 USD",
        "a $1-billion deal": "1000000000 USD",
        "US$1.2mn": "1200000 USD",
        "RM5.2mil": "5200000 MYR",
        "C$3bn": "3000000000 CAD",
        "CAD3bn": "3000000000 CAD",
        "GBP 27 million": "27000000 GBP",
        "R500m": "500000000 ZAR",
        "kr2bn": "2000000000 ?",
        "$45.125": "45.125 USD",
        "$16 777 217.01": "16777217.01 USD",
        "nearly $3 billion": "<~3000000000 USD",
        "-$5m": "-5000000 USD",
        "$-5m": "-5000000 USD",
        "minus $1.33": "-1.33 USD",
        "negative EUR 3 million": "-3000000 EUR",
        "($5m)": "-5000000 USD",
        "$70 a barrel": "70 USD/barrel",
        "$4.99-a-month": "4.99 USD/month",
        "$300 million Canadian dollars": "300000000 CAD",
        "$1,568.80 US an ounce": "1568.8 USD/ounce",
        "$20-odd billion": "~20000000000 USD",
        "TSEK 2,829": "2829000 SEK",
    },
)
def sign_first(place: Place, sign: Form, amount: Numeral, minus: str = "") -> Said | None:
    return _signed(place, sign, amount, minus)


@book.rule(
    "{rupee}[ ][{minus}]{crores}",
    examples={
        "Rs 500 crore": "5000000000 INR",
        "₹1,23,456 crore": "1234560000000 INR",
        "Rs16,189-crore": "161890000000 INR",
        "Rs 2 lakh crore": "2000000000000 INR",
        "Rs 500 cr": "5000000000 INR",
        "₹5.5L": "550000 INR",
        "Tk500 crore": "5000000000 BDT",
    },
)
def rupees_first(place: Place, rupee: Form, crores: Numeral, minus: str = "") -> Said | None:
    return _signed(place, rupee, crores, minus)


@book.rule(
    "{opened}{amount}{closed}[~{scale}]",
    "{opened}{amount}{closed}[~{scale2}]{to}{opened2}{amount2}{closed2}[~{scale}]",
    examples={
        "$(31,420)": "-31420 USD",
        "$(3.4) million": "-3400000 USD",
        "£(1.2m)": "-1200000 GBP",
        "$(0.41) per share": "-0.41 USD/share",
        "$(3.8) to $(3.4) million": "-3800000..-3400000 USD",
    },
)
def below_zero(
    place: Place,
    opened: Form,
    amount: Numeral,
    closed: str,
    scale: Decimal = ONE,
    to: str = "",
    opened2: Form | None = None,
    amount2: Numeral | None = None,
    closed2: str = "",
    scale2: Decimal | None = None,
) -> Said | None:
    one = _below(amount, scale)
    if amount2 is None:
        return said(place, opened, one)
    both = as_range(*sorted((one, _below(amount2, scale)), key=_value))
    if both is None or opened2 != opened or scale2 not in (None, scale):
        return None
    read = said(place, opened, *both)
    if read is not None and scale != ONE and scale2 is None:
        assumed = read.bounds.assumptions | _SCALE
        read = read._replace(bounds=read.bounds._replace(assumptions=assumed))
    return read and ranged(place, to, read)


def _below(number: Numeral, scale: Decimal) -> Numeral:
    scaled = times(number, scale)
    return scaled._replace(value=scaled.value.copy_negate(), group=None)


_value: Final = attrgetter("value")


@book.rule(
    "{comma_sign}[ ][{minus}]{european}",
    examples={"€1.234,56": "1234.56 EUR", "€3,5 billion": "3500000000 EUR"},
)
def comma_first(place: Place, comma_sign: Form, european: Numeral, minus: str = "") -> Said | None:
    return _signed(place, comma_sign, european, minus)


def _signed(place: Place, sign: Form, number: Numeral, minus: str) -> Said | None:
    folded, end = place.page.folded, place.end
    if folded[end : end + 1] == "-" and folded[end + 1 : end + 2].isdigit():
        place.doubts.append(
            (end, "the second of two amounts that make a range to be the larger one")
        )
        return None
    hedge = ""
    if number.scale == ONE and folded[end : end + 1] in _BEFORE_SCALE:
        number, hedge = _scaled_behind(place, number)
    if minus:
        number = number._replace(value=number.value.copy_negate())
    read = said(place, sign, number, unsigned=not minus and not _is_bullet(place))
    if read is not None and hedge:
        read = read._replace(bounds=_hedged(read.bounds, hedge))
    if read is not None and folded[place.start - 1 : place.start] == "(":
        return _bracketed(place, read)
    return read


_SCALES: Final = trie(("thousand", "million", "billion", "trillion", "m", "bn", "crore"))
# Reports of the north give last year's figure before the scale of both: "SEK 3.2 (1.2) million".
_SCALE_BEHIND: Final = re.compile(
    rf"(?P<last> \(-?[0-9][0-9.,]*\)) (?P<scale>{_SCALES})(?![a-z])"
    rf"|-?(?P<hedge>odd|plus|\+)[ -](?P<scale2>{_SCALES})(?![a-z])"
    rf"| or [a-z]{{0,3}}[$£€¥](?P<other>[0-9]+(?:\.[0-9]+)?)[ -]?(?P<scale3>{_SCALES})(?![a-z])"
)
_BEFORE_SCALE: Final = frozenset(" -+")


def _scaled_behind(place: Place, number: Numeral) -> tuple[Numeral, str]:
    """The number with a scale that brackets or a hedge part from it, and that hedge.

    Or that another amount parts: "$3 or $4 million", but not "$500 or $1 million".
    """
    found = _SCALE_BEHIND.match(place.page.folded, place.end)
    if not found or (found["other"] and number.value >= Decimal(found["other"])):
        return number, ""
    scale = MONEY_SCALES[found["scale"] or found["scale2"] or found["scale3"]]
    scaled = times(number, scale)._replace(scale=scale)
    if not found["hedge"]:
        return scaled._replace(assumptions=number.assumptions | _SCALE), ""
    place.end = found.end()
    return scaled, found["hedge"]


def _hedged(bounds: Bounds, hedge: str) -> Bounds:
    """The bounds under a hedge that stands within the amount: "$20-odd billion"."""
    if bounds.low is None or bounds.high is None:  # words have said it already
        return bounds._replace(near=bounds.near or hedge == "odd")
    if hedge == "odd":
        return bounds._replace(low=None, high=None, near=True)
    return bounds._replace(high=None)


def _is_bullet(place: Place) -> bool:
    """Whether the hyphen before *place* opens a line, as in a list, and is no minus."""
    text, start = place.page.text, place.start
    return start >= 2 and text[start - 1] in "-–—•" and text[start - 2] == "\n"


def _bracketed(place: Place, read: Said) -> Said:
    """The amount, below zero where the page is accounts and *place* fills its brackets."""
    page, start, end = place.page, place.start, place.end
    if not page.accounting or page.folded[end : end + 1] != ")":
        return read
    place.start, place.end = start - 1, end + 1
    said = read.bounds
    bounds = Bounds(
        _turned(said.figure), _turned(said.high), _turned(said.low),
        said.high_open, said.low_open, said.near, said.quantum, said.assumptions,
    )  # fmt: skip
    return read._replace(bounds=bounds)


def _turned(number: Decimal | None) -> Decimal | None:
    return None if number is None else number.copy_negate()


@book.rule(
    "{sign}[ ]{amount}{to}[{same_sign}[ ]]{amount2}",
    examples={
        "$100 million to $150 million": "100000000..150000000 USD",
        "$2-3 billion": "2000000000..3000000000 USD",
        "$5 to $7 million": "5000000..7000000 USD",
        "£5m-6m": "5000000..6000000 GBP",
        "£5,000-6,000": "5000..6000 GBP",
        "$5-8,000": "5000..8000 USD",
        "$1.1bn–$1.3bn": "1100000000..1300000000 USD",
        "between $5m and $7m": "5000000..7000000 USD",
        "around $4.3 billion to $4.5 billion": "~4300000000..4500000000 USD",
        "$5.50-$6.00 per share": "5.5..6 USD/share",
        "from $5 million to $7 million": "5000000..7000000 USD",
    },
)
def sign_first_range(
    place: Place,
    sign: Form,
    amount: Numeral,
    to: str,
    amount2: Numeral,
    same_sign: str | None = None,
) -> Said | None:
    return _signed_range(place, sign, (amount, amount2), to, same_sign)


@book.rule(
    "{rupee}[ ]{crores}{to}[{same_sign}[ ]]{crores2}",
    examples={
        "Rs 500-600 crore": "5000000000..6000000000 INR",
        "Rs 2 lakh to Rs 3 lakh": "200000..300000 INR",
    },
)
def rupees_first_range(
    place: Place,
    rupee: Form,
    crores: Numeral,
    to: str,
    crores2: Numeral,
    same_sign: str | None = None,
) -> Said | None:
    return _signed_range(place, rupee, (crores, crores2), to, same_sign)


def _is_same(said_last: str, sign: Form) -> bool:
    """Whether a sign, said last, is the *sign* again; a bare dollar is that of "US$5 to $7"."""
    if said_last == "$" and "$" in sign.form:
        return True
    known = SLOTS["sign"].read(said_last) or SLOTS["rupee"].read(said_last)
    return known is not None and known.means == sign.means


def _signed_range(
    place: Place, sign: Form, pair: tuple[Numeral, Numeral], to: str, same_sign: str | None
) -> Said | None:
    if same_sign is not None and not _is_same(same_sign, sign):
        return None
    both = ends(*pair, signed=same_sign is not None)
    if both is None or (same_sign is None and to == "to" and counts_others(place)):
        return None
    low, high = both
    if same_sign is None and Assumption.SHARED_SCALE not in low.assumptions:
        low = low._replace(assumptions=low.assumptions | _CURRENCY)
    read = said(place, sign, low, high)
    if read is None:
        return None
    bounds = read.bounds
    if to == "to" and bounds.low_open and bounds.high is None:
        # "Over $9,525 to $38,700": a bracket of taxes has both its ends.
        read = read._replace(bounds=bounds._replace(high=high.value))
    return ranged(place, to, read)
