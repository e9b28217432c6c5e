"""Up or down, as the words beside a number say: the words before come nearest first."""

from __future__ import annotations

from typing import Final

from ..hedges import MOVERS
from .lexicon import (
    AMOUNTS,
    BESIDE,
    BREAKS,
    CHANGES,
    ENDS,
    FILLERS,
    MOVES,
    NO_LEVEL,
    PHRASAL,
    TRANSITIVE,
)
from .value import Direction

_FILLED: Final = frozenset("of at rate pace".split())
_OF: Final = "of"
_IS: Final = "is"
_BETWEEN: Final = "between"
_COUNTS: Final[dict[str, str]] = {
    "of": _OF,
    "at": _OF,
    "between": _BETWEEN,
    **dict.fromkeys(
        "was is were are be been reached hit averaged averaging totaled totalled".split(), _IS
    ),
}
#: How many unknown words may stand behind a noun: "growth last year was".
_FAR: Final = {"growth": 2, "upside": 2}
_SAID_TO_BE: Final = frozenset("growth increase gain gains rise decline drop fall loss".split())


def past_fillers(left: list[str]) -> int:
    """How many words right before are only articles and adjectives."""
    for at, word in enumerate(left):
        if word in _FILLED or word in MOVES:
            return at
        if word not in FILLERS and not _is_filler(left, at):
            return at
    return len(left)


def _is_filler(left: list[str], at: int) -> bool:
    """Whether an unknown word may stand between a move and its number: "an astonishing 50%"."""
    word = left[at]
    if word.endswith("ly") or left[at + 1 : at + 2] in (["a"], ["an"]):
        return True
    # As in "growth is expected to be 5%".
    return word == "to" and left[max(0, at - 1)] == "be"


def past_heads(left: list[str]) -> list[str]:
    """The words from "to" on, in "to a record high of", and from "from a mark of"; else all."""
    if left[:1] and left[0].endswith("'s") and left[1:2] in (["from"], ["to"]):
        # "To 12 percent from May's 15 percent".
        return left[1:]
    if left[:1] != ["of"] or left[1:2] == [] or left[1] not in _HEADS:
        return left
    for at, word in enumerate(left[2:6], 2):
        if word in ("to", "from"):
            return left[at:]
    return left


#: What a level may be called before its number.
_HEADS: Final = frozenset(
    "average high low level peak total record median rate mark reading".split()
)


def is_no_level(words: list[str]) -> bool:
    """Whether "to" behind *words* reaches no level: "due to", and "close up", but not "shot up"."""
    if words[:1] == ["up"] and words[1:2] and words[1] in _SHOT:
        return False
    return words[:1] != [] and words[0] in NO_LEVEL


_SHOT: Final = MOVERS | MOVES.keys()


_NO_MOVE: Final = {
    "down": (["payment"],),
    "up": (["front"],),
    "off": (["campus"], ["grid"], ["duty"]),
}


def change_behind(right: list[str]) -> Direction | None:
    """Up or down as a change right behind says: "5% higher", "5% year-on-year surge"."""
    if right[:3] == ["across", "the", "board"]:
        right = right[3:]
    if right[:1] == ["and"] and right[1:2] and right[1][0].isdigit():
        right = right[2:]
    if not right:
        return None
    if beside := BESIDE.get(right[0]):
        return None if right[1:2] in _NO_MOVE.get(right[0], ()) else beside
    for at, phrase in enumerate(right[:5]):
        word = phrase.rpartition("-")[2]
        if phrase in _SIDES and not _COVERS.isdisjoint(right[at + 1 : at + 2]):
            return None
        if phrase in ENDS and not (phrase in _MOVED and _MOVING.issuperset(right[at + 1 : at + 2])):
            return None
        if direction := CHANGES.get(phrase) or CHANGES.get(word):
            slowed = phrase == "growth" and not _SLOWED.isdisjoint(right[at + 1 : at + 3])
            return Direction.DOWN if slowed else direction
        if word in MOVES:
            return None
    return None


#: "25 points of growth rate deceleration".
_SLOWED: Final = frozenset("deceleration slowdown decline".split())


def from_its_high(right: list[str]) -> Direction | None:
    """Down in "20% from its recent high", up in "5% from their low"."""
    words = right[1:6] if right[:1] == ["from"] else []
    if words and words[0] in ("its", "their", "his", "her"):
        for at, word in enumerate(words[1:], 1):
            if word in _EXTREMES and (at + 1 >= len(words) or words[at + 1] in _SET):
                return _EXTREMES[word]
    return None


#: What may stand behind "its record".
_SET: Final = frozenset("in of at on set hit reached and level price close last this".split())


_EXTREMES: Final = dict.fromkeys("high highs peak peaks record".split(), Direction.DOWN) | (
    dict.fromkeys("low lows trough bottom".split(), Direction.UP)
)
#: "10% downside protection" covers a fall.
_SIDES: Final = ("downside", "upside")
_COVERS: Final = frozenset("protection buffer capture participation".split())
#: What ends the search unless it is what changes: "a 5% share price fall", "a 2% tax cut".
_MOVED: Final = frozenset("share tax tariff yield".split())
_MOVING: Final = CHANGES.keys() | {"price", "prices"}


def change_before(left: list[str], at: int) -> Direction | None:
    """Up or down as a move right before says: "rose a record", "an increase of about".

    *at* is the first of the words that is no filler.
    """
    if left and left[0] in ("or", "("):
        return _moved_by_amount(left[1:])
    if "in" in left and (changed := _change_in(left, at)):
        return changed
    left = _without_period(left)
    is_counted = ""
    unknown = 0
    for index, word in enumerate(left[:10]):
        if word[-1] in ",)":
            return None
        if (word in CHANGES or word in PHRASAL) and _is_none(left, index):
            return None
        move = MOVES.get(word)
        if move is not None and (unknown == 0 or word in TRANSITIVE):
            beside = is_counted in ("", _BETWEEN)
            return move if beside or word in CHANGES or word not in BESIDE else None
        if word in CHANGES and is_counted and unknown <= _FAR.get(word, 0):
            return CHANGES[word] if is_counted is not _IS or word in _SAID_TO_BE else None
        if word in _COUNTS:
            is_counted = _COUNTS[word]
        elif word == "by":
            # "To raise funds by restoring the top rate of 40 percent" tells how.
            told_how = index > 0 and left[index - 1].endswith("ing")
            return None if told_how else changed_by(left[index:])
        elif word not in FILLERS and not _is_filler(left, index):
            unknown += 1
            if word in BREAKS or unknown > 3:
                return None
    return None


def _without_period(left: list[str]) -> list[str]:
    """The words without when it was: "growth for the third quarter was", "growth came in at"."""
    if left[:2] == ["at", "in"] and left[2:3] != [] and left[2] in _CAME:
        return ["at", *left[3:]]
    if not left or left[0] not in _COUNTS or left[1:2] == []:
        return left
    if left[1] not in _PERIODS and not left[1][-1:].isdigit():
        return left
    for at, word in enumerate(left[2:7], 2):
        if word in ("for", "in"):
            return [left[0], *left[at + 1 :]]
        if word not in _OF_PERIODS and not word[-1:].isdigit():
            break
    return left


_CAME: Final = frozenset("came come comes coming clocked".split())
_PERIODS: Final = frozenset("quarter year month week period half".split())
_OF_PERIODS: Final = frozenset(
    "the first second third fourth full fiscal same latest whole entire".split()
)


def _change_in(left: list[str], at: int) -> Direction | None:
    """Up or down as in "a decline in net sales of": what changed stands between."""
    counts = at < len(left) and left[at] in _COUNTS
    if not counts or "in" not in left[at + 2 : at + _WITHIN]:
        return None
    within = left.index("in", at + 2)
    if not BREAKS.isdisjoint(left[at + 1 : within]):
        return None
    return CHANGES.get("".join(left[within + 1 : within + 2]))


#: As far as "in" is looked for.
_WITHIN: Final = 7


def _is_none(left: list[str], at: int) -> bool:
    """Whether a word only looks like a move: "laid off", "an increase or decrease of"."""
    word, before = left[at], left[at + 1 : at + 3]
    if word == "discount" and left[at - 1 : at] == ["rate"]:
        return True
    if word == "premium" and not _PREMIUMS.isdisjoint(before[:1]):
        return True
    if word in PHRASAL:
        return not PHRASAL[word].isdisjoint(before[:1])
    return word in CHANGES and before[:1] == ["or"] and not CHANGES.keys().isdisjoint(before[1:])


#: What a premium is asked for, and is no more than another price: "a risk premium of 4%".
_PREMIUMS: Final = frozenset("risk liquidity equity term country inflation insurance".split())
#: So many words an amount has, and the unit that it is measured by.
_COUNTED: Final = 6
_MEASURED: Final = 6


def _moved_by_amount(left: list[str]) -> Direction | None:
    """Up or down where the percentage only repeats an amount: "fell 36 points, or".

    What is counted may be anything: "cut employment by 500 workers, or", "26 cents per unit, or".
    """
    if "per" in left[:_MEASURED]:
        left = left[left.index("per") + 1 :]
    for at, word in enumerate(left[:_COUNTED]):
        bare = word.rstrip(",")
        if bare == "by":
            return changed_by(left[at:])
        if move := MOVES.get(bare) or CHANGES.get(bare):
            return move
        known = bare in AMOUNTS or bare in FILLERS or bare.endswith("ly")
        counted = at == 0 and any(map(str.isdigit, "".join(left[1:2])))
        if not known and not counted and not any(map(str.isdigit, bare)):
            return None
    return None


def changed_by(left: list[str]) -> Direction | None:
    """Up or down as the verb before "by" says, its object in between or not, or else a noun."""
    noun: Direction | None = None
    for word in left[1:]:
        # "It has fallen, by 4 per cent", "it rose across all ports, by 4 per cent".
        bare = word if word is not left[1] else word.rstrip(",")
        if direction := MOVES.get(bare):
            return direction
        noun = noun or CHANGES.get(word)
        if word[-1] in ",)" and word is not left[1]:
            break
    return noun
