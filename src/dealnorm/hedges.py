"""About, more than, up to, or so: what the words before and behind a number say of its bounds."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from attrs import frozen

from ._phrase import GLUE, Place, trie
from .assumptions import Assumption
from .measure import EXACT, Bounds
from .numbers import Numeral


@frozen
class Hedge:
    """What a hedge says: which side is bounded, whether the bound is open, and nearness."""

    side: str = ""
    open: bool = False
    near: bool = False


_ROWS: Final = (
    (Hedge("high", open=True), "less than, fewer than, under, below, short of, lower than, smaller than"),
    (
        Hedge("high"),
        "up to, as much as, as many as, no more than, not more than, at most, a maximum of, as high as, "
        "capped at, at the most, max, maximum",
    ),
    (
        Hedge("low", open=True),
        "more than, over, above, north of, upwards of, upward of, in excess of, topping, exceeding, "
        "greater than, higher than, well over, well above, far more than, well in excess of, larger than, "
        "much more than",
    ),
    (
        Hedge("low"),
        "at least, as little as, as few as, as low as, no less than, not less than, no fewer than, "
        "starting at, a minimum of, minimum",
    ),
    (
        Hedge("high", open=True, near=True),
        "nearly, almost, just under, just below, a little under, slightly under, slightly less than, "
        "just less than, a little less than, a bit less than, slightly below, just shy of, little less than",
    ),
    (
        Hedge("low", open=True, near=True),
        "just over, just above, a little over, a little more than, slightly more than, slightly over, "
        "slightly above, just more than, a bit over, a bit more than, little more than",
    ),
    (
        Hedge(near=True),
        "about, around, roughly, approximately, some, close to, an estimated, estimated, circa, ~, "
        "approx, approx., near, nearing, in the region of, in the neighbourhood of, "
        "in the neighborhood of, more or less, something like, an approximate, c., ca.",
    ),
)

#: Each hedge that stands before a number, and what it says.
BEFORE: Final[dict[str, Hedge]] = {
    form: hedge for hedge, forms in _ROWS for form in re.split(r",\s*", forms)
}
#: Each hedge that stands behind a number or its unit.
BEHIND: Final[dict[str, Hedge]] = {
    **dict.fromkeys(("or more", "-plus", "plus", "+", "and up", "and above", "or above"), Hedge("low")),
    **dict.fromkeys(("or less", "or fewer", "or below", "or under"), Hedge("high")),
    **dict.fromkeys(("or so", "or thereabouts"), Hedge(near=True)),
}

_BY_LAST_WORD: Final[dict[str, tuple[str, ...]]] = {}
for _form in sorted(BEFORE, key=len, reverse=True):
    _last = _form.rpartition(" ")[2]
    _BY_LAST_WORD[_last] = (*_BY_LAST_WORD.get(_last, ()), _form)
_BEHIND_PATTERN: Final = re.compile(rf"{GLUE}({trie(BEHIND)})(?![a-z0-9])")
_SPACES: Final = " \n\xa0"


def before(folded: str, start: int, floor: int) -> tuple[int, Hedge] | None:
    """Where the hedge right before *start* begins, and what it says."""
    end = start - 1
    if end < floor:
        return None
    if folded[end] == "~":
        return end, BEFORE["~"]
    if folded[end] not in _SPACES:
        return None
    first = max(folded.rfind(" ", floor, end), folded.rfind("\n", floor, end)) + 1
    word = folded[max(first, floor) : end].lstrip("(\"'[-")
    for form in _BY_LAST_WORD.get(word, ()):
        begin = end - len(form)
        if begin >= floor and folded.startswith(form, begin) and not folded[begin - 1 : begin].isalnum():
            return begin, BEFORE[form]
        if " " in form:
            spaced = folded[max(floor, begin - 2) : end].replace("\n", " ").replace("\xa0", " ")
            if spaced.endswith(form) and not spaced[-len(form) - 1 : -len(form)].isalnum():
                return begin, BEFORE[form]
    return None


def behind(folded: str, end: int) -> tuple[int, Hedge] | None:
    """Where the hedge right behind *end* stops, and what it says."""
    if not folded[end : end + 1] or folded[end] not in " \n\xa0-+p":
        return None
    found = _BEHIND_PATTERN.match(folded, end)
    return (found.end(), BEHIND[found[1]]) if found else None


def bounded(place: Place, number: Numeral, upto: Numeral | None = None) -> Bounds:
    """What *number*, or the range from it *upto* another, says with the hedges around *place*.

    The place grows over the hedges that were read.
    """
    folded = place.page.folded
    near = False
    hedge: Hedge | None = None
    while found := before(folded, place.start, place.floor):
        place.start, seen = found
        near = near or seen.near
        hedge = seen if seen.side or not hedge else hedge
    if after := behind(folded, place.end):
        place.end, seen = after
        near = near or seen.near
        hedge = seen if seen.side or not hedge else hedge
    assumed = number.assumptions
    if upto is not None:
        return _ranged(number, upto, hedge, near)
    value = number.value
    if hedge and hedge.side == "low":
        return Bounds(value, value, None, hedge.open, False, near, number.quantum, assumed)
    if hedge and hedge.side == "high":
        return Bounds(value, None, value, False, hedge.open, near, number.quantum, assumed)
    if near:
        return Bounds(value, None, None, False, False, True, number.quantum, assumed)
    return Bounds(value, value, value, False, False, False, number.quantum, assumed)


def _ranged(number: Numeral, upto: Numeral, hedge: Hedge | None, near: bool) -> Bounds:
    low: Decimal | None = number.value
    high: Decimal | None = upto.value
    if hedge and hedge.side == "low":
        high = None
    if hedge and hedge.side == "high":
        low = None
    low_open = bool(hedge and hedge.side == "low" and hedge.open)
    high_open = bool(hedge and hedge.side == "high" and hedge.open)
    quantum = min(number.quantum, upto.quantum)
    assumed = number.assumptions | upto.assumptions
    return Bounds(None, low, high, low_open, high_open, near, quantum, assumed)


def as_range(number: Numeral, upto: Numeral) -> tuple[Numeral, Numeral] | None:
    """The two ends of a range, the scale of the second shared where the first has none.

    None where they descend: "$900-1.2 billion" is no range that anybody wrote on purpose.
    """
    if number.scale == 1 and upto.scale != 1:
        value = EXACT.multiply(number.value, upto.scale)
        if value < upto.value:
            shared = number.assumptions | {Assumption.SHARED_SCALE}
            quantum = EXACT.multiply(number.quantum, upto.scale)
            return Numeral(value, quantum, upto.scale, shared), upto
        return None
    return (number, upto) if number.value < upto.value else None
