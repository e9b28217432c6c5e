"""Units that run on the day of publication, where a sentence tells of them as over.

"This quarter", "late in the month" and "the second half of the year" are those of publication,
unless they are told of in the past before they can be over: then they are those of the report, or
the last ones that were.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from attrs import evolve

from .._phrase import Mention
from .._text import Page
from ..timeunits import Unit
from .anchors import Anchors
from .behind import lean_behind
from .calendar import around
from .clauses import own_words
from .expr import Anaphor, Cal, Fiscal, Lean, Nth, Part, Shift, TimeExpr
from .governors import governed
from .leans import lean_of
from .nearest import FORESEEN
from .terms import Mod

#: What is told of these happens in the quarter that runs: "shares rose by 5% this quarter".
_TRADED: Final = frozenset(
    "share shares stock stocks index market markets price prices futures currency dollar euro yen "
    "pound rupee bitcoin gold oil so already".split()
)
_REPORTS: Final = dt.timedelta(days=135)
#: So near its end, a month or a quarter may be told of as over.
_NEARLY: Final = dt.timedelta(days=9)
_LAST_QUARTER: Final = Shift(-1, Unit.QUARTER)
_ENDS: Final = (Mod.END, Mod.LATER)
_PAST: Final = (Lean.PAST, Lean.HARD_PAST)


def as_told(
    expr: TimeExpr, anchors: Anchors, words: list[str], page: Page, mention: Mention
) -> TimeExpr:
    """The expression, or that of the report where its sentence tells of it as over."""
    if isinstance(expr, Cal):
        if (fiscal := anchors.house.compared(expr, words, page, mention)) is not None:
            return fiscal
        running = expr.year_step == 0 and (expr.half or expr.quarter) and _says_the(page, mention)
        over = running and _is_over(words, page, mention)
        return evolve(expr, year_step=None, lean=Lean.HARD_PAST) if over else expr
    whole = expr.of if isinstance(expr, Part) else expr
    if expr == _LAST_QUARTER:
        return anchors.house.closings.last_quarter(anchors.day) or expr
    if isinstance(expr, Nth) and expr.n < 0:
        return _weeks_told(expr, anchors, words, page, mention)
    if not isinstance(whole, Shift) or whole.n != 0:
        return expr
    if whole.unit not in (Unit.MONTH, Unit.QUARTER):
        return expr
    the_unit = Anaphor(whole.unit, 0, whole.unit)
    if whole.unit is Unit.QUARTER and mention.match[0] == "this quarter":
        return the_unit if _is_reported(anchors, words, page, mention) else expr
    ends = mention.said.mod in _ENDS and _says_the(page, mention)
    if not ends or _is_nearly_over(whole.unit, anchors.day) or not _is_past(words, page, mention):
        return expr
    return Part(the_unit, expr.mod) if isinstance(expr, Part) else the_unit


def _weeks_told(
    expr: Nth, anchors: Anchors, words: list[str], page: Page, mention: Mention
) -> TimeExpr:
    """ "Fares had doubled in the final two weeks of the quarter": of the one that is reported."""
    of = expr.of
    if not isinstance(of, Shift) or of.n or of.unit is not Unit.QUARTER:
        return expr
    told = _says_the(page, mention) and _is_past(words, page, mention)
    if not told or _is_nearly_over(of.unit, anchors.day):
        return expr
    return evolve(expr, of=Anaphor(of.unit, 0, of.unit))


def _is_over(words: list[str], page: Page, mention: Mention) -> bool:
    """Whether a finite verb of the past governs it: not "with growth weighted in"."""
    own = own_words(words)
    if own[-1:] in _BEHIND:
        # "After a weak first half of the year, sales rose."
        return True
    if not FORESEEN.isdisjoint(own):
        # "Its outlook stayed dim for the first half of the year."
        return False
    if "with" in own or lean_of(words, page, mention.end) not in _PAST:
        return False
    return governed(own) in _PAST


#: What opens a sentence with what is over.
_BEHIND: Final = (["after"], ["following"])


def _says_the(page: Page, mention: Mention) -> bool:
    """Whether it is "the year", and not "this year"."""
    return " the " in page.folded[mention.start : mention.end]


def _is_past(words: list[str], page: Page, mention: Mention) -> bool:
    if not words:
        return lean_behind(page.folded, mention.end) in _PAST
    own = own_words(words)
    # "The talks were longer and calmer this quarter".
    return governed(words if len(own) == 1 else own) in _PAST


def _is_nearly_over(unit: Unit, day: dt.date | None) -> bool:
    # The day a while on lies in another one; at the end of all dates there is none.
    try:
        return day is None or around(unit, day) != around(unit, day + _NEARLY)
    except (ValueError, OverflowError):
        return True


def _is_reported(anchors: Anchors, words: list[str], page: Page, mention: Mention) -> bool:
    """Whether "this quarter" is the one that was reported: "we added 44 stores this quarter"."""
    found = anchors.by_unit.get(Unit.QUARTER)
    if found is None or not _TRADED.isdisjoint(words):
        return False
    last = found[1].value.frame and found[1].value.frame.last_day
    if last is None:
        over = isinstance(found[0], Fiscal)
    else:
        over = anchors.day is not None and last < anchors.day <= last + _REPORTS
    return over and _is_past(words, page, mention)
