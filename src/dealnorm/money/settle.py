"""From what was said to what was meant: the values of an article's amounts, and their links."""

from __future__ import annotations

import re
from typing import Final

from .._phrase import Mention
from .._text import Page
from ..assumptions import Assumption
from ..dateline import Dateline
from .links import convert, link
from .losses import mark
from .resolve import Court
from .value import Money


def settle(mine: list[Mention], page: Page, mentions: list[Mention], dateline: Dateline) -> None:
    """Give each amount its currency, and tie together what belongs together."""
    court = Court(mine, page, dateline)
    pairs = convert(mine, page)
    partners = pairs | {first: second for second, first in pairs.items()} if pairs else pairs
    for at, mention in enumerate(mine):
        said = mention.said
        partner = partners.get(at)
        meant = court.meant(
            said,
            None if partner is None else mine[partner].said,
            _level(mine, at, page) if said.of.assumption in _OF_DOLLARS else None,
        )
        if said.shy and (meant.currency is None or meant.currency != dateline.currency):
            continue
        figure, low, high, low_open, high_open, near, quantum, assumed = said.bounds
        mention.value = Money(
            figure, low, high, low_open, high_open, near, quantum,
            assumed | meant.assumptions if assumed else meant.assumptions,
            meant.currency, meant.candidates, said.per,
        )  # fmt: skip
    link(mine, page, pairs)
    mark(mine, page.folded)


_OF_DOLLARS: Final = (Assumption.DOLLAR_IS_USD, Assumption.CENTS_OF_DOLLAR)
_REACHED: Final = re.compile(
    r"[ \n](?:at|to)(?: (?:a|close|settle|end|trade|finish|about)){0,3}[ \n]"
)


def _level(mine: list[Mention], at: int, page: Page) -> str | None:
    """The dollar of the level that the amount at *at* moved a price to, if it is named."""
    if at + 1 == len(mine):
        return None
    here, ahead = mine[at], mine[at + 1]
    of = ahead.said.of
    if of.assumption is not None or of.currency not in here.said.of.family:
        return None
    reached = ahead.start - here.end < 30 and _REACHED.fullmatch(page.folded, here.end, ahead.start)
    return of.currency if reached else None
