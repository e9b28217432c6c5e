"""How percentages hang together: changes from one level to another, and comparisons.

Two levels of one unit make a change where the words between say that the second is the old one or
the new one: "from 5% to 7%", "to 7% from 5%", "7%, up from 5%". A level has one old level and one
new one, so that "to 3% from 2%, but to 5% from 4%" makes two pairs. What is held against another
without a move is compared: "a margin of 56% (compared with 53%)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from .._phrase import Mention
from ..facts import Relation, Role
from .value import Cue, PercentUnit

_NEAR: Final = 40
_REACH: Final = 90
_STEP: Final = (
    r"up|down|higher|lower|improved|little changed|unchanged|rising|falling|accelerating|slowing"
    r"|easing|cooling|quickening|increased|decreased|rose|fell|declined|dropped|climbed|slipped"
    r"|(?:an? )?(?:[a-z-]+ ){0,2}"
    r"(?:increase|decrease|decline|rise|drop|fall|jump|gain|improvement|reduction)"
)
#: A point or colon within "4:30 p.m.".
_CLOCK: Final = r"(?<=[ap])\.(?=m)|(?<=[ap]\.m)\.(?= )|(?<=[0-9])[:.](?=[0-9])"
#: "Of sales, down sharply from the previous", "at 3 p.m. on Friday, up from".
_UP_FROM: Final = re.compile(
    rf"(?:[^.;:%(]|{_CLOCK}){{0,60}}?,? ?(?:which |that )?"
    r"(?:is |are |was |were |reflecting |marking )?"
    rf"(?:{_STEP})"
    r"(?: [a-z]+ly)? from (?:an? |the |its |their )?(?:[a-z-]+ ){0,2}"
)
_COMPARED: Final = re.compile(
    r"\)?,? ?\(?(?:as )?(?:compared (?:with|to)|versus|vs\.?|against) "
    r"(?:just |only |about |around |an? |the )*(?:[a-z'-]+ ){0,2}"
)
#: "More than the 4% forecast and accelerating from" is of what was before that.
_GOES_ON: Final = re.compile(r" and [a-z]+ing from ")
#: "From 8% in the fourth quarter of the previous year to 6%".
_IN_BETWEEN: Final = re.compile(r"[^.;:%(),]*,? (?:down |up )?to (?:[a-z'-]+ ){0,5}")
#: The new level that stands right behind the old one.
_TO: Final = re.compile(r" to [^.;]{0,20}?[0-9]")


def link(mine: Sequence[Mention], folded: str) -> None:
    """Link the settled percentages of an article that are levels of one thing."""
    paired: set[int] = set()
    valued = [mention for mention in mine if mention.value is not None]
    for before, mention in pairwise(valued):
        gap = mention.start - before.end
        if gap > _REACH:
            continue
        if gap <= _NEAR:
            _share_role(before, mention, folded)
        if _is_step(before, mention):
            if gap <= _NEAR:
                mention.links.append((Relation.CHANGE, before))
                _level_of(valued, before, mention)
        elif before.value.unit is mention.value.unit:
            _pair(before, mention, folded, paired)


def _level_of(valued: Sequence[Mention], step: Mention, old: Mention) -> None:
    """Link "4.26%, down 1.3 points from 4.28%" to its new level too."""
    at = valued.index(step)
    new = valued[at - 1] if at else None
    if new is None or old.value.cue is not Cue.FROM or step.start - new.end > _NEAR:
        return
    if new.value.unit is old.value.unit and new.value.direction is None:
        old.links.append((Relation.CHANGE, new))


def _pair(before: Mention, mention: Mention, folded: str, paired: set[int]) -> None:
    one, other = before.value, mention.value
    end, start = before.end, mention.start
    if {one.cue, other.cue} == {Cue.TO, Cue.FROM}:
        opens = other.cue is Cue.FROM and _TO.match(folded, mention.end)
        apart = not _IN_BETWEEN.fullmatch(folded, end, start)
        if one.cue is not Cue.FROM:
            apart = start - end > _NEAR
        if apart or id(before) in paired or opens:
            return
        old, new = (before, mention) if one.cue is Cue.FROM else (mention, before)
    elif other.cue is Cue.FROM and one.cue is not Cue.FROM:
        if one.direction is not None and folded[end : end + 1] != ",":
            return
        if _GOES_ON.search(folded, end, start):
            return
        if not _UP_FROM.fullmatch(folded, end, start):
            return
        old, new = mention, before
    else:
        if _COMPARED.fullmatch(folded, end, start):
            before.links.append((Relation.COMPARISON, mention))
        return
    old.links.append((Relation.CHANGE, new))
    paired.update((id(old), id(new)))


def _is_step(before: Mention, mention: Mention) -> bool:
    """Whether the points before are the change that led to a level: "by 25 points, to 3%"."""
    one, other = before.value, mention.value
    points = one.unit is PercentUnit.POINTS and other.unit is PercentUnit.PERCENT
    moved = one.cue is Cue.BY and one.direction is not None
    return points and moved and other.cue in (Cue.TO, Cue.FROM)


def _share_role(before: Mention, mention: Mention, folded: str) -> None:
    """Make stakes of both: "cut its stake from 95% to 74%", "hold 6% and 5% of the shares"."""
    gap = folded[before.end : mention.start]
    if before.role is Role.STAKE and gap == " to ":
        mention.role = Role.STAKE
    elif mention.role is Role.STAKE and gap == " and " and before.value.direction is None:
        before.role = Role.STAKE
