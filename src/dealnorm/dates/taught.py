"""When the fiscal year of an article ends, where a sentence tells: "its fiscal year ends in June".

Companies and states count from their own year's end, and nobody can know it unless the text says
so. One sentence is enough for every fiscal year of the article, before it and behind it; where two
differ, the article speaks of two houses, and neither is believed of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from .._phrase import Mention
from .._text import Page
from .expr import Cal, Fiscal, Span, TimeExpr

_YEAR: Final = (
    r"(?:fiscal|financial) year(?: is the one that|,? which|,? that)?(?: usually| typically)?"
)
_TELLS: Final = re.compile(
    rf"{_YEAR} (?:(begins|starts)|ends|closes|runs (?:from )?[a-z.]+ ?(?:to|through|until|-))"
    r" ?(?:on |in |at the end of )?$"
)
_RUNS: Final = re.compile(rf"{_YEAR} runs (?:from )?$")
#: So far before a month its verb is looked for.
_REACH: Final = 80


def fiscal_end(mentions: Iterable[Mention], page: Page) -> int | None:
    """The month in which the fiscal year ends by what the *page* says, if it says one thing."""
    if "al year" not in page.folded:
        return None
    found = {end for mention in mentions if (end := _told(mention.said.expr, mention, page))}
    return found.pop() if len(found) == 1 else None


def _told(expr: TimeExpr, mention: Mention, page: Page) -> int | None:
    if isinstance(expr, Fiscal):
        return expr.ends
    month = _last_month(expr) or (expr.month if isinstance(expr, Cal) else None)
    if month is None:
        return None
    before = _TELLS if isinstance(expr, Cal) else _RUNS
    verb = before.search(page.folded, max(0, mention.start - _REACH), mention.start)
    if verb is None:
        return None
    begins = isinstance(expr, Cal) and verb[1] is not None
    return (month - 2) % 12 + 1 if begins else month


def runs(expr: TimeExpr, mention: Mention, page: Page) -> bool:
    """Whether it is no date, but how a fiscal year runs: "from April through March"."""
    if _last_month(expr) is None:
        return False
    return _RUNS.search(page.folded, max(0, mention.start - _REACH), mention.start) is not None


def _last_month(expr: TimeExpr) -> int | None:
    """The last of the twelve months that it spans, if it does."""
    if not isinstance(expr, Span):
        return None
    first, last = expr.first, expr.last
    if not isinstance(first, Cal) or not isinstance(last, Cal):
        return None
    return last.month if is_whole_year(first.month, last.month) else None


def is_whole_year(first: int | None, last: int | None) -> bool:
    """Whether the months are twelve: April to March."""
    return first is not None and last is not None and (first - last) % 12 == 1
