"""Two amounts joined: a range, a change from the one to the other, or neither."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from .._text import Place
from ..assumptions import Assumption
from ..hedges import as_range
from ..measure import EXACT
from ..numbers import Numeral
from .said import Said

_FROM_TO: Final = frozenset({Assumption.FROM_TO_IS_RANGE})
_TO: Final = frozenset({Assumption.TO_IS_RANGE})


def ends(number: Numeral, upto: Numeral, *, signed: bool) -> tuple[Numeral, Numeral] | None:
    """The ends of a range, their scale shared where only the last has it; None if they descend.

    Where the second is *signed*, or the first has thousands of its own, it may stand for itself:
    "$500 to $1 million", "$1-$5,000", "$100,000-1 million".
    """
    literal = (number, upto) if number.value < upto.value else None
    if number.group is not None and upto.group is None:
        return literal
    if signed and number.scale == upto.scale:
        return literal
    return as_range(number, upto) or (literal if signed else None)


_BEFORE: Final = 60
_CUE: Final = re.compile(
    r"(?:\brang(?:e|es|ed|ing)(?: [a-z]+)?|\bvar(?:y|ies|ied|ying)(?: [a-z]+)?|where|\bpriced"
    r"|\bspann(?:ing|ed)|\bspans?|\bpric(?:es|ing)|\bestimates?(?: [a-z]+)?|\bbracket|\bband"
    r"|\bwidth)[ ,]+from[ \n]$"
)
_LAST_WORD: Final = re.compile(r"([a-z]+)[ \n\xa0]$")
# What moved by the first amount to the second.
_MOVES: Final = frozenset(
    (
        "rose rise rises rising fell fall falls falling up down gained gain gains gaining lost "
        "lose loses losing added add adds adding jumped jump jumps jumping climbed climb climbs "
        "climbing dropped drop drops dropping increased increase increases increasing decreased "
        "decrease decreases decreasing slipped slip slips slipping surged surge surges surging "
        "soared soar soars soaring tumbled tumble tumbles tumbling dipped dip dips dipping "
        "declined decline declines declining advanced advance advances advancing shed sheds "
        "shedding raised raise raises raising cut cuts cutting lowered lower lowers lowering "
        "lifted lift lifts lifting hiked hike hikes hiking boosted boost boosts boosting slid "
        "slide slides sliding sank sink sinks sinking plunged plunge plunges plunging eased ease "
        "eases easing edged firmed rallied spiked grew grow grows growing shrank shrink shrinks "
        "widened narrowed by higher tacked trimmed slashed upped"
    ).split()
)
_EXPECTED: Final = re.compile(
    r"\b(?:expect|forecast|project|guid|anticipat|estimat|could|would|may|might|will|target|plan)"
)
# "From an already robust $6 billion to $20 billion" is a change as well.
_FROM_ITS: Final = re.compile(
    r"\bfrom (?:an?|the|its|their|his|her|current|[a-z0-9]+'s)(?: [a-z-]+){0,3}[ \n]$"
)
#: "Down from its earlier estimate of $26 billion to $30 billion".
_ESTIMATED: Final = re.compile(r"\b(?:estimate|forecast|guidance|projection|outlook)s? of $")
_THREE: Final = Decimal(3)


def ranged(place: Place, to: str, said: Said) -> Said | None:
    """The range that *said* holds, if the words around *to* say that it is one.

    The place grows over "between". From one amount to another is a change, and so is what moved
    by an amount to a level; only a range word, or nothing else in the whole text, says otherwise.
    """
    folded, start = place.page.folded, place.start
    if to == "and":
        if not folded.endswith(("between ", "between\n"), place.floor, start):
            return None
        place.start = start - len("between ")
        return said
    if to != "to" or folded.endswith("between ", place.floor, start):
        return said
    before = folded[max(place.floor, start - _BEFORE) : start]
    last = _LAST_WORD.search(before)
    if not last:
        return said
    if last[1] == "from":
        return _from(place, said, before)
    shared = Assumption.SHARED_SCALE in said.bounds.assumptions
    # Where "from" stands, another fact may lie between: "from Q3's $5 to $7".
    if _FROM_ITS.search(folded, max(0, start - _BEFORE), start) and not shared:
        return said if "rang" in before or _ESTIMATED.search(before) else None
    if last[1] not in _MOVES:
        return said
    low, high = said.bounds.low, said.bounds.high
    if low is None or high is None or not _EXPECTED.search(before):
        return None
    return _assuming(said, _TO) if high < EXACT.multiply(low, _THREE) else None


# "To $2.10 to $2.20, up from $1.90 to $2.05": what follows a range is one too.
_RANGE_BEFORE: Final = re.compile(
    r"[0-9](?: [a-z]+)?(?: to |-)[^ ]?[0-9][0-9.,]*[ ]?[a-z]*(?: (?:a|per) [a-z]+)?[ ,;]{1,2}"
    r"(?:and )?(?:up |down |raised |lowered |cut |compared |higher |lower )?from[ ]$"
)


_MOVED_FROM: Final = re.compile(r"([a-z]+) from[ \n]$")


def _from(place: Place, said: Said, before: str) -> Said | None:
    behind_range = place.page.folded[max(0, place.start - _BEFORE) : place.start]
    if _RANGE_BEFORE.search(behind_range):
        return _assuming(said, _FROM_TO)
    moved = _MOVED_FROM.search(before)
    if moved and moved[1] in _MOVES:
        # "Its estimates rose from $5 to $7."
        return None
    if _CUE.search(before):
        return _assuming(said, _FROM_TO)
    whole = place.page.folded
    if whole[: place.start].strip() == "from" and not whole[place.end :].strip(" \n.,"):
        place.start = whole.index("from")
        return _assuming(said, _FROM_TO)
    return None


def _assuming(said: Said, assumed: frozenset[Assumption]) -> Said:
    bounds = said.bounds
    return said._replace(bounds=bounds._replace(assumptions=bounds.assumptions | assumed))


_NEXT: Final = re.compile(r" ([a-z]+)")
_NO_PLURALS: Final = frozenset("as is was has plus versus vs this its us across less bonus".split())


def counts_others(place: Place) -> bool:
    """Whether what follows is counted by the last number: "$1,000 to 50,000 workers"."""
    found = _NEXT.match(place.page.folded, place.end)
    if not found:
        return False
    word = found[1]
    return word == "people" or (word.endswith("s") and word not in _NO_PLURALS)
