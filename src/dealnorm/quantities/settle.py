"""What a quantity is once the other kinds have been read: never more than they leave."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from .._phrase import Mention
from .._text import Page
from ..dateline import Dateline

_POUND: Final = "pound-mass"
_WEIGHED_IN_POUNDS: Final = ("US",)
_REACH: Final = 24
_RATE: Final = ("per ", "each ", "every ", "a ", "an ")


def settle(mine: list[Mention], page: Page, mentions: list[Mention], dateline: Dateline) -> None:
    """Give each mention its value, without its rate where a date has taken that.

    *mentions* are those of the other kinds, in order.
    """
    places = iter(mentions)
    other = next(places, None)
    for mention in mine:
        if mention.said.unit == _POUND and not _is_weight(mention, page, dateline):
            continue
        mention.value = mention.said
        while other and other.end <= mention.start:
            other = next(places, None)
        if not other or other.start >= mention.end or not mention.said.per:
            continue
        if other.start > mention.start and page.folded.startswith(_RATE, other.start):
            mention.end = mention.start + len(page.folded[mention.start : other.start].rstrip())
            mention.value = evolve(mention.said, per=None)


def _is_weight(mention: Mention, page: Page, dateline: Dateline) -> bool:
    """Whether "1,250 pounds" is a weight for sure, though money did not take it."""
    folded, start, end = page.folded, mention.start, mention.end
    if mention.said.per or dateline.country in _WEIGHED_IN_POUNDS:
        return True
    if not folded.endswith(("pound", "pounds"), start, end):
        return True
    return folded.startswith(" of ", end) or "weigh" in folded[max(0, start - _REACH) : start]
