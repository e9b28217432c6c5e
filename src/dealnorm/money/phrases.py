"""The phrases of money. To add one, add it here, examples first."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from .._phrase import Book, Place
from ..assumptions import Assumption
from ..hedges import bounded, signed
from ..measure import Bounds
from ..numbers import ONE, Numeral, times
from .forms import SLOTS, Form
from .ranges import ends, ranged
from .said import Said, is_number, is_resolution, is_year, said

book: Final = Book("money", **SLOTS)

_MINUS: Final = Decimal(-1)
_CURRENCY: Final = frozenset({Assumption.SHARED_CURRENCY})


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
        "($5m)": "-5000000 USD",
        "$70 a barrel": "70 USD/barrel",
        "$4.99-a-month": "4.99 USD/month",
        "$300 million Canadian dollars": "300000000 CAD",
        "$1,568.80 US an ounce": "1568.8 USD/ounce",
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
    if minus:
        number = times(number, _MINUS)
    elif not _is_bullet(folded, place.start):
        number = signed(place, number)
    read = said(place, sign, number)
    if read is not None and folded[place.start - 1 : place.start] == "(":
        return _bracketed(place, read)
    return read


def _is_bullet(folded: str, start: int) -> bool:
    """Whether the hyphen before *start* opens a line, as in a list, and is no minus."""
    return start >= 2 and folded[start - 2 : start] == "\n-"


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
    "{sign}[ ]{amount}{to}[{sign2}[ ]]{amount2}",
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
    sign2: Form | None = None,
) -> Said | None:
    return _signed_range(place, sign, (amount, amount2), to, sign2)


@book.rule(
    "{rupee}[ ]{crores}{to}[{rupee2}[ ]]{crores2}",
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
    rupee2: Form | None = None,
) -> Said | None:
    return _signed_range(place, rupee, (crores, crores2), to, rupee2)


def _signed_range(
    place: Place, sign: Form, pair: tuple[Numeral, Numeral], to: str, sign2: Form | None
) -> Said | None:
    if sign2 is not None and sign2.means != sign.means:
        return None
    both = ends(*pair, signed=sign2 is not None)
    if both is None:
        return None
    low, high = both
    if sign2 is None and Assumption.SHARED_SCALE not in low.assumptions:
        low = low._replace(assumptions=low.assumptions | _CURRENCY)
    read = said(place, sign, low, high)
    return None if read is None else ranged(place, to, read)


@book.rule(
    "{number}~{name}",
    examples={
        "3.2 billion yuan": "3200000000 CNY",
        "27 million GBP": "27000000 GBP",
        "1.2 billion Canadian dollars": "1200000000 CAD",
        "17 mln dlrs": "17000000 USD",
        "five dollars": "5 USD",
        "45 cents": "0.45 USD",
        "45 cents a share": "0.45 USD/share",
        "144.5p": "1.445 GBP",
        "50 MUSD": "50000000 USD",
        "10 quid": "10 GBP",
        "five bucks": "5 USD",
        "50 grand": "50000 ?",
        "half a million dollars": "500000 USD",
        "2bn kroner": "2000000000 ?",
        "5 kr": "5 ?",
        "a million-dollar deal": "1000000 USD",
        "minus 5 million euros": "-5000000 EUR",
    },
)
def name_last(place: Place, number: Numeral, name: Form) -> Said | None:
    return _named(place, number, name)


def _named(place: Place, number: Numeral, name: Form) -> Said | None:
    if not is_number(place) or is_year(place, number):
        return None
    if name.form == "p" and is_resolution(place, number):
        return None
    return said(place, name, signed(place, number))


@book.rule(
    "{european}~{comma_name}",
    examples={"3,5 billion euros": "3500000000 EUR", "1.234.567 euros": "1234567 EUR"},
)
def comma_name_last(place: Place, european: Numeral, comma_name: Form) -> Said | None:
    return _named(place, european, comma_name)


@book.rule(
    "{number}[~{name2}]{to}{number2}~{name}",
    examples={
        "5 to 7 million euros": "5000000..7000000 EUR",
        "7-9 lakh rupees": "700000..900000 ?",
        "between 5 million and 7 million yen": "5000000..7000000 JPY",
        "100 million yen to 150 million yen": "100000000..150000000 JPY",
        "45 to 50 cents": "0.45..0.5 USD",
    },
)
def name_last_range(
    place: Place,
    number: Numeral,
    to: str,
    number2: Numeral,
    name: Form,
    name2: Form | None = None,
) -> Said | None:
    if (name2 is not None and name2.means != name.means) or not is_number(place):
        return None
    both = ends(number, number2, signed=name2 is not None)
    if both is None:
        return None
    low, high = both
    if name2 is None and Assumption.SHARED_SCALE not in low.assumptions:
        low = low._replace(assumptions=low.assumptions | _CURRENCY)
    start = place.start
    read = said(place, name, low, high)
    if read is None or (found := ranged(place, to, read)) is not None:
        return None if read is None else found
    return _first_of(place, start, low, read) if name2 is None and to == "to" else None


def _first_of(place: Place, start: int, low: Numeral, read: Said) -> Said:
    """The first of two amounts that are no range; the second is read with its own name."""
    place.start = start
    place.end = place.page.folded.index("to", start)
    while place.page.folded[place.end - 1] in " \n\xa0":
        place.end -= 1
    return Said(bounded(place, low), read.of, None, read.shy)


@book.rule(
    "{number} of a {whole_part}",
    "{half} a {whole_part}",
    "{half}-{whole_part}",
    "a {half}-{whole_part}",
    examples={
        "0.3 of a cent": "0.003 USD",
        "half a cent": "0.005 USD",
        "a half-cent": "0.005 USD",
        "half-cent": "0.005 USD",
    },
)
def part_of_a_cent(
    place: Place, whole_part: Form, number: Numeral | None = None, half: Numeral | None = None
) -> Said | None:
    count = number or half
    if count is None or count.value >= 1:
        return None
    if place.page.folded.startswith("a", place.start):
        place.start = place.page.folded.index("half", place.start)
    return said(place, whole_part, count)


_NO_MORE: Final = re.compile(
    r"(?:[ \n](?:a|per|in|on|for|each|to|and|or|from|by)(?![a-z])|[.,;:!?)\"']|\s*$)"
)


@book.rule("a {thousand}", examples={"a grand": "1000 ?"})
def a_grand(place: Place, thousand: Form) -> Said | None:
    if not _NO_MORE.match(place.page.folded, place.end):
        return None
    return said(place, thousand, Numeral(ONE, ONE))
