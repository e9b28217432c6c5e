"""What the words around a percentage say: up or down, by or to, of what, from where."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .._phrase import Mention
from .._text import Page
from ..assumptions import Assumption
from ..dateline import Dateline
from ..facts import Role
from ..measure import Bounds
from .beside import words_before, words_behind
from .changes import (
    change_before,
    change_behind,
    changed_by,
    from_its_high,
    is_no_level,
    past_fillers,
    past_heads,
)
from .inherited import inherited, share_head
from .lexicon import CHANGES, MOVES
from .links import link
from .stakes import is_stake
from .value import Cue, Direction, Percentage, PercentUnit
from .words import Said

_CUES: Final = {"to": Cue.TO, "from": Cue.FROM, "by": Cue.BY}
#: Verbs of which a level is the object: "growth is to reach 5%".
_REACHED: Final = frozenset("reach reaches reached reaching hit hits hitting touched".split())
_AS_MUCH: Final = (["much"], ["many"])
#: Hedges that tell of the level that was passed, behind a verb of moving.
_PASSED: Final = ("below", "above", "beneath", "beyond", "past", "as low as", "as high as")
#: Those verbs: what "grew under 5%" grew by less.
_CROSSING: Final = frozenset(
    "fall falls fell fallen falling drop drops dropped dropping slip slips slipped slipping slide "
    "slid sank dip dipped tumbled plunged rise rises rose risen rising climb climbs climbed "
    "climbing jump jumped soared surged moved push pushed raised lifted".split()
)


class Around(NamedTuple):
    """What was heard around one percentage."""

    direction: Direction | None = None
    cue: Cue | None = None
    role: Role | None = None


_SILENT: Final = Around()
_BY: Final = Around(cue=Cue.BY)


def settle(mine: list[Mention], page: Page, mentions: list[Mention], dateline: Dateline) -> None:
    """Give each percentage its value, direction, cue and role, and link levels to each other."""
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
            share_head(before, mention, page.folded)
        before = mention
    link(mine, page.folded)


def is_negative(bounds: Bounds) -> bool:
    """Whether a figure or a range is printed with a minus."""
    number = bounds.high if bounds.figure is None else bounds.figure
    return number is not None and number < 0


def _heard(mention: Mention, said: Said, before: Mention | None, folded: str) -> Around:
    if said.direction is not None:
        return Around(said.direction, said.cue)
    right = words_behind(folded, mention.end)
    if right[:1] == ["as"] and right[1:2] in _AS_MUCH:
        # "Rose half as much as" tells of another rise.
        return Around(cue=Cue.OF)
    if right[:3] == ["of", "the", "time"]:
        # "They pop up 5 per cent of the time".
        return Around(cue=Cue.OF)
    # "Five times more than" compares; it does not say that something grew.
    if said.unit is PercentUnit.TIMES and said.cue:
        right = []
    left = words_before(folded, mention.start, before.end if before else 0)
    if left and not right:
        left, right = _restating(left, folded, mention.end)
    if "in" in left[1:4] or left[:2] == _FROM:
        left = _in_range(left, said)
    part = said.unit is PercentUnit.PERCENT
    phrase = folded[mention.start : mention.end]
    stake = part and is_stake(left, right, phrase)
    if stake and (not right or right[0] != "of"):
        cue = _CUES.get(left[0]) if left else None
        return Around(changed_by(left) if cue is Cue.BY else None, cue, Role.STAKE)
    around = _moved(left, right)
    if around.direction and phrase.startswith(_PASSED) and left[0] in _CROSSING:
        # "Fell below 1%" tells where, and not by how much; but "shares jumped past 9%" does.
        by_much = phrase.startswith("past") and not _TRADED.isdisjoint(left)
        around = around if by_much else Around(cue=Cue.TO)
    if before is not None and before.value is not None:
        around = _going_on(around, mention, before, left, right, folded)
    shares = right[:1] == ["of"] and (around in (_SILENT, _BY) or _is_origin(around, left, before))
    if shares or said.cue is not None:
        around = around._replace(cue=said.cue or Cue.OF)
    if around.cue is Cue.FROM and said.bounds.figure is None:
        around = around._replace(cue=Cue.BY if around.direction else None)
    return around._replace(role=Role.STAKE) if stake else around


#: "The probability of a 25 basis point cut is 3%".
_CHANCE: Final = re.compile(r"\b(?:probability|chances?|odds|likelihood) of (?:an? |[a-z]+ ){0,2}$")
_CHANCE_SIGHT: Final = 40


def _restating(left: list[str], folded: str, end: int) -> tuple[list[str], list[str]]:
    """The words beside a percentage that may repeat an amount, and *end*s before a mark."""
    if left[0].endswith(",") and folded.startswith(",", end):
        # "Corn gained $2, 3 per cent, to $57".
        return ["or", left[0].removesuffix(","), *left[1:]], []
    told = _TOLD_LAST.match(folded, end) if left[0] == "or" else None
    return left, [told[1]] if told else []


#: "426 points, or 0.5 per cent, lower".
_TOLD_LAST: Final = re.compile(r", (lower|higher|up|down)\b")


def _going_on(
    around: Around,
    mention: Mention,
    before: Mention,
    left: list[str],
    right: list[str],
    folded: str,
) -> Around:
    """What was heard, with what the percentage before says for both."""
    if left[:1] in (["is"], ["are"]):
        start = max(0, before.start - _CHANCE_SIGHT)
        if _CHANCE.search(folded, start, before.start):
            return _SILENT
    if around in (_SILENT, _BY):
        direction = inherited(mention, before, right, folded)
        return Around(direction, Cue.BY) if direction else around
    if around.cue is Cue.FROM and "revised" in left[1:3]:
        return around._replace(direction=before.value.direction)
    return around


def _is_origin(around: Around, left: list[str], before: Mention | None) -> bool:
    """Whether "from" tells of whom: "answers from 68% of the towns"."""
    reached = before is not None and before.value is not None and before.value.cue is Cue.TO
    moved = reached or not _MOVED.isdisjoint(left)
    return around.cue is Cue.FROM and around.direction is None and not moved


_MOVED: Final = MOVES.keys() | CHANGES.keys()


_FROM: Final = ["from", "anywhere"]


def _in_range(left: list[str], said: Said) -> list[str]:
    """The words before "in the range of" and "in the low single digits", or else all of them.

    Those before "anywhere from", too: "fares rose anywhere from 3% to 5%".
    """
    if left[:2] == _FROM:
        return left[2:]
    if left[:2] == ["of", "range"] and left[3:4] == ["in"]:
        left = left[4:]
    elif left[:2] == ["the", "in"] and Assumption.VAGUE_CONVENTION in said.bounds.assumptions:
        left = left[2:]
    else:
        return left
    return left if left and left[0] in MOVES else ["of", *left]


def _moved(left: list[str], right: list[str]) -> Around:
    """What the words around say of a change, a level or a level left."""
    if right[:1] in _OF_VOTES or left[:1] in _GROUPS:
        return _SILENT
    behind = change_behind(right)
    left = past_heads(left)
    at = past_fillers(left)
    nearest = left[at] if at < len(left) else ""
    cue = _CUES.get(nearest)
    if cue is Cue.BY:
        if left[at + 1 : at + 2] == ["or"]:
            # "To fall by 5,000, or by 10%".
            return Around(changed_by(left[at + 2 :]), cue)
        # "Offset by a solid 5% gain": the noun that is counted says it, where there is one.
        noun = behind if at else None
        return Around(noun or changed_by(left[at:]) or behind, cue)
    if cue is Cue.TO and left[:at] == ["average"]:
        # "Losses are to average 11%".
        return _SILENT
    counted = "a" in left[:at] or "an" in left[:at]
    if cue is None and behind is None and _is_attribute(left[:at], left[at:], right):
        return _SILENT
    if nearest in _REACHED and right[:1] != ["of"] and not (counted and behind):
        return Around(behind, Cue.TO)
    if cue is not None:
        if behind and cue is Cue.TO and (counted or "the" in left[:at]):
            # "To a 5% fall", "it adds to the 0.2% decline".
            return Around(behind, Cue.BY)
        if cue is Cue.FROM and counted and _TAXES.issuperset(right[:1]) and right:
            # "The fallout from a 25% tariff".
            return _SILENT
        if cue is Cue.TO and is_no_level(left[at + 1 : at + 3]):
            return Around(behind, Cue.BY) if behind else _SILENT
        return Around(behind, cue)
    before = None if counted and behind else change_before(left, at)
    direction = before or behind or from_its_high(right)
    return Around(direction, Cue.BY) if direction else _SILENT


def _is_attribute(fillers: list[str], left: list[str], right: list[str]) -> bool:
    """Whether the number only tells which one it is: "raising the 35 percent rate"."""
    if right[:1] == []:
        return False
    if right[0] in _TAXES:
        # "A 25 percent tariff", "to add 8 percent duties".
        return not _ARTICLES.isdisjoint(fillers) or right[0] in _LEVIED
    return right[0] in ("rate", "rates") and "the" in fillers and left[:1] != ["at"]


#: "The wealth owned by the top 1 percent".
_GROUPS: Final = (["top"], ["bottom"], ["richest"], ["wealthiest"], ["poorest"])
#: "They backed cuts by a 48-point margin".
_OF_VOTES: Final = (["majority"], ["margin"])
_ARTICLES: Final = frozenset("the a an".split())
_TAXES: Final = frozenset(
    "tariff tariffs tax taxes bracket levy levies duty duties surcharge".split()
)
_LEVIED: Final = frozenset("tariffs duties levies".split())
_TRADED: Final = frozenset("share shares stock stocks index".split())
