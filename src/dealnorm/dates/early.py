"""Quarters that are of a fiscal year though they are not called so: by results that are told.

Of a quarter of the calendar nobody tells results before it is over: "its 2Q25 results", in
February of 2025, are those of a fiscal one. Nor does anybody post them half a year later: "on
Thursday it posted second-quarter sales", in that February, is of a fiscal one too. So are those
with which the fiscal year is named: "its fourth-quarter earnings for fiscal 2025".
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from .._phrase import Mention
from .._text import Page
from .behind import lean_behind
from .clauses import clause
from .expr import Cal, Fiscal, Lean
from .leans import lean_of
from .nearest import FORESEEN
from .words import WEEKDAY_NUMBERS

#: So far behind a quarter its year is looked for.
_REACH: Final = 80


def place_of(expr: Cal) -> tuple[int, int]:
    """In which month a quarter or half starts, counted from 0, and how many months it has."""
    size, number = (3, expr.quarter) if expr.quarter else (6, expr.half)
    return ((number - 1) * size, size) if number else (0, 0)


#: What is known of a quarter that is over.
_RESULTS: Final = re.compile(
    r" (?:earnings|results)(?! (?:estimates?|forecasts?|guidance|outlook|expectations?|preview))\b"
    r"| (?:net )?(?:sales|revenues?|profits?|income)"
    r" (?:was|were|fell|rose|grew|slid|sank|[a-z]+ed)\b"
)
#: "Earnings Call Insights: Harbour Q1 2025" heads a report.
_HEADED: Final = re.compile(r"\bearnings call [^.\n]*$")
_HEAD: Final = 240


#: So near stands what only foresees it.
_NEAR: Final = 3


def is_told_off_calendar(expr: Cal, mention: Mention, page: Page, day: dt.date | None) -> bool:
    """Whether results of a quarter are told before that of the calendar is over, or long after.

    One of this year that has its year runs on where the article speaks of fiscal years.
    """
    if day is None:
        return False
    if expr.year is None and _is_told_late(expr, mention, page, day):
        return True
    first, size = place_of(expr)
    runs = "fiscal" in page.folded
    running = expr.year is None and first < day.month <= first + size
    if expr.year is None and not running:
        return False
    later = size if runs or running else 0
    if (expr.year or day.year, first + later) < (day.year, day.month):
        return False
    headed = mention.end < _HEAD and _HEADED.search(page.folded, 0, mention.start)
    if not headed and _RESULTS.match(page.folded, mention.end) is None:
        return False
    if lean_behind(page.folded, mention.end) is Lean.FUTURE:
        return False
    words = clause(page.folded, mention.start)
    # "Its forecast for third-quarter sales missed estimates", "the impact on Q3 results".
    foreseen = words[:1] == ["on"] or not FORESEEN.isdisjoint(words[:_NEAR])
    return not foreseen and not lean_of(words, page, mention.end).is_ahead


#: So many months after its end nobody reports on a quarter of the calendar.
_LATE: Final = 5
#: So much around it is its sentence.
_SENTENCE: Final = 160
_STOP: Final = re.compile(r"[.?!](?=[ \n])|\n")
#: "The company on Thursday posted second-quarter sales of $90 million".
_JUST: Final = re.compile(rf"\b(?:{'|'.join(WEEKDAY_NUMBERS)}|today|yesterday|this morning)\b")
_POSTED: Final = re.compile(
    r"\b(?:reported|posted|announced|released|published|delivered|logged)\b"
)


def _is_told_late(expr: Cal, mention: Mention, page: Page, day: dt.date) -> bool:
    """Whether its results have just been told, and that of the calendar was over long ago."""
    first, size = place_of(expr)
    if not size or (day.month - first - size) % 12 < _LATE:
        return False
    start, end = max(0, mention.start - _SENTENCE), mention.end + _SENTENCE
    before = _STOP.split(page.folded[start : mention.start])[-1]
    behind = _STOP.split(page.folded[mention.end : end])[0]
    sentence = f"{before}\n{behind}"
    return bool(_POSTED.search(sentence) and _JUST.search(sentence))


#: "Its fourth-quarter earnings results for its fiscal 2025".
_OF_YEAR: Final = re.compile(r"(?: [a-z]+){1,4} (?:for|of) (?:its |the |their )?")


def part_behind(expr: Cal, mention: Mention, after: Mention | None, page: Page) -> Fiscal | None:
    """The quarter of a fiscal year that is named behind its results."""
    year = after.said.expr if after is not None else None
    if after is None or not isinstance(year, Fiscal) or year.count != 12 or year.year is None:
        return None
    first, size = place_of(expr)
    if not size or expr.year is not None or after.start - mention.end > _REACH:
        return None
    if _RESULTS.search(page.folded, mention.end, after.start) is None:
        return None
    behind = _OF_YEAR.fullmatch(page.folded, mention.end, after.start)
    return Fiscal(expr.unit, None, first, size) if behind else None
