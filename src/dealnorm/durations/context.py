"""What stands around a length of time, and makes something else of it."""

from __future__ import annotations

import re
from typing import Final

from .._phrase import HYPHEN, SPACE, Place, trie
from ..numbers import Numeral
from .words import EXCEEDING, LENGTHS, LICENCES, SHIFTS, SINGULAR

_SHIFTED: Final = re.compile(rf"{HYPHEN}{trie(SHIFTS)}(?![a-z])")
_RATED: Final = re.compile(
    rf"{SPACE}(?:an?|per|each|every){SPACE}(?:{SINGULAR.pattern}|quarter(?![a-z]))"
)
_LICENSED: Final = tuple(f"{space}{word} " for word in LICENCES for space in (" ", "\n", '"', "("))
_LICENSED_PLURAL: Final = tuple(f"{space}{word} " for word in LENGTHS for space in (" ", "\n", '"'))
_EXCEEDING: Final = tuple(f" {word} over " for word in EXCEEDING)
# Long enough for "throughout", and for "lasting over".
_REACH: Final = 14
_YEARS: Final = range(1900, 2101)


def elsewhere(place: Place) -> bool:
    """Whether it says how far away a day is ("two years ago"), and not how long something lasts."""
    return _SHIFTED.match(place.page.folded, place.end) is not None


def is_rate(place: Place) -> bool:
    """Whether it is so much in each unit of time: "three days a week"."""
    return _RATED.match(place.page.folded, place.end) is not None


def is_length(place: Place, *, plural: bool = False) -> bool:
    """Whether the word before calls for a length of time, as "for" does and "$5" does not."""
    folded, start = place.page.folded, place.start
    if not folded[:start].strip() and not plural:
        return True
    before = " " + folded[max(0, start - _REACH) : start].replace("\n", " ").replace("\xa0", " ")
    return before.endswith(_LICENSED_PLURAL if plural else _LICENSED)


def is_glued(place: Place, number: Numeral) -> bool:
    """Whether the figure is the end of something longer ("covid-19", "9/11") or a year."""
    folded, start = place.page.folded, place.start
    before = folded[start - 1 : start]
    if before and before in "-/:.#$€£":
        return before != "-" or folded[start - 2 : start - 1].isalnum()
    value = number.value
    return (
        value == value.to_integral_value()
        and int(value) in _YEARS
        and (folded[start : start + 2].isdigit() and "," not in folded[start : start + 5])
    )


def without_over(place: Place) -> None:
    """Keep an "over" out of the hedges where it says in how long, and not how much more."""
    folded, start = place.page.folded, place.start
    if not folded.endswith(("over ", "over\n"), max(0, start - 5), start):
        return
    before = " " + folded[max(0, start - _REACH) : start].replace("\n", " ")
    if before.endswith(
        (" just over ", " well over ", " little over ", " slightly over ", " bit over ")
    ):
        return
    if start > len("over ") and not before.endswith(_EXCEEDING):
        place.floor = start
