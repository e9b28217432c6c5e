"""What a length of time is of: an age, or the life of a loan."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from .._phrase import Mention
from .._text import Page
from ..dateline import Dateline
from ..facts import Role

#: What has a tenor, the plural left out.
_PAPER: Final = frozenset(
    "bond note bill treasury treasurie gilt bund jgb mortgage yield swap debenture sukuk libor "
    "euribor shibor tibor sofr oat btp tip paper debt cd loan facility lease security securitie "
    "eurobond rate coupon".split()
)
#: What may stand between: adjectives of paper, but for those with a capital, such as "Japanese".
_BETWEEN: Final = frozenset(
    "benchmark government treasury sovereign corporate fixed fixed-rate floating floating-rate "
    "dollar euro senior unsecured secured convertible zero-coupon inflation-linked index-linked "
    "inflation-protected term bank bond mortgage interest interbank credit default revolving "
    "green state high-yield junk municipal syndicated covered subordinated dollar-denominated "
    "breakeven swap adjustable-rate jumbo note".split()
)
_MOST_BETWEEN: Final = 5
_REACH: Final = 80
_STOPS: Final = frozenset(",;:")
_OLD: Final = ("old", "olds")
_TENORS: Final = ("tenor of ", "tenors of ", "tenor is ", "tenor was ", "maturity of ")
_YIELDING: Final = ("yield on the ", "yields on the ", "yield on ", "yields on ")


def settle(mine: list[Mention], page: Page, mentions: list[Mention], dateline: Dateline) -> None:
    """Give each mention the value that was said, and its role."""
    folded = page.folded
    for mention in mine:
        mention.value = mention.said
        start, end = mention.start, mention.end
        counted = mention.value.figure is not None or mention.value.high is not None
        old = counted and folded.endswith(_OLD, start, end)
        if old or folded.startswith(" of age", end) or (counted and _is_child(page, start, end)):
            mention.role = Role.AGE
        elif folded.endswith(_TENORS, 0, start) or (
            _is_adjective(folded, start, end)
            and (_is_tenor(page, start, end) or _is_bare(folded, start, end))
        ):
            mention.role = Role.TENOR
    _share(mine, folded)


#: "Her youngest child, 17 months, walks".
_CHILD: Final = re.compile(
    r"\b(?:child|son|daughter|baby|boy|girl|infant|toddler)(?: [A-Z][a-z]+)?, $"
)


def _is_child(page: Page, start: int, end: int) -> bool:
    """Whether it stands beside somebody small, as ages do."""
    if page.text[end : end + 1] != ",":
        return False
    return _CHILD.search(page.text, max(0, start - _CALLED), start) is not None


_CALLED: Final = 40
#: "Treasury yields fell, with the 10-year plunging to 4.5%".
_YIELDS: Final = re.compile(r"\b(?:yields?|treasur(?:y|ies)|gilts?|bunds?)\b[^;\n]*$")
_MOVED: Final = re.compile(
    r"[.,;)]| (?:at|was|were|is|up|down|to|rose|fell|hit|steady|[a-z]+(?:ing|ed)) "
)
_SIGHT: Final = 140


def _is_bare(folded: str, start: int, end: int) -> bool:
    """Whether it stands for its paper, of which the sentence has told."""
    if not folded.endswith(" the ", 0, start) or not _MOVED.match(folded, end):
        return False
    return _YIELDS.search(folded, max(0, start - _SIGHT), start) is not None


def _share(mine: list[Mention], folded: str) -> None:
    """Make tenors of all: "two-year, five-year and 10-year Treasuries"."""
    for one, other in reversed(list(pairwise(mine))):
        together = folded[one.end : other.start] in (" and ", ", ", " or ")
        if other.role is Role.TENOR and together and _is_adjective(folded, one.start, one.end):
            one.role = Role.TENOR


def _is_adjective(folded: str, start: int, end: int) -> bool:
    """Whether it stands before what it is of: "10-year", "10yr"."""
    return folded.find("-", start, end) > 0 or folded.endswith("yr", start, end)


def _is_tenor(page: Page, start: int, end: int) -> bool:
    """Whether what follows, past its adjectives, is paper that falls due."""
    if page.folded.endswith(_YIELDING, max(0, start - 20), start):
        return True
    words = page.text[end : end + _REACH].split()
    for word in words[: _MOST_BETWEEN + 1]:
        name = word.strip("()'\"’").lower()
        bare = name.rstrip(",.;:")
        if bare.removesuffix("s") in _PAPER or bare in _PAPER:
            return True
        is_last = name[-1:] in _STOPS or (name.endswith(".") and "." not in bare)
        if is_last or not (bare in _BETWEEN or word[0].isupper()):
            return False
    return False
