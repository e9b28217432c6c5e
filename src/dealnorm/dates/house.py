"""What an article tells of the house it is about: when its fiscal year ends, and what it calls so.

Companies and states count from their own year's end, and nobody can know it unless the text says
so. One sentence ("its fiscal year ends in June") is enough for every fiscal year of the article,
before it and behind it; where two differ, it speaks of two houses, and neither is believed of the
other. A quarter that was called fiscal once is fiscal wherever it is named again; and so is one of
which the results are told before it has begun: "its 2Q25 results", in February of 2025.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from attrs import define, evolve, field

from .._phrase import Mention
from .._text import Page
from .._words import trie
from ..timeunits import Unit
from .clauses import goes_on, is_compared
from .early import is_told_off_calendar, part_behind, place_of
from .expr import Anaphor, Cal, Ended, Fiscal, Lean, Part, TimeExpr
from .words import BESIDE
from .yearends import end_of_year, end_told

#: So far behind a fiscal year it is meant by "the fiscal year".
_NEAR: Final = 600

_FORESEEN: Final = (Unit.QUARTER, Unit.HALF)
_SIGN: Final = re.compile(r"q[1-4]|[1-4]q|h[12]|[12]h")
_BESIDE: Final = re.compile(trie(BESIDE, whole=True))


@define(eq=False)
class House:
    """What is known of the fiscal years of an article.

    Attributes:
        ends: The month in which they end, where the article told it.
        year: The last fiscal year that it named, and the mention of it.
        parts: The quarters and halves that it called fiscal, by their length and start.
        signs: Whether it wrote any of them as a sign: "Q3FY25", "fiscal Q3".
        foreseen: The latest of each that it will name with its year.
        plain: Those that it wrote as bare signs before it called any fiscal: of another house.
        closed: The quarters of which it tells the end, by their number; None where it tells two.
        early: The quarters and halves that are told of before they begin, by year and start.
        reported: The periods of which it tells the end with its year.
        ended: The quarters of which it tells the end.
    """

    ends: int | None = None
    year: tuple[TimeExpr, Mention] | None = None
    parts: dict[tuple[int, int], Fiscal] = field(factory=dict)
    signs: bool = False
    foreseen: dict[tuple[int, int], Fiscal] = field(factory=dict)
    plain: set[tuple[int, int]] = field(factory=set)
    closed: dict[int, Ended | None] = field(factory=dict)
    early: set[tuple[int | None, int]] = field(factory=set)
    reported: set[Ended] = field(factory=set)
    ended: set[Ended] = field(factory=set)

    def foresee(self, mentions: list[Mention], page: Page, day: dt.date | None) -> None:
        """Look ahead for "Q3FY25" and "fiscal third quarter": before them, they may be bare."""
        self.ends = end_told(mentions, page)
        named: set[int] = set()
        for mention, after in zip(mentions, [*mentions[1:], None], strict=True):
            said = mention.said.expr
            said = said.of if isinstance(said, Part) else said
            if isinstance(said, Cal):
                if said.quarter and said.year is None:
                    named.add(said.quarter)
                if said.quarter or said.half:
                    self._foresee_part(said, mention, after, page, day)
            elif isinstance(said, Ended):
                self._foresee_end(said, mention, named, day)
            elif isinstance(said, Fiscal) and said.count != 12:
                if said.count == _QUARTER:
                    named.add(said.first // _QUARTER + 1)
                self._foresee_fiscal(said)

    def _foresee_part(
        self, expr: Cal, mention: Mention, after: Mention | None, page: Page, day: dt.date | None
    ) -> None:
        if is_told_off_calendar(expr, mention, page, day):
            self.early.add((expr.year, place_of(expr)[0]))
        elif (part := part_behind(expr, mention, after, page)) is not None:
            self.parts.setdefault((part.count, part.first), part)
            self.signs = True

    def _foresee_end(
        self, expr: Ended, mention: Mention, named: set[int], day: dt.date | None
    ) -> None:
        if isinstance(expr.end, Cal) and expr.end.year is not None:
            self.reported.add(expr)
        if expr.unit is Unit.QUARTER:
            self.ended.add(expr)
        if not _is_over(expr, mention, day):
            return
        # "Second-quarter profit rose. Sales in the quarter ended July 28 fell."
        nth = expr.quarter or (min(named) if len(named) == 1 else None)
        if nth is not None:
            self._close(expr, nth)
            part = _QUARTER, _QUARTER * (nth - 1)
            if self.ends is None and (part in self.parts or part in self.foreseen):
                self.ends = _year_end(expr, nth)

    def _foresee_fiscal(self, expr: Fiscal) -> None:
        if expr.year is None:
            self.parts.setdefault((expr.count, expr.first), expr)
            return
        known = self.foreseen.get((expr.count, expr.first))
        newer = known is None or known.year is None or expr.year > known.year
        if newer and expr.unit in _FORESEEN:
            self.foreseen[expr.count, expr.first] = expr

    def last_quarter(self, day: dt.date | None) -> Ended | None:
        """The one of which it tells the end, if that is no calendar quarter and has just ended.

        "Profits fell last quarter … the quarter ended April 30", in June.
        """
        if len(self.ended) != 1 or day is None:
            return None
        (expr,) = self.ended
        end = expr.end
        if not isinstance(end, Cal) or end.month is None or end.month % 3 == 0:
            return None
        just = 0 < (day.month - end.month) % 12 <= _REPORTED
        return evolve(expr, end=end.leaning(Lean.HARD_PAST)) if just else None

    def _close(self, expr: Ended, quarter: int) -> None:
        """Remember the end of a quarter, unless another one was told of the same."""
        nth = 4 if quarter == -1 else quarter
        known = self.closed.get(nth, expr)
        self.closed[nth] = known if known is not None and _ends_with(known, expr) else None

    def named_again(self, expr: Cal) -> Ended | Fiscal | None:
        """A bare quarter of which the article tells the end, or one beside it in that year.

        "Its fourth quarter ended June 30. In the fourth quarter it grew, and in the third."
        """
        if not self.closed or expr.quarter is None or expr.calendar:
            return None
        if expr.year is not None or expr.year_step is not None or expr.step is not None:
            return None
        if expr.quarter in self.closed:
            return self.closed[expr.quarter]
        ends = {_year_end(told, nth) for nth, told in self.closed.items() if told is not None}
        if len(ends) != 1 or None in ends or _DECEMBER in ends:
            return None
        return Fiscal(expr.unit, None, 3 * (expr.quarter - 1), 3, ends=ends.pop(), lean=expr.lean)

    def learn(self, expr: Ended | Fiscal, mention: Mention) -> None:
        """Remember what a mention tells: "fourth quarter ended June 30"."""
        if isinstance(expr, Fiscal):
            self.ends = expr.ends or self.ends
            if expr.count < 12:
                self.parts[expr.count, expr.first] = expr
                self.signs = self.signs or bool(_SIGN.search(mention.match[0]))
            elif expr.year is not None:
                self.year = (expr, mention)
            return
        end = expr.end
        if not isinstance(end, Cal) or end.month is None:
            return
        if expr.months == 12 and expr.unit is Unit.YEAR:
            self.ends, self.year = end.month, (expr, mention)
        elif expr.quarter is not None:
            self.ends = end_of_year(end.month, expr.quarter)

    def part(self, expr: Cal, words: str) -> Fiscal | None:
        """A bare quarter or half that the article has called fiscal: "fiscal third quarter".

        Where it has written "fiscal Q2", every "Q3" is one of the fiscal year.
        """
        first, size = place_of(expr)
        if size == 0 or expr.calendar or expr.year_step is not None:
            return None
        said = self.parts.get((size, first))
        if said is None and expr.year is None and _SIGN.search(words):
            said = self.foreseen.get((size, first))
        told = bool(self.early) and (_SIGN.search(words) or (expr.year, first) in self.early)
        if told and expr.year is None and expr.quarter in self.closed:
            return None
        if told and (said is None or expr.year is not None):
            return Fiscal(expr.unit, expr.year, first, size, lean=expr.lean)
        if said is None and expr.year is None and _SIGN.search(words):
            if self.signs and (size, first) not in self.plain:
                return Fiscal(expr.unit, self._year_of(first), first, size, lean=expr.lean)
            self.plain.add((size, first))
        if said is None or (expr.year is not None and expr.year != said.year):
            return None
        return evolve(said, lean=expr.lean)

    def _year_of(self, first: int) -> int | None:
        """The year of a quarter beside those that are named with theirs: "Q3 FY25 … in Q2"."""
        named = [(part.year, part.first) for part in self.foreseen.values() if part.year]
        if not named:
            return None
        year, last = max(named)
        return year if first <= last else None

    def period(self, expr: Fiscal, page: Page, mention: Mention, day: dt.date | None) -> TimeExpr:
        """A fiscal period with the end that the article told.

        "The previous fiscal year" is the one beside its own, and not beside the *day* of
        publication.
        """
        if expr.year_step is not None and _BESIDE.match(mention.match[0]):
            year = self._year_at(page, mention, day)
            if isinstance(year, Fiscal):
                return evolve(year, year=(year.year or 0) + expr.year_step)
            if year is not None:
                return Anaphor(Unit.YEAR, expr.year_step, Unit.YEAR, of=year)
        if expr.count == 12 and expr.year is None and expr.year_step is None and self.year:
            named, other = self.year
            if isinstance(named, Fiscal) and mention.start - other.end <= _NEAR:
                # "Fiscal 2025 sales … for the fiscal year".
                return named
        if self.ends is not None and expr.ends is None:
            return evolve(expr, ends=self.ends)
        return expr

    def compared(self, expr: Cal, words: list[str], page: Page, mention: Mention) -> Fiscal | None:
        """A bare year that a fiscal one is set against: "$2 in fiscal 2025, from $1 in 2024"."""
        if expr.unit is not Unit.YEAR or expr.year is None or self.year is None:
            return None
        other, named = self.year
        if not isinstance(other, Fiscal) or other.year is None or abs(other.year - expr.year) != 1:
            return None
        if not is_compared(words) or not goes_on(page.folded, named.end, mention.start):
            return None
        return None if "calendar" in mention.match[0] else evolve(other, year=expr.year)

    def _year_at(self, page: Page, mention: Mention, day: dt.date | None) -> TimeExpr | None:
        """The fiscal year of which a place tells: that of an outlook only in its sentence."""
        if self.year is None:
            return None
        expr, named = self.year
        ahead = isinstance(expr, Fiscal) and day and (expr.year or 0) > day.year
        return None if ahead and not goes_on(page.folded, named.end, mention.start) else expr


_DECEMBER: Final = 12
_QUARTER: Final = 3
#: A quarter that ends in the first half of a month is the one up to the month before.
_MID: Final = 15


def _is_over(expr: Ended, mention: Mention, day: dt.date | None) -> bool:
    """Whether it is a quarter with its end, and if that is only a month, one that has just ended.

    "In the third quarter … the December quarter", told in February; in October it is to come.
    """
    if expr.unit is not Unit.QUARTER:
        return False
    if not expr.by_month:
        return True
    end = expr.end
    if day is None or not isinstance(end, Cal) or end.month is None or "-" in mention.match[0]:
        return False
    return 0 < (day.month - end.month) % 12 <= _REPORTED


#: So many months behind its end a quarter is reported.
_REPORTED: Final = 3


def _ends_with(one: Ended, two: Ended) -> bool:
    """Whether both end on one day of some year."""
    first, last = one.end, two.end
    if not isinstance(first, Cal) or not isinstance(last, Cal):
        return False
    return (first.month, first.day) == (last.month, last.day)


def _year_end(expr: Ended, nth: int) -> int | None:
    """The month in which the year ends of which the *nth* quarter ends so."""
    end = expr.end
    if not isinstance(end, Cal) or end.month is None:
        return None
    early = end.day is not None and end.day <= _MID
    return end_of_year((end.month - 1 - early) % 12 + 1, nth)
