"""What a mention refers back to: "a year earlier", "the same quarter", "the following day"."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from .._phrase import Mention
from .._text import Page
from ..timeunits import Unit
from .anchors import REPORTED, Anchors, Noted, is_near
from .clauses import clause, is_compared, same_sentence
from .expr import (
    Anaphor,
    Cal,
    Clock,
    Ended,
    Fiscal,
    Lean,
    Nth,
    Part,
    Rolling,
    Shift,
    Span,
    TimeExpr,
)
from .inyear import is_year
from .referents import LATEST, over_by_now, referent
from .resolve import SIZES, unit_of
from .terms import Bound

Found = tuple[TimeExpr, Mention | None]

#: So far, and no further than a sentence, one goes on with a month.
_MONTH_SAID_OF: Final = 140
#: So far a report goes on with the quarter that it named.
_REPORTED_SO_FAR: Final = 960


def resolved(anchors: Anchors, expr: TimeExpr, page: Page, mention: Mention) -> Found | None:
    """The expression with its antecedent in place, and the mention of that; None drops it."""
    if isinstance(expr, Ended):
        return _ended(anchors, expr, page, mention)
    if isinstance(expr, (Part, Nth, Span, Clock)):
        return _of_parts(anchors, expr, page, mention)
    if not isinstance(expr, Anaphor) or expr.of is not None:
        return expr, None
    if expr.year is not None:
        lasts = expr.unit is None and _lasts(anchors, page, mention)
        return (expr, None) if lasts else _of_year(anchors, expr, expr.year)
    found = _goes_on_from(anchors, expr, page, mention)
    if found is None:
        told = _told_behind(anchors, expr, page, mention) or _decade_on(anchors, expr, mention)
        return told or _without(expr, page, mention)
    if expr.n and expr.unit is not None and _is_finer(expr.unit, unit_of(found[0])):
        # "In 2018 it grew. The previous month, it was sold."
        return expr, None
    if expr.n == 0 and expr.unit is None and found[1].value.bound is Bound.SINCE:
        # "It is up 5% since 2017; its rival fell in the same period".
        return Span(found[0], Shift(0, Unit.DAY)), None
    of, other = over_by_now(anchors, found, expr, page, mention)
    if expr.n == -1 and expr.unit is Unit.YEAR and _is_of_figures(of, other, page, mention):
        expr = evolve(expr, unit=None)
    compared = expr.by is Unit.YEAR and expr.n == -1
    if expr.n == 0 and (expr.unit is None or expr.unit is other.value.unit):
        return of, None
    if expr.unit is None and expr.by is Unit.QUARTER and isinstance(of, Cal):
        # "The previous period" is as long as the one that was named.
        expr = evolve(expr, by=of.unit)
    if isinstance(of, Fiscal) and (moved := _moved(of, expr)) is not None:
        return moved, other if compared else None
    return evolve(expr, of=of), other if compared else None


def _decade_on(anchors: Anchors, expr: Anaphor, mention: Mention) -> Found | None:
    """The ten years behind the one that was named: "it opened in 2007; the following decade"."""
    year = anchors.by_unit.get(Unit.YEAR)
    if expr.unit is not Unit.DECADE or expr.n != 1 or year is None or year is not anchors.last:
        return None
    if not is_near(year, mention):
        return None
    return Span(*(Anaphor(Unit.YEAR, n, Unit.YEAR, of=year[0]) for n in (1, 10))), None


def _lasts(anchors: Anchors, page: Page, mention: Mention) -> bool:
    """Whether "the same period" is a length that its sentence tells: "in the eight weeks since"."""
    period = anchors.period
    start = max(0, mention.start - _LENGTH_SIGHT, period[1].end if period else 0)
    told = _LENGTH.search(page.folded, start, mention.start)
    return told is not None and same_sentence(page.folded, told.end(), mention.start)


_LENGTH: Final = re.compile(
    r"\bthe (?:[a-z]+|[0-9]+) (?:days|weeks|months) (?:since|after|to|from)\b"
)
_LENGTH_SIGHT: Final = 160


def _told_behind(anchors: Anchors, expr: Anaphor, page: Page, mention: Mention) -> Found | None:
    """The year before the one period of which the article tells the end further on.

    "It earned $4, up from $3 a year earlier. Sales of the half ended Dec. 31, 2018, rose."
    """
    if expr.n != -1 or expr.by is not Unit.YEAR or len(anchors.house.closings.dated) != 1:
        return None
    (period,) = anchors.house.closings.dated
    compared = is_compared(clause(page.folded, mention.start))
    return (evolve(expr, of=period), None) if compared else None


def _is_of_figures(of: TimeExpr, other: Mention, page: Page, mention: Mention) -> bool:
    """Whether "the prior year" is what figures of a quarter are compared with.

    A report goes on with its quarter; a month is that of its own sentence, or of the one before.
    """
    far = mention.start - other.end
    if far > _REPORTED_SO_FAR or not (_has_months(of) or unit_of(of) in REPORTED):
        return False
    apart = far > _MONTH_SAID_OF or "\n" in page.folded[other.end : mention.start]
    if not _has_months(of) and apart:
        return False
    return is_compared(clause(page.folded, mention.start))


def _of_parts(
    anchors: Anchors, expr: Part | Nth | Span | Clock, page: Page, mention: Mention
) -> Found | None:
    """The expression with the antecedents of what it is made of in place."""
    if isinstance(expr, Part):
        inner = resolved(anchors, expr.of, page, mention)
        return inner and (Part(inner[0], expr.mod), None)
    if isinstance(expr, Nth):
        inner = resolved(anchors, expr.of, page, mention) or (expr.of, None)
        return evolve(expr, of=inner[0]), None
    if isinstance(expr, Clock):
        day = resolved(anchors, expr.on, page, mention) if expr.on else None
        return None if expr.on and day is None else (evolve(expr, on=day and day[0]), None)
    return _units_before(anchors, expr, page, mention)


def _units_before(anchors: Anchors, expr: Span, page: Page, mention: Mention) -> Found:
    """The months before the first one of what was named: "the previous three months"."""
    first, last = expr.first, expr.last
    if not isinstance(first, Anaphor) or not isinstance(last, Anaphor) or first.unit is None:
        return expr, None
    found = referent(anchors, first, page, mention)
    if found is None or (_is_finer(first.unit, unit_of(found[0])) and not _has_months(found[0])):
        return expr, None
    of = Nth(1, first.unit, over_by_now(anchors, found, first, page, mention)[0])
    return Span(evolve(first, of=of), evolve(last, of=of)), None


def _has_months(of: TimeExpr) -> bool:
    """Whether it is a quarter or a half, before which months are counted as well."""
    return unit_of(of) in (Unit.QUARTER, Unit.HALF)


def _ended(anchors: Anchors, expr: Ended, page: Page, mention: Mention) -> Found | None:
    inner = resolved(anchors, expr.end, page, mention)
    if inner is not None and isinstance(expr.end, Anaphor) and is_year(inner[0]):
        return expr, None
    if inner is None and mention.match[0].startswith(LATEST):
        # "The latest three months", where nobody said when they ended.
        return Rolling(-expr.months, Unit.MONTH), None
    return inner and (evolve(expr, end=inner[0]), inner[1])


_WHOLE: Final = ("full", "entire", "whole")
#: "It gave no guidance for the full year".
_OUTLOOK: Final = re.compile(
    r"\b(?:guidance|outlooks?|forecasts?|targets?|estimates?|expectations?|goals?|budgets?|plans?)\b"
)
_AHEAD: Final = re.compile(r"\b(?:will|would|should|to be|is expected|are expected|expects?)\b")
_SIGHT: Final = 60


def _goes_on_from(anchors: Anchors, expr: Anaphor, page: Page, mention: Mention) -> Noted | None:
    """The mention that it goes on from, but for the year of an outlook or of a plan."""
    if expr.unit is Unit.DECADE and expr.n > 0 and Unit.DECADE not in anchors.by_unit:
        return None
    found = referent(anchors, expr, page, mention)
    again = anchors.recurring if expr.n == 0 and expr.unit is Unit.DAY else None
    if again is not None and same_sentence(page.folded, again.end, mention.start):
        # "Every morning, she lists what will happen that day."
        return None
    if found is None or (_is_forecast(expr) and unit_of(found[0]) is not Unit.YEAR):
        return None
    return None if _is_planned(anchors, expr, found, page, mention) else found


def _is_forecast(expr: Anaphor) -> bool:
    """Whether it is the year of an outlook, and not the one of which quarters were reported."""
    return expr.lean.is_ahead and expr.approx and expr.n == 0 and expr.unit is Unit.YEAR


def _is_planned(
    anchors: Anchors, expr: Anaphor, found: Noted, page: Page, mention: Mention
) -> bool:
    """Whether "the year" is that of a plan, and not the one that was *found* and is over."""
    if not expr.approx or expr.n or expr.unit is not Unit.YEAR:
        return False
    last = found[1].value.frame and found[1].value.frame.last_day
    if last is None or anchors.day is None or last >= anchors.day:
        return False
    before = page.folded[max(0, mention.start - _PLAN_SIGHT) : mention.start]
    return _PLANNING.search(before) is not None


_PLAN_SIGHT: Final = 120
#: "It set a capital budget of $5m for the year".
_PLANNING: Final = re.compile(
    r"\b(?:sets?|setting|approv(?:es?|ed)|unveil(?:s|ed)|rais(?:es?|ed)|lower(?:s|ed)|cuts?|gave|gives?"
    r"|issued|provid(?:es?|ed)|reaffirm(?:s|ed)|reiterat(?:es?|ed)|maintain(?:s|ed)|announced) "
    r"(?:[a-z'-]+ ){0,4}(?:budget|guidance|outlook|forecast|target|plan)\b[^.;\n]*$"
)


def _is_finer(unit: Unit, grain: Unit) -> bool:
    """Whether a step of *unit* from something of that *grain* has no one place to start from."""
    return SIZES[unit] < SIZES[grain]


def _without(expr: Anaphor, page: Page, mention: Mention) -> Found | None:
    """What it means where nothing was named that it could refer to."""
    told = expr.lean in (Lean.PAST, Lean.HARD_PAST)
    whole = expr.unit is Unit.YEAR and mention.match[0].startswith(_WHOLE)
    before = page.folded[max(0, mention.start - _SIGHT) : mention.start]
    behind = page.folded[mention.end : mention.end + _SIGHT].partition(".")[0]
    if told and whole and not _OUTLOOK.search(before) and not _AHEAD.search(behind):
        # "For the full year, sales rose", told in February of the year that is over.
        return Cal(Unit.YEAR, lean=expr.lean), None
    if expr.weekdays and abs(expr.n) == 1:
        return Shift(expr.n, Unit.DAY, weekdays=True), None
    if expr.n in (0, 1) and expr.approx:
        lean = expr.lean if expr.unit is Unit.WEEK else Lean.NONE
        return Shift(expr.n, expr.unit or Unit.YEAR, lean=lean), None
    if expr.unit is Unit.QUARTER and expr.n == 0:
        return Shift(-1, Unit.QUARTER), None
    if expr.unit is Unit.QUARTER and expr.by is Unit.YEAR:
        return evolve(expr, of=Shift(-1, Unit.QUARTER)), None
    return None if expr.n == 0 else (expr, None)


def _moved(of: Fiscal, expr: Anaphor) -> Fiscal | None:
    """A fiscal period some years or quarters from another."""
    if of.year is None:
        return None
    if expr.by is Unit.YEAR:
        moved = evolve(of, year=of.year + expr.n)
        year = expr.unit is Unit.YEAR
        return evolve(moved, unit=Unit.YEAR, first=0, count=12) if year else moved
    if expr.by is Unit.QUARTER and of.count == 3:
        years, first = divmod(of.first + 3 * expr.n, 12)
        return evolve(of, year=of.year + years, first=first)
    return None


def _of_year(anchors: Anchors, expr: Anaphor, year: int) -> Found:
    """ "The 1988 period": the one that is reported, in that year, compared with that one."""
    for of, other in anchors.periods:
        if expr.unit is not None and expr.unit is not unit_of(of):
            continue
        reported = other.value.frame and other.value.frame.last_day
        compared = other if reported and reported.year == year + 1 else None
        if isinstance(of, Cal):
            return evolve(expr, of=_in_year(of, year)), compared
        if isinstance(of, Ended) and isinstance(of.end, Cal):
            return evolve(expr, of=evolve(of, end=_in_year(of.end, year))), compared
        if isinstance(of, Span) and isinstance(of.first, Cal) and isinstance(of.last, Cal):
            return Span(_in_year(of.first, year), _in_year(of.last, year)), compared
        if isinstance(of, Fiscal):
            return evolve(of, year=year), None
    return Cal(Unit.YEAR, year), None


def _in_year(expr: Cal, year: int) -> Cal:
    return evolve(expr, year=year, year_step=None, step=None)
