"""What stands around a length of time, and makes something else of it."""

from __future__ import annotations

import re
from typing import Final

from .._text import Place
from .._words import HYPHEN, SPACE, trie
from ..hedges import before
from ..numbers import Numeral
from .events import is_by_event, is_once, is_since_event
from .words import (
    CLAUSES,
    EXCEEDING,
    LENGTHS,
    LENGTHS_OF,
    LICENCES,
    NAMES,
    NO_LENGTHS,
    PLURAL,
    PREPOSITIONS,
    SHIFTS,
    SINGULAR,
    WAITS,
    WORTH,
)

_SHIFTED: Final = re.compile(rf"(?:{HYPHEN}{trie(SHIFTS)}|'s?{SPACE}time)(?![a-z])")
_NAMED: Final = re.compile(rf"{SPACE}{trie(CLAUSES)}(?![a-z])")
_OWNING: Final = re.compile(rf"'s{SPACE}{trie(WORTH)}(?![a-z])")
_RATED: Final = re.compile(
    rf"{SPACE}(?:an?|per|each|every){SPACE}(?:{SINGULAR.pattern}|quarter(?![a-z]))"
)
_LICENSED: Final = tuple(f" {word} ".replace("\xa0", " ") for word in LICENCES)
_LICENSED_PLURAL: Final = tuple(f" {word} " for word in LENGTHS)
_LICENSED_OF: Final = tuple(f" {word} " for word in LENGTHS_OF)
_WAITING: Final = tuple(f" {word} " for word in WAITS)
_EXCEEDING: Final = tuple(f" {word} over " for word in EXCEEDING)
_PREPOSED: Final = tuple(f" {word} " for word in PREPOSITIONS)
_EVERY: Final = (" every ", " each ", "\nevery ")
# Long enough for "throughout", and for "lasting over at least".
_REACH: Final = 14
_FAR: Final = 28
#: "They have a month to reply".
_GIVEN: Final = (" have ", " has ", " had ", " get ", " gets ", " got ")
_QUIET: Final = str.maketrans({'"': " ", "(": " ", "[": " "})
_YEARS: Final = range(1900, 2101)


def elsewhere(place: Place) -> bool:
    """Whether it says how far away a day is ("two years ago"), and not how long something lasts."""
    shift = _SHIFTED.match(place.page.folded, place.end)
    if not shift or place.page.folded.startswith("a minute", place.start):
        # No day is a minute and a half away.
        return False
    if shift[0].endswith(("before", "prior")) and is_by_event(place):
        return False
    if shift[0].endswith(("later", "earlier")) and _is_between(place, shift.end()):
        return False
    return not (shift[0].endswith("before") and _before(place).endswith(_WAITING))


def _is_between(place: Place, end: int) -> bool:
    """Whether it is how much later: "a year later than planned", "one or two years later"."""
    ranged = _RANGED.search(place.page.folded, place.start, place.end) is not None
    return ranged or place.page.folded.startswith(" than ", end)


_RANGED: Final = re.compile(r" (?:to|or) ")


def is_of_fund(place: Place) -> bool:
    """Whether it is part of the name of a fund: "the Harbour 0-3 Month Bill ETF"."""
    text = place.page.text
    named = text[place.start : place.end].split()[-1][:1].isupper()
    return named and _FUND.match(text, place.end) is not None


_FUND: Final = re.compile(r"(?:[ -][A-Z][A-Za-z&.'-]{0,20}){0,4}[ -](?:ETFs?|Index|Fund|Trust)\b")


def is_rate(place: Place) -> bool:
    """Whether it is so much in each unit of time: "three days a week", "20 hours or more a day"."""
    folded, end = place.page.folded, place.end
    found = _RATED.match(folded, end)
    # In "two years and over a year" no hedge of the first was meant.
    return found is not None and not folded.endswith("over", place.start, end)


def is_repeated(place: Place) -> bool:
    """Whether it says how often: "every two weeks"."""
    return place.page.folded.endswith(_EVERY, max(0, place.start - 7), place.start)


def is_length(place: Place) -> bool:
    """Whether the word before calls for a length of time, as "for" does and "$5" does not."""
    before = _before(place)
    if before.endswith(" in "):
        return not _NAMED.match(place.page.folded, place.end)
    if before.endswith(_LICENSED) or _OWNING.match(place.page.folded, place.end):
        return True
    folded, end = place.page.folded, place.end
    given = before.endswith(_GIVEN) and folded.startswith(" to ", end)
    # "It has been a week since the storm."
    given = given or (before.endswith(" been ") and folded.startswith(" since ", end))
    return given or _is_all(place) or is_once(place)


def _is_all(place: Place) -> bool:
    """Whether there is nothing else on the page."""
    folded = place.page.folded
    if place.start > _REACH or len(folded) - place.end > _REACH:
        return False
    return not (folded[: place.start] + folded[place.end :]).strip()


def are_lengths(place: Place) -> bool:
    """Whether the word before a bare plural calls for a length of time."""
    before = _before(place)
    if before.endswith(_LICENSED_PLURAL):
        return True
    if before.endswith(" in "):
        # "The worst in decades".
        return not place.page.folded.startswith(NO_LENGTHS, place.end)
    if is_by_event(place) or is_since_event(place) or _goes_on(place) or _is_all(place):
        return True
    told = before.endswith(_LICENSED_OF) and place.page.folded.startswith(" of ", place.end)
    # "According to minutes of the meeting".
    return told and not place.page.folded.startswith("minutes", place.start)


def _goes_on(place: Place) -> bool:
    """Whether it is the second of two lengths: "for weeks, or even months"."""
    start = max(0, place.start - _FAR)
    return _LONGER.search(place.page.folded, start, place.start) is not None


_LONGER: Final = re.compile(
    rf"(?<![a-z])(?:for|in|within|takes?|took|taken) {PLURAL.pattern},?"
    r" (?:if not|or even|and even) $"
)


def _before(place: Place) -> str:
    """The last words before, behind a space."""
    last = place.page.folded[max(0, place.start - _REACH) : place.start]
    return f" {' '.join(last.translate(_QUIET).split())} "


def is_glued(place: Place, number: Numeral) -> bool:
    """Whether the figure is part of something longer ("covid-19", "9/11"), a name or a year."""
    folded, start = place.page.folded, place.start
    if place.page.text.startswith(NAMES, start):
        return True
    sign = folded[start - 1 : start]
    if sign and sign in "-/:.#$€£":
        return sign != "-" or (
            folded[start - 2 : start - 1].isalnum() and "-" not in folded[start : place.end]
        )
    value = number.value
    return (
        value == value.to_integral_value()
        and int(value) in _YEARS
        and (folded[start : start + 2].isdigit() and "," not in folded[start : start + 5])
    )


def without_prepositions(place: Place) -> None:
    """Keep prepositions out of the hedges: "over" before a term, "near" before "12-month lows"."""
    folded, start = place.page.folded, place.start
    last = folded[max(0, start - _FAR) : start]
    if "over" in last and not folded.startswith(" of age", place.end):
        hedge = before(folded, start, place.floor)
        if hedge and not last.endswith(("over ", "over\n")):
            start = hedge[0]
        if folded.endswith(("over ", "over\n"), max(0, start - 5), start) and _is_preposition(
            folded, start
        ):
            place.floor = start
    if last.endswith(_PREPOSED) and "-" in folded[start : place.end]:
        place.floor = start


def taken(place: Place) -> str | None:
    """The "over " or "under " behind a verb of taking: "it took over three weeks"."""
    found = _TAKEN.search(place.page.folded, max(0, place.start - _FAR), place.start)
    return found[1] if found else None


_TAKEN: Final = re.compile(
    rf"(?<![a-z])(?:takes?|took|taken|taking){SPACE}((?:over|under){SPACE})$"
)


def _is_preposition(folded: str, start: int) -> bool:
    """Whether the "over" before *start* is no "more than"."""
    words = " " + folded[max(0, start - _FAR) : start].replace("\n", " ")
    return start > len("over ") and not words.endswith(_EXCEEDING)
