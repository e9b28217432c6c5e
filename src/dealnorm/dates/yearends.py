"""When a fiscal year ends, by what an article tells of it.

"Its fiscal year ends in June", "its year runs from April through March" and "the fiscal third
quarter ended December 31" all tell it; one is enough, and two that differ tell of two houses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from .._phrase import Mention
from .._text import Page
from ..timeunits import Unit
from .ends import with_end
from .expr import Cal, Ended, Fiscal, Span, TimeExpr

_YEAR: Final = (
    r"(?:fiscal|financial)(?: year)?(?: (?:20)?[0-9]{2})?(?: is the one that|,? which|,? that)?"
    r"(?: usually| typically)?"
)
_TELLS: Final = re.compile(
    rf"{_YEAR} (?:(begins|starts)|ends|closes|runs (?:from )?[a-z.]+ ?(?:to|through|until|-))"
    r" ?(?:on |in |at the end of )?$"
)
_RUNS: Final = re.compile(rf"{_YEAR} runs (?:from )?$")
#: So far before a month its verb is looked for.
_REACH: Final = 80


#: What fiscal years are called.
_CALLED: Final = ("fiscal", "financial year", "fy")


def end_told(mentions: list[Mention], page: Page) -> int | None:
    """The month in which the fiscal year ends by what the *page* says, if it says one thing."""
    if not any(word in page.folded for word in _CALLED):
        return None
    found = {end for mention in mentions if (end := _told(mention.said.expr, mention, page))}
    found |= {end for pair in pairwise(mentions) if (end := _told_behind(*pair, page))}
    found = found or set(_by_months([mention.said.expr for mention in mentions]))
    return found.pop() if len(found) == 1 else None


def _by_months(named: list[TimeExpr]) -> Iterator[int]:
    """By months from the start of the year: "fiscal first half … six months ended Dec. 31"."""
    parts = [expr for expr in named if isinstance(expr, Fiscal)]
    if any((part.first, part.count) == (6, 6) for part in parts):
        # The months may be those of the other half.
        return
    for expr in named:
        end = expr.end if isinstance(expr, Ended) and expr.months in _SO_FAR else None
        if not isinstance(expr, Ended) or not isinstance(end, Cal) or not end.month:
            continue
        if end.day is not None and end.day < _LAST_DAYS:
            continue
        alike = [part for part in parts if part.first + part.count == expr.months]
        told = {part.year for part in alike} - {None}
        years, last = divmod(end.month + 11 - expr.months, 12)
        if expr.months == _YEAR_LONG and not told and not any(part.count == 3 for part in alike):
            # "This fiscal year" and "the year ended Jan. 31" may be of two.
            continue
        # One that calls its years by their first year does not tell it so.
        if alike and (not told or end.year is None or told == {end.year + years}):
            yield last + 1


#: So many months of a year are reported together, and are no quarter.
_YEAR_LONG: Final = 12
_SO_FAR: Final = (6, 9, _YEAR_LONG)


def _told_behind(period: Mention, end: Mention, page: Page) -> int | None:
    """The same by a part of it with its *end*: "fiscal Q2, which ended May 31"."""
    if not isinstance(period.said.expr, Fiscal) or end.start - period.end > _APART:
        return None
    last = end.said.expr
    if isinstance(last, Ended) and last.by_month and last.unit is Unit.QUARTER:
        # "Fiscal Q2 (November quarter)".
        apposed = period.said.expr.count == 3 and page.folded[period.end : end.start] in _APPOSED
        month = last.end.month if isinstance(last.end, Cal) else None
        return end_of_year(month, period.said.expr.first // 3 + 1) if apposed and month else None
    whole = isinstance(last, Cal) and (last.day is None or last.day >= _LAST_DAYS)
    joined = with_end(period.said.expr, last, page.folded[period.end : end.start])
    return joined.ends if whole and isinstance(joined, Fiscal) else None


_APPOSED: Final = frozenset((" (", " (the ", ", the ", ", or the "))
#: So far apart they stand.
_APART: Final = 24


def _told(expr: TimeExpr, mention: Mention, page: Page) -> int | None:
    if isinstance(expr, Fiscal):
        return expr.ends
    if isinstance(expr, Ended):
        return _last_of_year(expr, mention, page) or _by_quarter(expr, mention, page)
    month = _last_month(expr) or (expr.month if isinstance(expr, Cal) else None)
    if month is None:
        return None
    before = _TELLS if isinstance(expr, Cal) else _RUNS
    verb = before.search(page.folded, max(0, mention.start - _REACH), mention.start)
    if verb is None:
        return None
    begins = isinstance(expr, Cal) and verb[1] is not None
    return (month - 2) % 12 + 1 if begins else month


def _last_of_year(expr: Ended, mention: Mention, page: Page) -> int | None:
    """The month with the end of which a year is told to end: "fiscal year ended June 30"."""
    end = expr.end
    if expr.months != 12 or not isinstance(end, Cal):
        return None
    if "al year" not in page.folded[mention.start : mention.end]:
        return None
    return end.month if end.day is None or end.day >= _LAST_DAYS else None


def _by_quarter(expr: Ended, mention: Mention, page: Page) -> int | None:
    """The same by a quarter that is called fiscal: "fiscal third quarter ended December 31"."""
    end = expr.end
    if expr.quarter is None or not isinstance(end, Cal) or end.month is None:
        return None
    if "fiscal" not in page.folded[mention.start : mention.end]:
        return None
    whole = end.day is None or end.day >= _LAST_DAYS
    return end_of_year(end.month, expr.quarter) if whole else None


def end_of_year(month: int, quarter: int) -> int:
    """The month in which the year ends of which that *quarter* (-1 the last) ends in a *month*."""
    nth = 4 if quarter == -1 else quarter
    return (month + 3 * (4 - nth) - 1) % 12 + 1


#: The last days of a month, on which years of whole months end.
_LAST_DAYS: Final = 28


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
