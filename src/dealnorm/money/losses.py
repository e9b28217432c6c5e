"""Which amounts are losses: what was lost keeps a positive figure, and its role says so.

A word of losing names the amount, before it ("a net loss of $5 million", "it lost $5 million") or
behind ("a $5-million operating loss"). What says the same loss again is one too: its conversion,
"or 12 cents a share", and the loss that it is compared with. What is set aside for losses is none.
"""

from __future__ import annotations

import re
from typing import Final

from .._phrase import Mention
from ..facts import Relation, Role

_MOVED: Final = (
    "widened narrowed rose fell swelled shrank grew jumped ballooned deepened increased decreased "
    "declined improved doubled dropped"
)
_WAS: Final = (
    r"(?:of|was|were|is|are|totall?ed|came to|came in at|to|reached|hit|at|remained at|"
    r"remained unchanged at|(?:is|are|was|were)? ?(?:expected|estimated|projected) (?:to be|at)|"
    r"(?:could|may|might|would|will) (?:be|reach|total|hit|exceed)|"
    rf"(?:{'|'.join(_MOVED.split())}) to)"
)
#: What may tell which loss it is, or when it was: "loss for the third quarter widened to".
_WHICH: Final = (
    r"(?: per share| (?!and |but |with |while |as |or |which |that |profit|sales |revenues? "
    r"|income |costs? |said |says |though |after |before |maker |provisions? |reserves? "
    r"|carryforwards? |cut |help |will |shares? )(?:[a-z'-]+|20[0-9]{2})){0,5}?"
)
_BEFORE: Final = re.compile(
    rf"(?:\bloss(?:es)?{_WHICH} {_WAS}|\b(?:lost|losing|loses|lose)(?: a total of)?"
    r"|(?<!\()\bloss(?:es)?:) (?:(?:a|an|another|some|just) )?$"
)
_BEHIND: Final = re.compile(
    r"(?:[ -](?:net|operating|annual|quarterly|pre-?tax|after-tax|first|second|third|fourth|-|"
    r"quarter|half|full|year|trading|paper|underlying|adjusted|gaap|non-gaap|comprehensive|"
    r"consolidated|unrealized|unrealised|realized|realised|investment|impairment|one-time|"
    r"per-share|book|statutory|reported)){0,3}[ -]loss(?:es)?(?![a-z])"
)
#: "Provisions for credit losses were $5 million".
_RESERVED: Final = re.compile(
    r"(?:provisions?|allowances?|reserves?|cover|coverage) (?:for|against)(?: [a-z-]+){0,4} loss"
    r"|\b(?:job|weight|hair|credit|loan|data)[ -]loss"
)
#: "Oil lost 29 cents to $56.94 a barrel": its price fell.
_TO_PRICE: Final = re.compile(r",? (?:or [0-9.]+(?:%| per ?cent),? )?to [$€£]")
#: "A loss of $5 million, or 12 cents a share".
_OR: Final = re.compile(r",? or | \(")
#: Words that make the other side of a comparison no loss.
_GAINS: Final = re.compile(r"profit|income|gain|earn|revenue|sales|surplus|cash")
_REACH: Final = 90


def is_loss(folded: str, mention: Mention) -> bool:
    """Whether a word of losing stands beside the amount and names it."""
    start, end = mention.start, mention.end
    before = folded[max(0, start - _REACH) : start]
    if "los" in before and (found := _BEFORE.search(before)):
        moved = found[0].startswith("lost") and _TO_PRICE.match(folded, end)
        return not moved and not _RESERVED.search(before)
    return "loss" in folded[end : end + 45] and _BEHIND.match(folded, end) is not None


def goes_on(folded: str, loss: Mention, mention: Mention) -> bool:
    """Whether the amount behind a *loss* is the same loss for one share, or is compared with it."""
    gap = folded[loss.end : mention.start]
    behind = folded[mention.end : mention.end + 24]
    if _GAINS.search(behind.partition(".")[0].partition(",")[0]):
        return False
    compared = any(other is mention for _, other in loss.links)
    reached = folded.endswith(" to ", 0, loss.start) and any(
        other is loss for relation, other in mention.links if relation is Relation.CHANGE
    )
    if compared or reached:
        return not _GAINS.search(gap)
    each = mention.value.per is not None or "cent" in mention.match[0]
    return each and mention.value.currency == loss.value.currency and _OR.fullmatch(gap) is not None


def mark(mine: list[Mention], folded: str) -> None:
    """Give their role to the losses among the settled amounts of an article, which are linked."""
    before: Mention | None = None
    for mention in mine:
        if mention.value is None:
            continue
        told = is_loss(folded, mention)
        if told or (before and before.role is Role.LOSS and goes_on(folded, before, mention)):
            mention.role = Role.LOSS
        before = mention
