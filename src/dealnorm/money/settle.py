"""From what was said to what was meant: the values of an article's amounts, and their links."""

from __future__ import annotations

from .._phrase import Mention
from .._text import Page
from ..dateline import Dateline
from .links import convert, link
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
        meant = court.meant(said, None if partner is None else mine[partner].said)
        if said.shy and (meant.currency is None or meant.currency != dateline.currency):
            continue
        figure, low, high, low_open, high_open, near, quantum, assumed = said.bounds
        mention.value = Money(
            figure, low, high, low_open, high_open, near, quantum,
            assumed | meant.assumptions if assumed else meant.assumptions,
            meant.currency, meant.candidates, said.per,
        )  # fmt: skip
    link(mine, page, pairs)
