"""Which of the mentions before it another one means: "the same quarter", "the previous year"."""

from __future__ import annotations

from itertools import chain
from typing import Final

from .._phrase import Mention
from .._text import Page
from ..timeunits import Unit
from .anchors import REPORTED, Anchors, Noted, differ, is_near
from .clauses import clause, goes_on, is_compared, same_sentence
from .expr import Anaphor, Cal, Fiscal, Lean, Reported, Shift, TimeExpr
from .inyear import is_year
from .resolve import unit_of
from .terms import Mod

#: Words before a unit that mean the last one of it that is over.
LATEST: Final = ("latest", "most recent")
#: Months and seasons are reported on where they are named; quarters, by a whole article.
_PASSING: Final = frozenset((Unit.MONTH, Unit.SEASON))
#: What a story tells of as it goes by: "later in the day", "for the week".
_PASSING_BY: Final = (Unit.DAY, Unit.WEEK)
_BESIDE: Final = 80
_FAR: Final = 960
#: So far an outlook goes on with its fiscal year.
_OUTLOOK: Final = 600


def referent(anchors: Anchors, expr: Anaphor, page: Page, mention: Mention) -> Noted | None:
    """The mention that *expr* goes on from; None where nothing was named that it could be."""
    unit, by_unit = expr.unit, anchors.by_unit
    if expr.n == -1 and (then := _of_its_clause(anchors, page, mention)):
        return then
    if expr.approx and expr.n == 1 and expr.lean is not Lean.HARD_PAST:
        # "It may grow by half the next year", whatever was named before.
        return None
    if unit is Unit.YEAR:
        found = _year(anchors, expr, mention)
        # "Earlier in the year" is of no year that nobody can place.
        lost = mention.said.mod is Mod.EARLIER and found and found[1].value.frame is None
        return None if lost else found
    if unit is None:
        period = _reported_year(anchors, page, mention) or _period(anchors, expr, page, mention)
        return period or _only_year(anchors, expr, page, mention)
    if expr.weekdays and abs(expr.n) <= 1:
        return _session(anchors, expr, page, mention)
    if expr.approx and unit in _PASSING_BY:
        return _passing_by(anchors, expr, unit, mention)
    day = _named_day(anchors) if unit is Unit.MONTH and expr.n == 0 else None
    if day is not None:
        # "On Jan. 16 it signed. In the same month, it sold."; but what was done "during the
        # month" was not done in that of a day to come.
        return _later(by_unit.get(unit), None if _is_ahead(anchors, day) else day)
    if unit in _PASSING_BY:
        return _day_or_week(anchors, expr, unit, mention)
    if unit in by_unit:
        return _unless_latest(anchors, by_unit[unit], mention)
    if unit is Unit.QUARTER or unit is Unit.HALF:
        return anchors.period if expr.n or expr.by is not unit else None
    last = anchors.last
    if last is not None and unit_of(last[0]) is Unit.YEAR:
        return anchors.period
    return anchors.period or last


def _of_its_clause(anchors: Anchors, page: Page, mention: Mention) -> Noted | None:
    """What was named right before its clause: "in March 2018, when it fell from a year earlier"."""
    last = anchors.last
    if last is None:
        return None
    if page.folded[last[1].end : mention.start] in _HELD_AGAINST:
        # "Fares rose last week from a year ago".
        return last if unit_of(last[0]) in _COMPARED else None
    if not page.folded.startswith(", when ", last[1].end):
        return None
    told = unit_of(last[0]) in REPORTED and same_sentence(page.folded, last[1].end, mention.start)
    return last if told else None


_HELD_AGAINST: Final = frozenset(
    f" {words} " for words in ("from", "compared with", "compared to", "versus", "over", "than")
)
_COMPARED: Final = REPORTED | {Unit.WEEK, Unit.YEAR}


def _day_or_week(anchors: Anchors, expr: Anaphor, unit: Unit, mention: Mention) -> Noted | None:
    """The day or week that was named last: "the previous night", "a week later"."""
    if expr.n > 0 and _is_lost(anchors, unit):
        return None
    if unit is Unit.WEEK and expr.n < 0 and (rolled := _rolled_week(anchors, mention)):
        return rolled
    day = anchors.by_unit.get(Unit.DAY)
    if unit is Unit.WEEK and unit in anchors.by_unit:
        return anchors.by_unit[unit]
    # "The vote is on Sunday. The previous night, they met", "sales fell in the previous week".
    return None if day and expr.n < 0 and _is_ahead(anchors, day) else day


def _is_lost(anchors: Anchors, unit: Unit) -> bool:
    """Whether "a week later" is later than something of which only the month was told."""
    last = anchors.last
    day = _later(anchors.by_unit.get(unit), anchors.by_unit.get(Unit.DAY))
    coarse = last is not None and unit_of(last[0]) in REPORTED | {Unit.YEAR}
    return coarse and day is not None and _later(day, last) is last


def _rolled_week(anchors: Anchors, mention: Mention) -> Noted | None:
    """The week up to publication: "over the past week, 26%, after 22% a week earlier"."""
    rolled = anchors.rolled
    weekly = rolled is not None and unit_of(rolled[0]) is Unit.WEEK
    return rolled if rolled and weekly and is_near(rolled, mention) else None


def _reported_year(anchors: Anchors, page: Page, mention: Mention) -> Noted | None:
    """The year of its sentence: "in 2018, it earned $4m, up from $3m a year earlier"."""
    year = anchors.year
    if year is None or not mention.match[0].endswith("year earlier"):
        return None
    if not isinstance(year[0], Cal) or _later(anchors.period, year) is not year:
        return None
    return year if same_sentence(page.folded, year[1].end, mention.start) else None


def _only_year(anchors: Anchors, expr: Anaphor, page: Page, mention: Mention) -> Noted | None:
    """The year that is told of where no period is: "from $4m in the same period a year earlier"."""
    year = anchors.year
    if expr.by is not Unit.YEAR or expr.n != -1 or year is None or not is_near(year, mention):
        return None
    fiscal = isinstance(year[0], Fiscal) and is_compared(clause(page.folded, mention.start))
    told = fiscal and same_sentence(page.folded, year[1].end, mention.start)
    if not told and "period" not in mention.match[0]:
        # "A year ago" is one from publication.
        return None
    return None if _is_ahead(anchors, year) else year


def _period(anchors: Anchors, expr: Anaphor, page: Page, mention: Mention) -> Noted | None:
    """The period that is reported, or what goes on up to publication."""
    period = next((p for p in anchors.periods if not _is_past(p, mention)), None)
    if period is None and mention.match[0].endswith("year earlier"):
        # Unlike "a year ago", that is counted from something that was told.
        far = anchors.period is not None and mention.start - anchors.period[1].end <= _FAR
        period = anchors.period if far else None
    if period and expr.n and _is_forecast(anchors, period, page, mention):
        period = None
    rolled = None if expr.n else _later(anchors.rolled, anchors.since)
    return _later(period, rolled) if rolled and is_near(rolled, mention) else period


def _is_forecast(anchors: Anchors, period: Noted, page: Page, mention: Mention) -> bool:
    """Whether a period to come, of another sentence, is none that was a year ago compared with."""
    near = same_sentence(page.folded, period[1].end, mention.start)
    return not near and _is_ahead(anchors, period)


def _passing_by(anchors: Anchors, expr: Anaphor, unit: Unit, mention: Mention) -> Noted | None:
    """The day or week that was named nearby: "later in the day", "for the week"."""
    if expr.lean.is_ahead:
        # What is due later in the day, is due today.
        return None
    found = anchors.by_unit.get(unit) or anchors.by_unit.get(Unit.DAY)
    if found is None or not is_near(found, mention) or _is_ahead(anchors, found):
        return None
    return found


def _unless_latest(anchors: Anchors, found: Noted, mention: Mention) -> Noted | None:
    """What was found, unless it runs: "less this quarter than in the latest quarter"."""
    latest = found[1].value.unit is Unit.QUARTER and mention.match[0].startswith(LATEST)
    return None if latest and _end(found) and _runs(anchors, found) else found


def _session(anchors: Anchors, expr: Anaphor, page: Page, mention: Mention) -> Noted | None:
    """The day of which a report on a market tells, if its paragraph has named it."""
    day = anchors.by_unit.get(Unit.DAY)
    if day is None or not is_near(day, mention):
        return None
    if "\n" in page.text[day[1].end : mention.start]:
        return None
    # "The bank meets on Friday. Shares fell from the previous session."
    return None if expr.n < 0 and _is_ahead(anchors, day) else day


def _is_ahead(anchors: Anchors, noted: Noted) -> bool:
    frame = noted[1].value.frame
    return frame is not None and anchors.day is not None and frame.first_day > anchors.day


def _year(anchors: Anchors, expr: Anaphor, mention: Mention) -> Noted | None:
    """The year, or the period in it, that "the year" or "the previous year" goes on from."""
    period, year = anchors.period, anchors.year
    nearby = expr.n == -1 and mention.match[0].endswith(("before", "prior"))
    beside = anchors.by_unit.get(Unit.YEAR)
    if nearby and beside and _later(period, beside) is beside and _is_beside(beside, mention):
        # "$5bn in 2019, against $4bn in 2018 and $3bn the year before".
        return beside
    if not expr.approx:
        found = _later(period, year if expr.n else anchors.by_unit.get(Unit.YEAR))
        if expr.n >= 0:
            # "On May 22, 1995, he was freed. The following year, he left."
            found = _later(found, anchors.dated)
        # Reports compare with "the previous year" from far; stories say "the year before" nearby.
        local = expr.n != -1 or nearby
        return None if local and found and mention.start - found[1].end > _FAR else found
    if year is not None and _later(period, year) is year and _goes_on(year, mention):
        # "It expects 2025 sales of $5bn. Profit for the year will be small."
        return year
    if period is not None and not _is_past(period, mention):
        return period
    return year if year and mention.start - year[1].end <= _FAR else None


def _goes_on(year: Noted, mention: Mention) -> bool:
    """Whether "the year" is the one that was named: a fiscal one is that of a whole outlook."""
    if not isinstance(year[0], Fiscal):
        return is_near(year, mention)
    return mention.start - year[1].end <= _OUTLOOK


def _named_day(anchors: Anchors) -> Noted | None:
    """The last day, if it was named by its month."""
    day = anchors.by_unit.get(Unit.DAY)
    return day if day and isinstance(day[0], Cal) and day[0].month is not None else None


def _is_beside(noted: Noted, mention: Mention) -> bool:
    return mention.start - noted[1].end <= _BESIDE


def _is_past(noted: Noted, mention: Mention) -> bool:
    """Whether a month was named too far back to be what is reported here."""
    return _passes(noted[0]) and not is_near(noted, mention)


def _passes(expr: TimeExpr) -> bool:
    return isinstance(expr, (Cal, Shift)) and expr.unit in _PASSING


def over_by_now(
    anchors: Anchors, found: Noted, expr: Anaphor, page: Page, mention: Mention
) -> Noted:
    """What was *found*, or the latest period that is over.

    Nobody reports on a quarter that still runs; but an outlook is compared with the year before
    it: "it expects fourth-quarter sales of $2bn, up from $1bn a year earlier".
    """
    of, other = found
    if is_year(of) and expr.n == -1 and anchors.period:
        # "It plans a branch in late 2020. Debt fell from the prior year", in a report on 2018.
        near = same_sentence(page.folded, other.end, mention.start)
        return found if near else (Reported((of, anchors.period[0])), other)
    placed = isinstance(of, Fiscal) and not expr.n and other.value.frame is not None
    if not (isinstance(of, (Cal, Shift)) or placed) or unit_of(of) not in REPORTED:
        return found
    passing = expr.unit in _PASSING and unit_of(of) in _PASSING
    if passing and expr.n > 0 and is_near(found, mention):
        # "A storm hit in January. The drop of the following month was small."
        return found
    follows = goes_on if expr.n > 0 else same_sentence
    if (expr.n or passing) and follows(page.folded, other.end, mention.start):
        return found
    if not expr.n and page.folded[other.end : mention.start] == ", the ":
        # "In June, the latest month on record".
        return found
    that_year = expr.unit is Unit.YEAR and not expr.n and not expr.approx
    if that_year or page.folded.endswith("that ", 0, mention.start):
        # "Hiring was brought forward to January, and that month's gains were high".
        return found
    choice = [found, *(old for old in anchors.periods if _may_replace(old, found, expr))]
    if expr.unit not in _PASSING:
        # Where an article reports on quarters, a month is a period in its own sentence only.
        choice = [noted for noted in choice if not _passes(noted[0])] or choice
    if len(choice) == 1:
        return choice[0]
    over = [noted for noted in choice if _end(noted) and not _runs(anchors, noted)]
    latest = max(over, key=lambda noted: noted[1].value.frame.end) if over else choice[0]
    named = chain.from_iterable(_named_by(noted[0]) for noted in choice)
    return Reported(tuple(dict.fromkeys(named))), latest[1]


def _named_by(expr: TimeExpr) -> tuple[TimeExpr, ...]:
    return expr.periods if isinstance(expr, Reported) else (expr,)


def _may_replace(old: Noted, found: Noted, expr: Anaphor) -> bool:
    return (
        differ(old, found)
        and old[1].start < found[1].start
        and isinstance(old[0], Fiscal) is isinstance(found[0], Fiscal)
        and (expr.unit is None or unit_of(old[0]) is unit_of(found[0]))
    )


def _end(noted: Noted) -> bool:
    frame = noted[1].value.frame
    return frame is not None and frame.end is not None


def _runs(anchors: Anchors, noted: Noted) -> bool:
    """Whether what was mentioned is known not to be over."""
    end = noted[1].value.frame.end
    return anchors.day is None or end > anchors.day


def _later(one: Noted | None, two: Noted | None) -> Noted | None:
    """Whichever was said last."""
    if one is None or two is None:
        return one or two
    return one if one[1].start > two[1].start else two
