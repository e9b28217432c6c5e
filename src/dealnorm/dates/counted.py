"""What is counted from a date that was told, and not from publication.

"Compared with last year", of figures of a quarter, is the same quarter a year before; "a month
ago", of those of a month, is the month before it; and "over the next two years", of what was said
in a year that is long over, are the two behind that year.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from attrs import evolve

from .._phrase import Mention
from .._text import Page
from ..timeunits import Unit
from .anchors import Anchors, Noted, is_near
from .behind import lean_behind
from .calendar import month_index, plus
from .clauses import is_compared, same_sentence
from .expr import Anaphor, Cal, Lean, Part, Rolling, Shift, Span, TimeExpr
from .resolve import unit_of


def counted_from(
    expr: TimeExpr, anchors: Anchors, words: list[str], page: Page, mention: Mention
) -> TimeExpr:
    """The expression, or the same counted from the date that its sentence tells of."""
    if isinstance(expr, Rolling):
        return _from_then(expr, anchors, words, page, mention) if expr.n > 0 else expr
    whole = expr.of if isinstance(expr, Part) else expr
    if whole == _LAST_YEAR:
        return _year_before(expr, anchors, words, page, mention)
    if isinstance(whole, Shift) and whole == _LAST_MONTH:
        return _month_before(whole, anchors, words, page, mention)
    if isinstance(whole, Cal) and whole.month and whole.step == -1 and whole.day is None:
        return _same_month(whole, anchors, words)
    return expr


#: Words that look ahead from publication, and no further back.
_FROM_NOW: Final = frozenset("will shall is are plans expects sees aims wants may can".split())


def _from_then(
    rolling: Rolling, anchors: Anchors, words: list[str], page: Page, mention: Mention
) -> TimeExpr:
    """ "In 2001 it said that it would open ten over the next two years": the two behind 2001.

    They are over by publication, and nothing in the sentence looks ahead from there.
    """
    decades = rolling.unit is Unit.DECADE
    expr = Rolling(10 * rolling.n, Unit.YEAR) if decades else rolling
    then = anchors.last
    if then is None or expr.unit not in _STEPPED or not _FROM_NOW.isdisjoint(words):
        return rolling
    of, other = then
    last = other.value.frame and other.value.frame.last_day
    if last is None or anchors.day is None or not isinstance(of, Cal) or of.unit not in _STEPPED:
        return rolling
    if expr.unit is Unit.YEAR and of.year is not None:
        of = Cal(Unit.YEAR, of.year)
    elif of.unit is not expr.unit:
        return rolling
    years = expr.n if expr.unit is Unit.YEAR else expr.n // 12
    if last.year + years > anchors.day.year or plus(last, expr.n, expr.unit) >= anchors.day:
        return rolling
    if not same_sentence(page.folded, other.end, mention.start) and not (
        is_near(then, mention) and _opens_past(words, page, mention)
    ):
        return rolling
    return Span(*(Anaphor(expr.unit, n, expr.unit, of=of) for n in (1, expr.n)))


def _opens_past(words: list[str], page: Page, mention: Mention) -> bool:
    """Whether it opens a sentence of the past: "Over the next two years, it opened ten"."""
    told = lean_behind(page.folded, mention.end)
    return _OPENERS.issuperset(words) and told in (Lean.PAST, Lean.HARD_PAST)


_OPENERS: Final = frozenset("the over in during for within and but".split())


_STEPPED: Final = (Unit.YEAR, Unit.MONTH)


_LAST_YEAR: Final = Shift(-1, Unit.YEAR)
_LAST_MONTH: Final = Shift(-1, Unit.MONTH)
#: So far a report goes on with the quarter that it named.
_SAID_OF_IT: Final = 960


def _year_before(
    expr: TimeExpr, anchors: Anchors, words: list[str], page: Page, mention: Mention
) -> TimeExpr:
    """ "Compared with last year", of a quarter that lies in it: the same quarter a year before.

    Nor can it be the year that is compared with it: "larger in 2018 than last year", in 2019.
    """
    if mention.said.mod is not None or not is_compared(words):
        return expr
    named = anchors.by_unit.get(Unit.YEAR)
    if named is not None and same_sentence(page.folded, named[1].end, mention.start):
        # "For 2020 it sees $5bn, up from last year": what is compared is a year.
        last_year = _is_last_year(named, anchors.day)
        return Anaphor(Unit.YEAR, -1, Unit.YEAR, of=named[0]) if last_year else expr
    period = anchors.period
    if period is None:
        return expr
    of, other = period
    last = other.value.frame and other.value.frame.last_day
    if last is None or anchors.day is None or last.year != anchors.day.year - 1:
        return expr
    near = mention.start - other.end <= _SAID_OF_IT
    if not near or unit_of(of) not in (Unit.QUARTER, Unit.HALF):
        return expr
    return Anaphor(None, -1, Unit.YEAR)


def _is_last_year(noted: Noted, day: dt.date | None) -> bool:
    """Whether the year before publication was named by its number."""
    expr = noted[0]
    return day is not None and isinstance(expr, Cal) and expr.year == day.year - 1


def _month_before(
    expr: Shift, anchors: Anchors, words: list[str], page: Page, mention: Mention
) -> TimeExpr:
    """ "A month ago" of figures: a month before that of its sentence."""
    period, same = anchors.period, words[:2] == ["as", "same"]
    if period is None or not (same or is_compared(words)):
        return expr
    if (same or words[:1] == ["from"]) and not mention.match[0].endswith(" ago"):
        return _month_before_last(expr, anchors, period)
    if not mention.match[0].endswith(" ago"):
        return expr
    last = period[1].value.frame and period[1].value.frame.last_day
    if last is None or anchors.day is None or last >= anchors.day:
        return expr
    near = same_sentence(page.folded, period[1].end, mention.start)
    monthly = near and unit_of(period[0]) is Unit.MONTH
    return Anaphor(Unit.MONTH, -1, Unit.MONTH, of=period[0]) if monthly else expr


def _same_month(expr: Cal, anchors: Anchors, words: list[str]) -> Cal:
    """ "Sales fell compared with last April", told in May: with April of the year before."""
    just = anchors.day is not None and anchors.day.month - 1 == expr.month
    return evolve(expr, step=None, year_step=-1) if just and is_compared(words) else expr


def _month_before_last(expr: Shift, anchors: Anchors, period: Noted) -> TimeExpr:
    """ "In April, prices rose 0.7 per cent from last month", told in May: those of March."""
    frame = period[1].value.frame
    if anchors.day is None or frame is None or unit_of(period[0]) is not Unit.MONTH:
        return expr
    if not isinstance(period[0], Cal) or month_index(frame.first_day) + 1 != month_index(
        anchors.day
    ):
        return expr
    return Anaphor(Unit.MONTH, -1, Unit.MONTH, of=period[0])
