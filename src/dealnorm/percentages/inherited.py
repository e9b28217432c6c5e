"""What a percentage takes over from the one before it, and gives to it: "rose 2% and 3%"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from attrs import evolve

from .._phrase import Mention
from .beside import words_behind
from .changes import change_behind
from .lexicon import ENDS
from .value import Cue, Direction

#: What parts those of one list.
_APPOSED: Final = frozenset("and , while but or".split())


def share_head(before: Mention, mention: Mention, folded: str) -> None:
    """Let both have the direction of one noun: "5% sales and 9% profit growth"."""
    one, other = before.value, mention.value
    alike = one.unit is other.unit and one.direction is None and one.cue is None
    if not alike or other.direction is None or other.cue is not Cue.BY:
        return
    gap = folded[before.end : mention.start]
    if (gap in _PAIRED or _HEADED.fullmatch(gap)) and change_behind(
        words_behind(folded, mention.end)
    ) is other.direction:
        before.value = evolve(one, direction=other.direction, cue=Cue.BY)


_PAIRED: Final = (" and ", ", and ", " or ")
#: "5% sales and", and not "a 5% market share and".
_HEADED: Final = re.compile(
    r" (?:[a-z-]+ )?(?:revenues?|sales|earnings|profits?|income|volumes?|prices?|ebitda?|eps|output"
    r"|exports?|imports?|wages?|costs?|users?|customers?|subscribers?|traffic|production)"
    r" and (?:an? )?"
)


def inherited(mention: Mention, before: Mention, right: list[str], folded: str) -> Direction | None:
    """The direction of the percentage before, where a list goes on: "rose 2% and 3%"."""
    gap = folded[before.end : mention.start]
    moved: Direction | None = before.value.direction
    if moved is not None and "to" in right[:2] and _TO_EACH.fullmatch(gap):
        return moved
    if moved is not None and gap.endswith(_OR) and not _YEARLY.isdisjoint(right[:3]):
        # "Fares rose by 2% in those three months, or 8% on an annualized basis".
        return None if ". " in gap or "\n" in gap else moved
    if moved is None or len(gap) > 40 or (right and right[0] == "of"):
        return None
    if gap == "/" or (gap == " (" and not _RESTATED.isdisjoint(right)):
        return moved
    if _STEPS.fullmatch(gap):
        return moved
    if gap.endswith(_FURTHER):
        return moved
    words = gap.replace(",", " , ").removesuffix(" by ").removesuffix(" at a ").split()
    if not words or len(words) > 6 or _APPOSED.isdisjoint(words):
        return None
    if any(word.endswith("ing") and word != "during" for word in words):
        # Another verb has it, as in "it rose 5%, beating estimates by 3%".
        return None
    # Behind "in" stand months and places: "5% in May and 3% in June".
    behind = pairwise(["", *words])
    if any(word in ENDS and word not in _LISTED and last != "in" for last, word in behind):
        return None
    return moved


_OR: Final = (", or ", " or ", " or about ", " (or ")
_YEARLY: Final = frozenset("annualized annualised annually".split())
#: "Rents may rise 6% by May and by another 1% in June".
_FURTHER: Final = (
    " followed by another ", " and by another ", " and by a further ", " and another ",
    " and a further ",
)  # fmt: skip
#: "Rose 5% to $7m (¥1bn) and 7% to $9m".
_TO_EACH: Final = re.compile(
    r"(?: (?:yoy|y/y|year-on-year|year-over-year))? to [$£€¥]?[0-9][^ ]*(?: [a-z]+){0,3}"
    r"(?: \([^)]{1,24}\))? and (?:by )?"
)
#: "Up 3% MoM; 11% YoY".
_STEPS: Final = re.compile(r" (?:[qymw]o[qymw]|[qymw]/[qymw])[;,](?: and)? ")
#: What makes the same change another number: "up 5% (3% in constant currency)".
_RESTATED: Final = frozenset(
    "constant organic organically currency currencies underlying excluding like-for-like".split()
)
_LISTED: Final = frozenset("and or while but in the for this last next from on during".split())
