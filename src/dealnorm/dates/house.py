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
from .closings import Closings, year_end
from .early import is_told_off_calendar, part_behind, place_of
from .expr import Anaphor, Cal, Ended, Fiscal, Part, TimeExpr
from .words import BESIDE
from .yearends import end_of_year, end_told

#: So far behind a fiscal year it is meant by "the fiscal year".
_NEAR: Final = 600

_FORESEEN: Final = (Unit.QUARTER, Unit.HALF)
_QUARTER: Final = 3
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
        early: The quarters and halves that are told of before they begin, by year and start.
        closings: The quarters and other periods of which it tells the end.
    """

    ends: int | None = None
    year: tuple[TimeExpr, Mention] | None = None
    parts: dict[tuple[int, int], Fiscal] = field(factory=dict)
    signs: bool = False
    foreseen: dict[tuple[int, int], Fiscal] = field(factory=dict)
    plain: set[tuple[int, int]] = field(factory=set)
    early: set[tuple[int | None, int]] = field(factory=set)
    closings: Closings = field(factory=Closings)

    def foresee(self, mentions: list[Mention], page: Page, day: dt.date | None) -> None:
        """Look ahead for "Q3FY25" and "fiscal third quarter": before them, they may be bare."""
        self.ends = end_told(mentions, page)
        named = self.closings.named
        for mention, after in zip(mentions, [*mentions[1:], None], strict=True):
            said = mention.said.expr
            said = said.of if isinstance(said, Part) else said
            if isinstance(said, Cal):
                if said.quarter and said.year is None:
                    named.add(said.quarter)
                if said.quarter or said.half:
                    self._foresee_part(said, mention, after, page, day)
            elif isinstance(said, Ended):
                self._foresee_end(said, self.closings.note(said, mention, day))
            elif isinstance(said, Fiscal) and said.count != 12:
                if said.count == _QUARTER:
                    named.add(said.first // _QUARTER + 1)
                self._foresee_fiscal(said)
        if (waiting := self.closings.note_waiting()) is not None:
            self._foresee_end(*waiting)

    def _foresee_part(
        self, expr: Cal, mention: Mention, after: Mention | None, page: Page, day: dt.date | None
    ) -> None:
        if is_told_off_calendar(expr, mention, page, day):
            self.early.add((expr.year, place_of(expr)[0]))
        elif (part := part_behind(expr, mention, after, page)) is not None:
            self.parts.setdefault((part.count, part.first), part)
            self.signs = True

    def _foresee_end(self, expr: Ended, nth: int | None) -> None:
        if nth is None or self.ends is not None:
            return
        part = _QUARTER, _QUARTER * (nth - 1)
        if part in self.parts or part in self.foreseen:
            # "The first quarter of fiscal 2025 … for the quarter ended Dec. 31".
            self.ends = year_end(expr, nth)

    def _foresee_fiscal(self, expr: Fiscal) -> None:
        if expr.year is None:
            self.parts.setdefault((expr.count, expr.first), expr)
            return
        known = self.foreseen.get((expr.count, expr.first))
        newer = known is None or known.year is None or expr.year > known.year
        if newer and expr.unit in _FORESEEN:
            self.foreseen[expr.count, expr.first] = expr

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
        if told and expr.year is None and expr.quarter in self.closings.by_number:
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
