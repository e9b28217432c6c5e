"""Which words make a multiple of "doubled", "double" and "five times"."""

from __future__ import annotations

import re
from typing import Final

from .._text import Place
from ..measure import Bounds
from .licence import EDGES, HEDGING, words_before, words_behind
from .words import MULTIPLY

_AUXILIARIES: Final = frozenset(
    """
    to will would could may might can should must nearly almost roughly than helped help about
    not virtually effectively practically least
    """.split()
)
_NOT_CHANGED: Final = frozenset("down up as back over title final match team partner".split())
_ARTICLES: Final = frozenset(
    "a the next last bitcoin bitcoin's this previous first second third fourth fifth each".split()
)
_PLAYED: Final = frozenset("mixed men's women's mens womens in".split())


def is_verb(place: Place, *, base: bool) -> bool:
    """Whether "doubled" says that something did, not that somebody doubled down."""
    right = words_behind(place, 30)
    if right and right[0].strip(EDGES + ".") in _NOT_CHANGED:
        # "They doubled over", and not "they have doubled over the past year".
        return right[0] == "over" and right[1:2] != [] and right[1] in _LATELY
    text = place.page.folded[place.start : place.end]
    left = words_before(place, 30)
    last = left[-1].strip(EDGES) if left else ""
    if last in _PLAYED or (text == "halving" and last in _ARTICLES):
        return False
    if base and last == "or" and len(left) > 1:
        # "To double or triple".
        return left[-2] in MULTIPLY
    return last in _AUXILIARIES or last.endswith(("'ll", "'d")) if base else True


_LATELY: Final = frozenset("the a this last past time one two three four five six ten".split())


def is_compared(place: Place) -> bool:
    """Whether "double" compares: "are double the average", "$2bn, double the year before"."""
    right = words_behind(place, 20)
    if not right or right[0] not in _MEASURES:
        return False
    left = words_before(place, 40)
    while left and left[-1] in HEDGING:
        left.pop()
    return not left or left[-1][-1] in ",-—(" or left[-1] in _BEING


_MEASURES: Final = frozenset("the that what its their last".split())
_BEING: Final = frozenset(
    "is are was were be been being about at pay pays paid earn earned now still or and".split()
)


_AS_MUCH: Final = re.compile(
    r"[ \xa0\n](?:as (?:much|many|large|big|high|fast|likely|expensive|long|great|valuable|costly)"
    r"|the (?:[a-z-]+(?:'s)? ){0,2}(?:size|share|price|number|amount|value|rate|level|average|cost"
    r"|volume|total|national|global|figure|pace|industry|market|previous|original|usual|normal)|its|their|his|her|what"
    r"|th(?:at|ose) of|higher|larger|bigger|greater|faster|less|lower|cheaper"
    r"|more(?=[ \xa0\n](?:likely|(?:[a-z]+[ \xa0\n]){0,2}than))"
    r"|(?:over)?subscribed|(?:last|the p(?:revious|rior)) (?:year|month|quarter|week|day)'s"
    r")(?![a-z])"
)
_THE: Final = re.compile(r"[ \xa0\n](?:the|that|those|these|current)(?![a-z])")
#: "Five times the trade between the two", and not "three times the week before".
_THE_SIZE: Final = re.compile(
    r"[ \xa0\n]the (?!(?:same|past|last|next|first|previous|following|day|night|week|weekend|month"
    r"|season|year|morning|evening|afternoon|other)(?![a-z]))[a-z]"
)
_SUBSCRIBED: Final = frozenset(
    "subscribed oversubscribed over-subscribed overbooked covered".split()
)


def is_times(place: Place, *, twice: bool) -> bool:
    """Whether "five times" multiplies: "as much", "the size of", "oversubscribed"."""
    if _AS_MUCH.match(place.page.folded, place.end):
        return True
    if (_THE if twice else _THE_SIZE).match(place.page.folded, place.end):
        return True
    left = words_before(place, 40)
    return any(word.strip(EDGES) in _SUBSCRIBED for word in left[-3:])


def turned_round(bounds: Bounds) -> Bounds:
    """The bounds of what was more than halved: less than half is left."""
    return bounds._replace(
        low=bounds.high, high=bounds.low, low_open=bounds.high_open, high_open=bounds.low_open
    )
