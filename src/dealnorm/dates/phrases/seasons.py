"""Seasons, with their year or without."""

from __future__ import annotations

import re
from typing import Final

from ..._text import Place
from ...timeunits import Unit
from ..expr import Cal
from ..saying import Said, grown, word_before, word_behind
from ..slots import year_of_two
from ..terms import Mod
from ..yearwords import GLUE
from ._book import book


@book.rule(
    "{season}[[,] of] {year}",
    "{season}[[,] of] {turn}",
    "{season}[ of] '{two}",
    "{year} {season}",
    "{season}",
    examples={
        "summer 2018": "2018-06-01/2018-09-01 season",
        "winter of 2018": "2018-12-01/2019-03-01 season",
        "winter of 2018-19": "2018-12-01/2019-03-01 season",
        "summer of '69": "1969-06-01/1969-09-01 season",
        "2018 spring": "2018-03-01/2018-06-01 season",
        "early summer": "2019-06-01/2019-09-01 season mod:start",
        "summer": "2019-06-01/2019-09-01 season",
    },
)
def season(
    place: Place,
    season: int,
    year: int | None = None,
    turn: int | None = None,
    two: int | None = None,
) -> Said | None:
    if turn is not None:
        year = turn - 1
    name = place.page.folded[place.start : place.end]
    assumed = two is not None
    if two is not None:
        year = year_of_two(f"{two:02}")
    said = grown(place, Said(Cal(Unit.SEASON, year, season=season, century_assumed=assumed)))
    if year is None and said.mod is Mod.APPROX and word_behind(place) in _OF_WINTER:
        # "Around the winter holiday season".
        return None
    told = year is not None or said.mod is not None
    return said if told or _is_season(place, name) else None


_OF_WINTER: Final = frozenset("holiday holidays season break sports games olympics".split())


def _is_season(place: Place, name: str) -> bool:
    """Whether a bare "summer" is one: "fall" and "spring" are verbs too, and need more."""
    left = place.page.folded[max(0, place.start - _REACH) : place.start]
    behind = word_behind(place)
    if name == "fall" and behind in ("of", "in", "from", "and"):
        return False
    if _POINTED.search(left) and (behind in GLUE or not behind[:1].islower()):
        return True
    if _SEASONS.search(left):
        return True
    if left.endswith(_BESIDE) and name != "fall":
        return behind in GLUE or not behind[:1].islower()
    if name in ("fall", "spring"):
        return not left or left.endswith(_CLEAR)
    before = word_before(place)
    return left.endswith(_DURING) if before == "the" else before in _BARE


_REACH: Final = 15
#: "The following summer,", "that fall,"; a "that" in mid-sentence joins two clauses.
_POINTED: Final = re.compile(
    r"(?:^|[.,;:\n]\"? ?)that $|the (?:same|following|subsequent|previous|prior|preceding) $"
)
_SEASONS: Final = re.compile(r"\b(?:spring|summer|autumn|winter) (?:and|or) (?:the )?$")
_CLEAR: Final = (
    "in the ", "by the ", "during the ", "until ", "since ", "by ", "since the ", "until the ",
    "into the ",
)  # fmt: skip
_DURING: Final = (
    "in the ", "by the ", "during the ", "since the ", "until the ", "over the ", "through the ",
    "into the ",
)  # fmt: skip
#: The same of "summer" alone, and not of "the spring selling season".
_BESIDE: Final = (
    "throughout the ", "before the ", "after the ", "ahead of the ", "for the ", "spent the ",
)  # fmt: skip
_BARE: Final = frozenset(("in", "since", "by", "until", ""))
