"""What stands around a count and makes something else of it: a name, a year, a date."""

from __future__ import annotations

import re
from typing import Final

from .._text import Place
from .._words import HYPHEN
from ..numbers import Numeral
from .words import OPENERS

_SHIFTED: Final = re.compile(rf"{HYPHEN}(?:ago|earlier|later|before|after)(?![a-z])")
_GROUPED: Final = re.compile(r"[0-9]+[,'\xa0][0-9]")
_YEARS: Final = range(1900, 2101)
_REACH: Final = 24
_TEN: Final = 10
_PREPOSITIONS: Final = (" under ", " over ", " above ", " below ", " near ")
# A name goes on with a capital, or is one: "Wells Fargo", "Siemens employees".
_NAMED_ON: Final = re.compile(r" (?:[A-Z]|[a-z]{3,}(?<![su])s(?![a-z]))")
#: "One in five", "nine out of ten".
_FEW: Final = frozenset(
    "1 2 3 4 5 6 7 8 9 one two three four five six seven eight nine out".split()
)


def is_glued(place: Place) -> bool:
    """Whether the figure is the end of something longer: "covid-19 cases", "$5 tonnes"."""
    folded, start = place.page.folded, place.start
    sign = folded[start - 1 : start]
    if sign == "-":
        return folded[start - 2 : start - 1].isalnum()
    return bool(sign) and (sign in "/:.#$€£¥&+" or sign.isalnum())


def is_year(place: Place, number: Numeral) -> bool:
    """Whether a bare figure looks like a year: "2018 stores"."""
    folded, start = place.page.folded, place.start
    four = folded[start : start + 5]
    return four[:4].isdigit() and not four[4:].isdigit() and int(number.value) in _YEARS


def is_name(place: Place, number: Numeral) -> bool:
    """Whether a plain figure belongs to a name ("Fortune 500 companies") or a row of figures."""
    text, start = place.page.text, place.start
    if number.scale != 1 or not text[start].isdigit() or _GROUPED.match(place.page.folded, start):
        return False
    words = text[max(0, start - _REACH) : start].split()
    if not words or text[start - 1] == "\n":
        return False
    word = words[-1]
    if word.isdigit():
        return True
    return word[-1].isalnum() and word != word.lower() and word.lower() not in OPENERS


def noun_of(place: Place, noun: str) -> str | None:
    """The *noun* as it is written, or None where it is part of a name: "two Wells Fargo units"."""
    text, start, end = place.page.text, place.start, place.end
    at = place.page.folded.rfind(noun, start, end)
    written = text[at : at + len(noun)]
    if written[:1].isupper() and (
        _NAMED_ON.match(text, at + len(noun)) or text[start].isupper() or "." in text[start:at]
    ):
        return None
    return written


def is_share(place: Place) -> bool:
    """Whether it is the whole of a share: "one in five voters", "out of every 7 games"."""
    folded, start = place.page.folded, place.start
    words = folded[max(0, start - _REACH) : start].split()
    if not words:
        return False
    return words[-1] == "every" or (
        len(words) > 1 and words[-1] in ("in", "of") and words[-2] in _FEW
    )


def without_preposition(place: Place, number: Numeral) -> None:
    """Keep out of the hedges the "under" of "under six brands"."""
    folded, start = place.page.folded, place.start
    if number.value < _TEN and folded.endswith(_PREPOSITIONS, max(0, start - 7), start):
        place.floor = start


def without_date(place: Place) -> bool:
    """Whether the rate is none but begins a date ("10,000 jobs a month ago"); it is left out."""
    folded = place.page.folded
    if not _SHIFTED.match(folded, place.end):
        return False
    place.end = max(folded.rfind(f" {article} ", place.start, place.end) for article in ("a", "an"))
    return True
