"""What the words around a percentage say: up or down, by or to, of what, from where."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, NamedTuple

from .._phrase import Mention
from .._text import Page
from ..assumptions import Assumption
from ..dateline import Dateline
from ..facts import Relation, Role
from ..measure import Bounds
from .changes import change_before, change_behind, changed_by, past_fillers
from .lexicon import ENDS, MOVES, NO_LEVEL
from .stakes import is_stake
from .value import Cue, Direction, Percentage, PercentUnit
from .words import Said

_REACH: Final = 90
_MOST: Final = 13
_ENDING: Final = frozenset(".;:!?—|*•")
_QUOTES: Final = "\"'([*-"
_STOP: Final = re.compile(r"[,;:!?()\"|*•—]|\.(?![0-9a-z])|\n\n")
#: "A 5% year-on-year (YoY) rise".
_INITIALS: Final = re.compile(r"[ \xa0\n]\([a-z&/-]{2,6}\)")
_CUES: Final = {"to": Cue.TO, "from": Cue.FROM, "by": Cue.BY}
_AS_MUCH: Final = (["much"], ["many"])
_APPOSED: Final = frozenset("and , while but or".split())


class Around(NamedTuple):
    """What was heard around one percentage."""

    direction: Direction | None = None
    cue: Cue | None = None
    role: Role | None = None


_SILENT: Final = Around()
_BY: Final = Around(cue=Cue.BY)


def settle(mine: list[Mention], page: Page, mentions: list[Mention], dateline: Dateline) -> None:
    """Give each percentage its value, direction, cue and role, and link levels to changes."""
    before: Mention | None = None
    for mention in mine:
        said: Said = mention.said
        around = _heard(mention, said, before, page.folded)
        if said.must_move and around.direction is None:
            continue
        direction = around.direction
        if direction is Direction.UP and is_negative(said.bounds):
            direction = None  # "growth of -5%" is none
        mention.value = Percentage(*said.bounds, said.unit, direction, around.cue)
        mention.role = around.role
        if before is not None:
            _link(before, mention, page.folded)
            _share(before, mention, page.folded)
        before = mention


def is_negative(bounds: Bounds) -> bool:
    """Whether a figure or a range is printed with a minus."""
    number = bounds.high if bounds.figure is None else bounds.figure
    return number is not None and number < 0


def _heard(mention: Mention, said: Said, before: Mention | None, folded: str) -> Around:
    if said.direction is not None:
        return Around(said.direction, said.cue)
    right = _right(folded, mention.end)
    if right[:1] == ["as"] and right[1:2] in _AS_MUCH:
        # "Rose half as much as" tells of another rise.
        return Around(cue=Cue.OF)
    # "Five times more than" compares; it does not say that something grew.
    if said.unit is PercentUnit.TIMES and said.cue:
        right = []
    left = _left(folded, mention.start, before.end if before else 0)
    if "in" in left[1:4]:
        left = _in_range(left, said)
    part = said.unit is PercentUnit.PERCENT
    stake = part and is_stake(left, right, folded[mention.start : mention.end])
    if stake and (not right or right[0] != "of"):
        cue = _CUES.get(left[0]) if left else None
        return Around(changed_by(left) if cue is Cue.BY else None, cue, Role.STAKE)
    around = _moved(left, right)
    if before is not None and before.value is not None:
        if around in (_SILENT, _BY):
            direction = _inherited(mention, before, right, folded)
            around = Around(direction, Cue.BY) if direction else around
        elif around.cue is Cue.FROM and "revised" in left[1:3]:
            around = around._replace(direction=before.value.direction)
    shares = right[:1] == ["of"] and around in (_SILENT, _BY)
    if shares or said.cue is not None:
        around = around._replace(cue=said.cue or Cue.OF)
    if around.cue is Cue.FROM and said.bounds.figure is None:
        around = around._replace(cue=Cue.BY if around.direction else None)
    return around._replace(role=Role.STAKE) if stake else around


def _in_range(left: list[str], said: Said) -> list[str]:
    """The words before "in the range of" and "in the low single digits", or else all of them."""
    if left[:2] == ["of", "range"] and left[3:4] == ["in"]:
        left = left[4:]
    elif left[:2] == ["the", "in"] and Assumption.VAGUE_CONVENTION in said.bounds.assumptions:
        left = left[2:]
    else:
        return left
    return left if left and left[0] in MOVES else ["of", *left]


def _left(folded: str, start: int, floor: int) -> list[str]:
    """The words before, the nearest first, back to the last percentage or the sentence's start."""
    words: list[str] = []
    text = folded[max(floor, start - _REACH) : start]
    if "—" in text:
        text = text.replace("—", " — ")
    for word in reversed(text[text.rfind("\n\n") + 1 :].split()):
        if len(words) == _MOST:
            break
        if word.isalpha():
            words.append(word)
        elif word[-1] in _ENDING:
            break
        elif word[0] != "(" or word[-1] != ")":
            # "A compound annual growth rate (CAGR) of" is read without its initials.
            words.append(word.strip(_QUOTES) or word)
    return words


def _right(folded: str, end: int) -> list[str]:
    """The words behind, as far as the next mark."""
    text = folded[end : end + 60]
    if text.startswith(", of "):
        # "They hold 6.6% and 5.0%, of the shares, respectively".
        text = text[1:].lstrip()
    if "(" in text:
        text = _INITIALS.sub("", text)
    stop = _STOP.search(text)
    return (text[: stop.start()] if stop else text).lstrip("-").split()[:6]


def _moved(left: list[str], right: list[str]) -> Around:
    """What the words around say of a change, a level or a level left."""
    behind = change_behind(right)
    at = past_fillers(left)
    nearest = left[at] if at < len(left) else ""
    cue = _CUES.get(nearest)
    if cue is Cue.BY:
        return Around(changed_by(left[at:]) or behind, cue)
    counted = "a" in left[:at] or "an" in left[:at]
    if cue is not None:
        if counted and behind and cue is Cue.TO:
            return Around(behind, Cue.BY)
        if cue is Cue.TO and at + 1 < len(left) and left[at + 1] in NO_LEVEL:
            return Around(behind, Cue.BY) if behind else _SILENT
        return Around(behind, cue)
    before = None if counted and behind else change_before(left, at)
    direction = before or behind
    return Around(direction, Cue.BY) if direction else _SILENT


def _inherited(
    mention: Mention, before: Mention, right: list[str], folded: str
) -> Direction | None:
    """The direction of the percentage before, where a list goes on: "rose 2% and 3%"."""
    gap = folded[before.end : mention.start]
    moved: Direction | None = before.value.direction
    if moved is None or len(gap) > 40 or (right and right[0] == "of"):
        return None
    if gap == "/" or (gap == " (" and not _RESTATED.isdisjoint(right)):
        return moved
    words = gap.replace(",", " , ").removesuffix(" by ").split()
    if not words or len(words) > 6 or _APPOSED.isdisjoint(words):
        return None
    if any(word.endswith("ing") for word in words):
        # Another verb has it, as in "it rose 5%, beating estimates by 3%".
        return None
    # Behind "in" stand months and places: "5% in May and 3% in June".
    behind = pairwise(["", *words])
    if any(word in ENDS and word not in _LISTED and last != "in" for last, word in behind):
        return None
    return moved


#: What makes the same change another number: "up 5% (3% in constant currency)".
_RESTATED: Final = frozenset(
    "constant organic organically currency currencies underlying excluding like-for-like".split()
)
_LISTED: Final = frozenset("and or while but in the for this last next from on".split())


def _link(before: Mention, mention: Mention, folded: str) -> None:
    """Link the old level to the new one, or a level to the change that led to it."""
    one, other = before.value, mention.value
    gap = mention.start - before.end
    if one is None or gap > 40:
        return
    if one.unit is other.unit and {one.cue, other.cue} == {Cue.TO, Cue.FROM}:
        old, new = (before, mention) if one.cue is Cue.FROM else (mention, before)
        old.links.append((Relation.CHANGE, new))
    elif (
        one.cue is Cue.BY
        and one.direction is not None
        and other.cue in (Cue.TO, Cue.FROM)
        and one.unit is PercentUnit.POINTS
        and other.unit is PercentUnit.PERCENT
    ):
        mention.links.append((Relation.CHANGE, before))


def _share(before: Mention, mention: Mention, folded: str) -> None:
    """Make stakes of both: "cut its stake from 95% to 74%", "hold 6% and 5% of the shares"."""
    gap = folded[before.end : mention.start]
    if before.role is Role.STAKE and gap == " to ":
        mention.role = Role.STAKE
    elif mention.role is Role.STAKE and gap == " and " and before.value.direction is None:
        before.role = Role.STAKE
