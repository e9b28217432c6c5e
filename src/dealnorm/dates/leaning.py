"""An expression with the lean of its sentence: whether it lies behind publication or ahead."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from attrs import evolve

from .._phrase import Mention
from .._text import Page
from ..timeunits import Unit
from .clauses import ARTICLES, same_sentence
from .expr import (
    Anaphor,
    Cal,
    Clock,
    Ended,
    Fiscal,
    Holiday,
    Lean,
    Nth,
    Part,
    Shift,
    Span,
    TimeExpr,
)
from .governors import AHEAD, governed
from .leans import lean_of
from .lists import goes_on, lean_of_list
from .nearest import FORESEEN
from .terms import Bound, Mod

#: In January, that of the year before may be told of.
_END_OF_THE_YEAR: Final = Part(Shift(0, Unit.YEAR), Mod.END)


def needs_lean(expr: TimeExpr) -> bool:
    """Whether the sentence has a say in what an expression means."""
    if isinstance(expr, Cal):
        if expr.step == 0 and (expr.unit is Unit.WEEKEND or expr.weekday is not None):
            # "This Friday" is over where a sentence tells of what happened on it.
            return True
        return expr.year is None and expr.year_step is None and expr.step is None
    if isinstance(expr, Shift):
        return expr.unit is Unit.WEEK and expr.n in (-1, 0)
    if isinstance(expr, Holiday):
        return expr.year is None and expr.step is None
    if isinstance(expr, Fiscal):
        return expr.year is None and expr.count < 12
    if isinstance(expr, (Part, Nth)):
        return expr == _END_OF_THE_YEAR or needs_lean(expr.of)
    if isinstance(expr, Ended):
        return needs_lean(expr.end)
    if isinstance(expr, Span):
        return needs_lean(expr.first) or needs_lean(expr.last)
    if isinstance(expr, Clock):
        return expr.on is not None and needs_lean(expr.on)
    if not isinstance(expr, Anaphor):
        return False
    if expr.of is not None:
        return needs_lean(expr.of)
    return expr.n > 0 or (expr.approx and expr.n == 0)


def leaned(expr: TimeExpr, lean: Lean) -> TimeExpr:
    """The expression with the lean of its sentence."""
    if isinstance(expr, Cal):
        return expr.leaning(lean) if lean is not expr.lean else expr
    if isinstance(expr, Anaphor) and expr.of is not None:
        told = isinstance(expr.of, Cal) and expr.of.lean is not Lean.NONE
        return expr if told else evolve(expr, of=leaned(expr.of, lean))
    if isinstance(expr, (Holiday, Fiscal, Anaphor, Shift)):
        return evolve(expr, lean=lean) if lean is not expr.lean else expr
    if isinstance(expr, (Part, Nth)):
        return evolve(expr, of=leaned(expr.of, lean))
    if isinstance(expr, Ended):
        if isinstance(expr.end, Cal) and expr.end.lean is Lean.HARD_PAST:
            return expr
        if not lean.is_ahead:
            lean = Lean.HARD_PAST
        elif lean is Lean.FUTURE and expr.by_month:
            # "The December quarter's results will follow" on a quarter that is over.
            lean = Lean.NONE
        return evolve(expr, end=leaned(expr.end, lean))
    if isinstance(expr, Span):
        return Span(leaned(expr.first, lean), leaned(expr.last, lean))
    if isinstance(expr, Clock) and expr.on is not None:
        return evolve(expr, on=leaned(expr.on, lean))
    return expr


def in_sentence(
    expr: TimeExpr,
    words: list[str],
    bound: Bound,
    page: Page,
    mention: Mention,
    before: Mention | None,
    today: dt.date | None,
) -> TimeExpr:
    """The expression as its sentence leans, behind *words*; on a list, as the one before it."""
    # The "from" of "from May to July" says nothing of the past.
    opened = words[1:] if isinstance(expr, Span) and words[:1] == ["from"] else words
    lean = lean_of_list(expr, before, mention, page, today) or lean_of(opened, page, mention.end)
    if lean is Lean.NONE and before is not None and goes_on(before, mention, page, today):
        lean = Lean.FUTURE
    far = lean is Lean.FUTURE and len(opened) > _AT_HAND and bound is Bound.DURING
    if far and _is_yesterday(expr, today) and not _is_calendar(before, mention, page):
        # "It could win in its last vote, following the deal that was struck on Wednesday".
        lean = lean_of(opened[:_AT_HAND], page, mention.end)
    if isinstance(expr, Shift) and lean is Lean.NONE and words:
        # "After last week's fall", "with an eye on prices this week".
        lean = Lean.PAST if expr.n < 0 or mention.said.mod is Mod.EARLIER else Lean.FUTURE
    if isinstance(expr, Cal) and expr.quarter:
        runs = today is not None and (today.month + 2) // 3 == expr.quarter
        lean = _lean_of_quarter(lean, opened, page, mention, runs=runs)
    elif lean is Lean.FUTURE and (
        _came_before(expr, opened) or _was_ahead(expr, opened, before, page, mention)
    ):
        lean = Lean.NONE
    if lean is Lean.NONE and words:
        lean = _lean_of_weekday(expr, bound, words)
    if expr == _END_OF_THE_YEAR and bound is Bound.DURING:
        # "The economy shrank at the end of the year", told in January.
        return Part(Cal(Unit.YEAR, lean=lean), Mod.END)
    return leaned(expr, lean)


#: So near the words stand that look ahead to a weekday.
_AT_HAND: Final = 6


def _came_before(expr: TimeExpr, words: list[str]) -> bool:
    """Whether a deed came before a day that may be over too: "sold ahead of the Jan. 20 vote"."""
    if not isinstance(expr, Cal) or expr.day is None or expr.weekday is not None:
        return False
    return not _BEFORE.isdisjoint(words[:_AT_HAND]) and governed(words) is Lean.PAST


_BEFORE: Final = frozenset(("ahead", "before"))


def _was_ahead(
    expr: TimeExpr, words: list[str], before: Mention | None, page: Page, mention: Mention
) -> bool:
    """Whether a month was ahead in one that is over: "in May, it said it would open in July"."""
    if before is None or before.value is None or not isinstance(expr, Cal) or expr.month is None:
        return False
    then = before.value.expr
    told = isinstance(then, Cal) and then.month is not None and not then.lean.is_ahead
    would = next((word for word in words if word in AHEAD), "") == "would"
    return told and would and same_sentence(page.folded, before.end, mention.start)


def _lean_of_quarter(
    lean: Lean, words: list[str], page: Page, mention: Mention, *, runs: bool
) -> Lean:
    """Where a quarter leans: not ahead if results of it are; one that *runs* does by its outlook.

    "It will report third-quarter results", "shares fell after its third-quarter outlook".
    """
    if lean is Lean.FUTURE:
        if words[:1] == ["in"] or words[1:2] == ["in"]:
            # "It will be completed in the fourth quarter" tells of no results.
            return Lean.HARD_FUTURE if not _EVENTS.isdisjoint(words[1:_OWN]) else lean
        return Lean.NONE if _RESULTS.match(page.folded, mention.end) else lean
    if not runs:
        return lean
    own = [word for word in words[:_OWN] if word not in ARTICLES]
    told = own[1:2] if own[:1] == ["for"] else own[:1]
    foreseen = not FORESEEN.isdisjoint(told) or _OUTLOOK.match(page.folded, mention.end)
    return Lean.FUTURE if foreseen else lean


#: What is done once, and not reported on.
_EVENTS: Final = frozenset(
    "complete completed completion open opened opening launch launched begin start started "
    "commence finish finished finalised finalized close closed operational online arrive "
    "convene".split()
)
#: So many words before a quarter tell of it alone.
_OWN: Final = 4
_RESULTS: Final = re.compile(r" (?:[a-z]+ ){0,2}(?:results|earnings|report|data|figures|gdp)\b")
_OUTLOOK: Final = re.compile(
    r"(?: (?:adjusted|net|operating|gross|organic|total|core|sales|revenues?|profits?|earnings"
    r"|income|margins?|eps|ebitda|growth|is|are)){0,3} (?:outlooks?|guidance|forecasts?)\b"
)


def _is_yesterday(expr: TimeExpr, today: dt.date | None) -> bool:
    """Whether it is the name of the day before publication."""
    if today is None or not isinstance(expr, Cal) or expr.weekday is None or expr.month is not None:
        return False
    return (today.weekday() - expr.weekday) % 7 == 1


def _is_calendar(before: Mention | None, mention: Mention, page: Page) -> bool:
    """Whether its sentence has looked ahead to a weekday too, or the day is that of an aim.

    "If none is signed by the end of the fiscal year on Monday".
    """
    if before is None or before.value is None:
        return False
    if before.value.bound is Bound.BY and page.folded[before.end : mention.start] == " on ":
        return True
    expr = before.value.expr
    ahead = isinstance(expr, Cal) and expr.weekday is not None and expr.lean.is_ahead
    return ahead and same_sentence(page.folded, before.end, mention.start)


def _lean_of_weekday(expr: TimeExpr, bound: Bound, words: list[str]) -> Lean:
    """Where a weekday leans in a sentence that looks nowhere: back, but "by Friday" ahead.

    "On the calendar this week are sales on Wednesday" looks ahead too.
    """
    day = expr.on if isinstance(expr, Clock) else expr
    if not isinstance(day, Cal) or day.weekday is None or day.month is not None:
        return Lean.NONE
    planned = "week" in words and words[words.index("week") + 1 :][:1] == ["this"]
    return Lean.FUTURE if planned or bound in (Bound.BY, Bound.UNTIL) else Lean.PAST
