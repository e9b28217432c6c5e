"""What a quantity is once the other kinds have been read: never more than they leave."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from .._phrase import Mention
from .._text import Page
from ..dateline import Dateline

_RATE: Final = ("per ", "each ", "every ", "a ", "an ")


def settle(mine: list[Mention], page: Page, mentions: list[Mention], dateline: Dateline) -> None:
    """Give each mention its value, without its rate where a date has taken that.

    *mentions* are those of the other kinds, in order.
    """
    places = iter(mentions)
    other = next(places, None)
    for mention in mine:
        mention.value = mention.said
        while other and other.end <= mention.start:
            other = next(places, None)
        if not other or other.start >= mention.end or not mention.said.per:
            continue
        if other.start > mention.start and page.folded.startswith(_RATE, other.start):
            mention.end = mention.start + len(page.folded[mention.start : other.start].rstrip())
            mention.value = evolve(mention.said, per=None)
