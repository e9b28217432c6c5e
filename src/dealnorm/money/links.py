"""How amounts hang together: conversions, changes and comparisons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .._phrase import Mention
from .._text import Page
from ..facts import Relation
from .said import Said

_REACH: Final = 90
_CONVERTS: Final = re.compile(
    r"(?: to date| in total| so far| overall)? ?[(\[]"
    r"(?:or|equal to|equivalent to|the equivalent of|equivalent|worth|i\.e\.,?|us)?[ ]?"
    r"|,? or |,? equivalent to |,? equal to |, the equivalent of |,? the equivalent of | ?/ ?| = "
)
_TO: Final = re.compile(
    r"\)?,?(?: in (?:the )?[a-z0-9-]+(?: [a-z0-9-]+){0,3}"
    r"| (?:last|this) (?:year|quarter|month|week)| now| today)?"
    r" to (?:a record |a total of |an all-time high of |the (?:full|current|new|present) )?"
)
#: "From a planned $4 million budget to an estimated $9 million".
_TO_NOUN: Final = re.compile(
    r"(?: (?:promise|estimate|forecast|target|plan|budget|valuation|offer|bid|price|level|limit))?"
    r" to (?:(?:an?|the|its) )?(?:(?:projected|estimated|expected|planned|revised|forecast|new) )?"
)
_FORMER: Final = (
    r"(?:just |only )?(?:(?:the|a|an|its) )?"
    r"(?:(?:previous|prior|earlier|former|initial|original|closing|record)[ -]){0,2}"
    r"(?:(?:(?:estimate|target|forecast|guidance|objective|goal|level|price|close|loss|profit"
    r"|range) ){1,2}of )?"
)
#: What stands between two amounts of a sentence; a dot before a figure is no end of it: "Dec. 31".
_WITHIN: Final = r"(?:[^.;$£€]|\.(?= ?[0-9]))"
_STEP: Final = r"(?:increase|decrease|decline|rise|drop|fall|jump|improvement|reduction|growth)"
_FROM: Final = re.compile(
    rf"\)?(?:{_WITHIN}{{0,50}}?(?:,| up| down| higher| lower| improved| rose| fell"
    r"|,? revised(?: (?:up|down)wards?)?"
    r"|,? (?:increased|decreased|grew|dropped|declined|jumped|climbed|surged|slipped|gained|eased)"
    rf"|,? (?:[a-z]+ )?(?:an? )(?:[a-z0-9.%-]+ ){{0,3}}{_STEP}))? \(?from " + _FORMER
)
_LONG_FROM: Final = re.compile(rf"\)?{_WITHIN}{{0,60}} from ")
_VERSUS: Final = re.compile(
    r"\)?[^.;$£€]{0,60}(?:compared (?:with|to)|versus|vs\.?|against|as against|"
    r"in comparison (?:with|to)|relative to|compares (?:with|to)|comparing to|compared against)"
    r"(?: (?:a|an|the))?(?: (?:net |operating )?(?:loss|profit|income|revenue|sales|earnings) of)? "
)
_A_YEAR_AGO: Final = re.compile(
    # "To $5, from $4 earlier" tells of a change.
    r"(?!,? earlier\b)\)?,?[^.;$]{0,40}?(?:ago|earlier|before|year-earlier|prior[ -]year|last year"
    r"|previous(?!ly)|year-ago|same)"
)


def convert(mine: Sequence[Mention], page: Page) -> dict[int, int]:
    """Which amounts convert which, by index, from the second to the first."""
    folded = page.folded
    pairs: dict[int, int] = {}
    for at in range(1, len(mine)):
        one, other = mine[at - 1], mine[at]
        gap = other.start - one.end
        if gap > 24 or gap < 1 or at - 1 in pairs:
            continue
        if one.said.of == other.said.of or _is_alike(one.said, other.said):
            continue
        if _CONVERTS.fullmatch(folded, one.end, other.start):
            pairs[at] = at - 1
    return pairs


def _is_alike(one: Said, other: Said) -> bool:
    """Whether both are of one currency, and no "$15m (US$11m)" of two dollars."""
    if one.of.currency != other.of.currency:
        return False
    told = one.of.assumption is not None and other.of.assumption is None
    return not told or one.bounds.figure == other.bounds.figure


def link(mine: Sequence[Mention], page: Page, pairs: dict[int, int]) -> None:
    """Tie the settled amounts of an article together."""
    for at, first in pairs.items():
        one, other = mine[first], mine[at]
        if one.value is not None and other.value is not None:
            one.links.append((Relation.EQUIVALENT, other))
            other.links.append((Relation.EQUIVALENT, one))
    folded = page.folded
    for at, mention in enumerate(mine):
        if mention.value is None:
            continue
        if at and at not in pairs:
            head = pairs.get(at - 1, at - 1)
            if mention.start - mine[at - 1].end <= _REACH:
                _change(mine, head, at, folded)
                _mirror(mine, at, folded)


#: "$318 million, or $4.24 a share".
_OR: Final = re.compile(r",? or ")


def _whole(mine: Sequence[Mention], at: int, folded: str) -> Mention | None:
    """The amount of which the one at *at* is so much for each: "$5m, or 12 cents a share"."""
    one = mine[at - 1] if at else None
    if one is None or one.value is None or mine[at].value is None:
        return None
    if one.value.per or not mine[at].value.per:
        return None
    return one if _OR.fullmatch(folded, one.end, mine[at].start) else None


def _mirror(mine: Sequence[Mention], at: int, folded: str) -> None:
    """Tie what is said for each share as the two sums are: "up from $3m, or 8 cents a share"."""
    other = _whole(mine, at, folded)
    if other is None or at < 3:
        return
    one, each = _whole(mine, at - 2, folded), mine[at - 2]
    if one is None:
        return
    if (Relation.COMPARISON, other) in one.links:
        each.links.append((Relation.COMPARISON, mine[at]))
    elif (Relation.CHANGE, one) in other.links:
        mine[at].links.append((Relation.CHANGE, each))


def _change(mine: Sequence[Mention], head: int, at: int, folded: str) -> None:
    """Tie the amount at *at* to the one before it, whose own conversion may stand between them."""
    if head and _is_aside(mine[head - 1], mine[head], folded):
        head -= 1
    one, other = mine[head], mine[at]
    if one.value is None or one.value.currency != other.value.currency:
        return
    end = mine[at - 1].end
    start = other.start
    if one.value.per and not other.value.per:
        # "$5m, or 12 cents a share, up from $3m": sums go with sums.
        one = _whole(mine, head, folded) or one
    if _VERSUS.fullmatch(folded, end, start):
        one.links.append((Relation.COMPARISON, other))
        return
    if _TO.fullmatch(folded, end, start) or _TO_NOUN.fullmatch(folded, end, start):
        if _is_from(folded, one.start) and not _RANGES.search(folded[:start][-_REACH:]):
            one.links.append((Relation.CHANGE, other))
        return
    near = _FROM.fullmatch(folded, end, start)
    if near and " and " in near[0]:
        # "It rose from $3 in May and fell from $6 in June".
        one = next((now for told, now in one.links if told is Relation.CHANGE), one)
    if near and _TAKES.search(folded, max(0, one.start - 16), one.start):
        return
    if not near and not (_LONG_FROM.fullmatch(folded, end, start) and _was_reached(folded, one)):
        return
    if _A_YEAR_AGO.match(folded, other.end):
        one.links.append((Relation.COMPARISON, other))
        return
    other.links.append((Relation.CHANGE, one))
    if (
        head
        and mine[head - 1].value is not None
        and _TO.fullmatch(folded, mine[head - 1].end, one.start)
    ):
        other.links.append((Relation.CHANGE, mine[head - 1]))


def _is_from(folded: str, start: int) -> bool:
    """Whether what begins at *start* is where something came from: "from an already robust $6"."""
    return _FROM_THERE.search(folded, max(0, start - _FROM_SIGHT), start) is not None


_FROM_THERE: Final = re.compile(
    r"\bfrom (?:(?:an?|its|their|the) (?:already |then-)?"
    r"(?:original|initial|current|previous|prior|earlier|first|former|mere|robust|planned|promised"
    r"|estimated|projected|average|base|modest|meagre|paltry|whopping|staggering) )?$"
)
_FROM_SIGHT: Final = 48


#: What was expected stands aside: "$3, missing the $4 consensus, rose from $2".
_ASIDE: Final = re.compile(
    r",? (?:missing|beating|topping|above|below|ahead of|exceeding|surpassing|versus|vs\.?|against)"
    r" (?:[a-z'-]+ ){0,5}"
)
_EXPECTED: Final = re.compile(r" (?:consensus|estimates?|forecasts?|expected|expectations?)\b")
_EXPECTING: Final = re.compile(r"consensus|estimate|forecast|expect")


def _is_aside(one: Mention, other: Mention, folded: str) -> bool:
    """Whether the *other* is what the *one* before it was expected to be."""
    if one.value is None or other.start - one.end > _REACH:
        return False
    between = _ASIDE.fullmatch(folded, one.end, other.start)
    if between is None:
        return False
    told = _EXPECTING.search(between[0]) or _EXPECTED.match(folded, other.end)
    return told is not None


#: "Units range from $5m to $9m".
_RANGES: Final = re.compile(r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)) from [^.;]*$")
#: "To cut $4bn from the $80bn programme" takes it out of it.
_TAKES: Final = re.compile(
    r"\b(?:cut|cuts|cutting|take|takes|took|taking|strip|stripped|remove|removed|shave|shaved|slash"
    r"|slashed|trim|trimmed|withdrew|withdraw|save|saved|raise|raised|raising|borrow|borrowed) $"
)


def _was_reached(folded: str, mention: Mention) -> bool:
    return folded.endswith(("to ", "to a record ", "at "), 0, mention.start)
