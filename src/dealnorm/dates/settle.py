"""From what each phrase said to what the article says: neighbours joined, anchors found, values."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from .._phrase import Mention
from .._text import Page
from ..dateline import Dateline
from ..facts import Relation
from ..timeunits import Unit
from .anchors import REPORTED, Anchors
from .antecedents import resolved
from .binding import DATED, bound_at, opens
from .clauses import NEAR, WEEKDAY_WINDOW, WEEKDAY_WORDS, WINDOW, clause, is_compared
from .counted import counted_from
from .expr import (
    Anaphor,
    Cal,
    Clock,
    Ended,
    Fiscal,
    Lean,
    Nth,
    Part,
    Shift,
    Span,
    TimeExpr,
    Turn,
)
from .following import going_on
from .habits import HABITS, recurring
from .hanging import alone
from .inyear import is_year
from .joins import join
from .leaning import in_sentence, leaned, needs_lean
from .leans import lean_of
from .lists import LONGEST, MOST, left_out, listed
from .meaning import said as valued
from .others import is_of_another
from .resolve import unit_of
from .saying import Said
from .terms import Bound, Mod, Status
from .told import as_told
from .yearends import runs
from .zones import COUNTRIES, only_zone, zone_behind


def settle(mine: list[Mention], page: Page, mentions: list[Mention], dateline: Dateline) -> None:
    """Put the value into each date mention of *mine*; those that are no dates get none."""
    anchors = Anchors(dateline.day)
    anchors.house.foresee(mine, page, dateline.day)
    if dateline.tz is None and dateline.country not in COUNTRIES:
        anchors.zone = only_zone(mention.said.expr for mention in mine)
    taken, others = 0, []
    for index, mention in enumerate(mine):
        if index < taken:
            continue
        taken = index + 1
        while taken < len(mine) and join(mention, mine[taken], page):
            taken += 1
        said = alone(mention, page)
        if said is None:
            continue
        before = mine[index - 1] if index else None
        if (index and mention.start - mine[index - 1].end <= LONGEST) or (
            taken < len(mine) and mine[taken].start - mention.end <= LONGEST
        ):
            said.expr = listed(said.expr, mention, page, before, mine[taken : taken + MOST + 1])
        if isinstance(said.expr, Anaphor) and taken < len(mine):
            _look_on(said, said.expr, mention, mine[taken], page)
        _settle_one(mention, said, page, dateline, anchors, before)
        if before is not None and (past := anchors.names.followed(before, mention, page)):
            before.value = valued(
                past, dateline, bound=before.value.bound, daypart=before.value.daypart
            )
        if isinstance(said.expr, Shift) and (other := left_out(mention, page)) is not None:
            _settle_one(other, other.said, page, dateline, anchors, mention)
            others.append(other)
    for mention in mine:
        _settled_behind(mention, dateline, anchors)
    if others:
        mentions += others
        mentions.sort(key=_start)


def _settled_behind(mention: Mention, dateline: Dateline, anchors: Anchors) -> None:
    """Settle a name that may mean two things, by what the article calls so further on."""
    value = mention.value
    if value is None or value.status is not Status.AMBIGUOUS or value.bound is Bound.UNTIL:
        return
    if (told := anchors.names.named_again(value.expr, mention)) is not None:
        mention.value = valued(
            told, dateline, bound=value.bound, mod=value.mod, daypart=value.daypart
        )


def _start(mention: Mention) -> int:
    return mention.start


_DAYS: Final = DATED | {Unit.WEEK}


def _settle_one(
    mention: Mention,
    said: Said,
    page: Page,
    dateline: Dateline,
    anchors: Anchors,
    before: Mention | None,
) -> None:
    folded = page.folded
    expr = _in_its_text(said.expr, page, mention, anchors)
    if expr is None:
        return
    leans = needs_lean(expr)
    # Of a day that was named, only its bound is left to say.
    near = not leans and unit_of(expr) in _DAYS
    if isinstance(expr, Cal) and expr.weekday is not None and expr.month is None:
        words = clause(folded, mention.start, window=WEEKDAY_WINDOW, most=WEEKDAY_WORDS)
    else:
        words = clause(folded, mention.start, window=NEAR if near else WINDOW)
    bound = bound_at(expr, words, page, mention, before)
    habit = recurring(expr, words, page, mention)
    expr = habit or as_told(expr, anchors, words, page, mention)
    expr = counted_from(expr, anchors, words, page, mention)
    if leans:
        told = in_sentence(expr, words, bound, page, mention, before, anchors.day)
        expr = anchors.framed(expr, page, mention) or _placed(told, anchors, page, mention)
    if bound is Bound.DURING and opens(expr, words, anchors.day):
        bound = Bound.FROM
    found = _hung(expr, page, mention, anchors)
    if found is None:
        return
    expr, other = found
    rough = isinstance(expr, Anaphor) and expr.of is None and expr.approx
    mod = said.mod or (Mod.APPROX if rough else None)
    bound = said.bound or bound
    mention.said = said
    mention.value = valued(expr, dateline, bound=bound, mod=mod, daypart=said.daypart)
    if (again := anchors.names.named_again(expr, mention)) is not None:
        expr = again
        mention.value = valued(expr, dateline, bound=bound, mod=mod, daypart=said.daypart)
    _remember(expr, mention, words, page, anchors)
    if other is not None and other.value is not None:
        mention.links.append((Relation.COMPARISON, other))


def _remember(
    expr: TimeExpr, mention: Mention, words: list[str], page: Page, anchors: Anchors
) -> None:
    """Keep what others may go on from: the mention, and the year with which a sentence opens."""
    said, folded = mention.said.expr, page.folded
    shifted = isinstance(said, Anaphor) and (said.n != 0 or said.year is not None)
    anchors.note(expr, mention, words, shifted=shifted, called=_is_period(expr, folded, mention))
    during = mention.value.bound is Bound.DURING
    if during and len(words) <= 1 and folded.startswith(",", mention.end) and is_year(expr):
        anchors.frame = (expr, mention)


def _hung(
    expr: TimeExpr, page: Page, mention: Mention, anchors: Anchors
) -> tuple[TimeExpr, Mention | None] | None:
    """The expression on what it goes on from, and that mention; None where it is no date."""
    if isinstance(expr, Clock) and expr.on is None:
        expr = evolve(expr, on=anchors.day_of(page, mention))
        if expr.on is None and expr.hour == _MIDNIGHT and _is_over(page, mention):
            expr = evolve(expr, hour=0)
    if isinstance(expr, (Anaphor, Part, Nth, Ended, Clock, Span)):
        return resolved(anchors, expr, page, mention)
    return expr, None


#: The hour with which a day ends.
_MIDNIGHT: Final = 24


def _is_over(page: Page, mention: Mention) -> bool:
    """Whether its sentence tells of the past: "it was shut at midnight"; not "gone by midnight"."""
    if page.folded.endswith(("before ", "until ", "by "), 0, mention.start):
        return False
    lean = lean_of(clause(page.folded, mention.start), page, mention.end)
    return lean is Lean.PAST or lean is Lean.HARD_PAST


def _placed(told: TimeExpr, anchors: Anchors, page: Page, mention: Mention) -> TimeExpr:
    """A date that its sentence has leaned, where the article has named its year or its side."""
    beside = (
        anchors.beside(told, page, mention)
        or anchors.beside_dated(told, page, mention)
        or anchors.names.looms(told, page, mention)
    )
    return beside or anchors.names.of_its_year(told, mention)


def _look_on(said: Said, expr: Anaphor, mention: Mention, behind: Mention, page: Page) -> None:
    """Hang it on the period right behind: "up 3% from a year earlier in the third quarter"."""
    period, folded = behind.said.expr, page.folded
    if expr.n != -1 or expr.of is not None or not isinstance(period, Cal):
        return
    if period.unit not in REPORTED:
        return
    if not _IN.fullmatch(folded, mention.end, behind.start):
        return
    if not is_compared(clause(folded, mention.start)):
        return
    lean = lean_of(clause(folded, behind.start), page, behind.end)
    said.expr = evolve(expr, of=leaned(period, lean))
    if expr.by is Unit.YEAR:
        mention.links.append((Relation.COMPARISON, behind))


#: "It rose from the prior quarter to a high of $12 million in the fourth quarter".
_IN: Final = re.compile(r"(?: to (?:[a-z$€£%0-9.,-]+ ){1,8}?| )in (?:the )?")


def _is_period(expr: TimeExpr, folded: str, mention: Mention) -> bool:
    """Whether it is called one: "the 2015-19 period" is what "the same period" takes up."""
    if isinstance(expr, Shift):
        # "Year to date, it rose 5%, and its rival fell in the same period".
        return mention.said.bound is Bound.SINCE
    return isinstance(expr, (Span, Turn)) and folded.startswith(" period", mention.end)


def _in_its_text(expr: TimeExpr, page: Page, mention: Mention, anchors: Anchors) -> TimeExpr | None:
    """The expression with what the article has said of it before; None if it is no date."""
    if (gone_on := going_on(expr, anchors, page, mention)) is not None:
        return gone_on
    if isinstance(expr, Cal):
        if is_of_another(expr, page.folded, mention.start, mention.end):
            return None
        part = anchors.house.part(expr, page.folded[mention.start : mention.end])
        again = part or _with_its_end(expr, anchors, page, mention) or expr
        if isinstance(again, Fiscal):
            return anchors.house.period(again, page, mention, anchors.day)
        return again
    if isinstance(expr, Clock) and expr.zone is None:
        zone = zone_behind(page.folded, mention.end) or anchors.zone
        return evolve(expr, zone=zone) if zone else expr
    if isinstance(expr, Nth) and expr.weekday is not None:
        # "The report is usually out on the first Friday of the month".
        once = HABITS.isdisjoint(clause(page.folded, mention.start))
        return expr if once else None
    if isinstance(expr, Part):
        of = _in_its_text(expr.of, page, mention, anchors)
        return of and Part(of, expr.mod)
    if runs(expr, mention, page):
        return None
    if isinstance(expr, Fiscal):
        return anchors.house.period(expr, page, mention, anchors.day)
    return expr


def _with_its_end(
    expr: Cal, anchors: Anchors, page: Page, mention: Mention
) -> Ended | Fiscal | None:
    """A bare quarter of which the article tells the end, or one of the same year."""
    closings = anchors.house.closings
    if not expr.quarter or not closings.by_number:
        return None
    return closings.named_again(expr, clause(page.folded, mention.start), anchors.day)
