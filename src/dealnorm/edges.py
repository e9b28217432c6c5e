"""What may stand around a value in a phrase and is context, not value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .percentages.lexicon import BESIDE, CHANGES, MOVES
from .percentages.words import WHOLES

if TYPE_CHECKING:
    from ._phrase import Mention

_ARTICLES: Final = (
    "a an the another its his her their our my your this that these those some such just only mere "
    "record total whopping staggering hefty further additional extra exactly precisely even"
)
_PREPOSITIONS: Final = (
    "in on at during since until till by before after from of for within over through throughout "
    "to as early late soon ended ending around"
)
#: What may stand before a value in a phrase and is context, not value, for each kind.
_LEADS: Final = {
    kind: frozenset(f"{_ARTICLES} {more}".split())
    for kind, more in (
        ("money", "of for at worth by to from"),
        ("percentage", f"of by to from at between {' '.join(MOVES)}"),
        ("date", _PREPOSITIONS),
        ("duration", "for in within over during of after"),
        ("quantity", "of by to from"),
    )
}
#: Head nouns: what a value is said of. A closed list, for any other word behind an amount could
#: be a scale that is misspelt.
_HEADS: Final = frozenset(
    "acquisition agreement amount annuity asset auction award bailout bet bid bill bond bonus "
    "borrowing budget buyback buyout campaign capital cash charge commitment company contract "
    "cost credit cut deal debt decline deficit deposit discount dividend donation drop earnings "
    "economy equity estimate expansion expense facility fall fee fine forecast fortune fund "
    "funding gain gap gift goal grant growth hike holding impairment income increase industry "
    "infusion injection interest investment invoice issue jump lawsuit lease level levy limit "
    "line loan loss majority margin mark market maturity merger minority money mortgage note "
    "offer offering order output package payment payout penalty pension period plan plant pledge "
    "pool portfolio position premium price prize profit program programme project purchase "
    "quarter raise rally rate rebate reduction refund report result return revenue rise round "
    "royalty salary sale saving session settlement share shareholder shareholding slide slump "
    "spending stake statement stimulus subsidy sum summit surge surplus takeover target tariff "
    "tax tenure term threshold ticket total trade transaction turnover valuation value wage "
    "windfall worth writedown yield".split()
)
#: What may stand behind too: of a percentage, what says that it is a share or has moved.
_TAILS: Final = {"percentage": frozenset(["owned", "as", "much", *WHOLES, *BESIDE, *CHANGES])}
_WORD: Final = re.compile(r"\w+|[^\w\s]")
_POSSESSIVE: Final = re.compile(r"['’]s?(?!\w)")
# A minus is no edge in front: it would be lost.
_EDGES_BEFORE: Final = frozenset("([,:;\"'“‘")
_EDGES_BEHIND: Final = frozenset(")].,;:!?-–—\"'”’")
_MOST_HEADS: Final = 2


def stray(text: str, mention: Mention) -> int | None:
    """Where the first word stands that is neither the value nor allowed at its edges."""
    leads = _LEADS[mention.kind] | _EDGES_BEFORE
    for word in _WORD.finditer(text, 0, mention.start):
        if word[0].lower() not in leads:
            return word.start()
    possessive = _POSSESSIVE.match(text, mention.end)
    heads = 0
    for word in _WORD.finditer(text, possessive.end() if possessive else mention.end):
        if word[0] in _EDGES_BEHIND:
            continue
        heads += 1
        tails = _TAILS.get(mention.kind, frozenset())
        if heads > _MOST_HEADS or not (_is_head(word[0].lower()) or word[0].lower() in tails):
            return word.start()
    return None


def _is_head(word: str) -> bool:
    return word in _HEADS or (word.endswith("s") and word[:-1] in _HEADS)
