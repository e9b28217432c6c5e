"""Amounts whose name or code stands last: "3.2 billion yuan", "45 cents a share", "50p"."""

from __future__ import annotations

import re
from typing import Final

from ..._text import Place
from ...assumptions import Assumption
from ...hedges import bounded, signed
from ...numbers import ONE, Numeral
from ..forms import SLOTS, Form
from ..guards import is_number, is_resolution, is_year
from ..ranges import ends, ranged
from ..said import Said, said
from ._book import book

_CURRENCY: Final = frozenset({Assumption.SHARED_CURRENCY})


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
    "{number}[~{same_name}]{to}{number2}~{name}",
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
    same_name: str | None = None,
) -> Said | None:
    if (same_name is not None and not _is_same(same_name, name)) or not is_number(place):
        return None
    both = ends(number, number2, signed=same_name is not None)
    if both is None:
        return None
    low, high = both
    if same_name is None and Assumption.SHARED_SCALE not in low.assumptions:
        low = low._replace(assumptions=low.assumptions | _CURRENCY)
    start = place.start
    read = said(place, name, low, high)
    found = None if read is None else ranged(place, to, read)
    if read is None or found is not None:
        return found
    return _first_of(place, start, low, read) if same_name is None and to == "to" else None


def _is_same(said_first: str, name: Form) -> bool:
    """Whether a name, said first, is the *name* again, be it one or many."""
    known = SLOTS["name"].read(said_first)
    return known is not None and known.means == name.means


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
