"""The quarters of which an article tells the end: "the second quarter ended July 28".

Such a quarter means the same wherever it is named again, with its end or without; and where none
of them ends with a quarter of the calendar, those beside it belong to the same year.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from attrs import define, evolve, field

from .._phrase import Mention
from ..timeunits import Unit
from .expr import Cal, Ended, Fiscal, Lean
from .yearends import end_of_year

_DECEMBER: Final = 12
#: So many months behind its end a quarter is reported.
_REPORTED: Final = 3
#: A quarter that ends in the first half of a month is the one up to the month before.
_MID: Final = 15
#: Who tells results, and so near before their quarter.
_POSTED: Final = frozenset("reported posted reports posts announced said".split())
_NEARBY: Final = 3


@define(eq=False)
class Closings:
    """What is known of how quarters and other periods of an article end.

    Attributes:
        by_number: The quarters that it told with their end; None where it told two of a number.
        quarters: All quarters that it told with their end, numbered or not.
        dated: The periods of which it told the end with its year.
        named: The numbers of the quarters that it has named so far.
        waiting: Those with an end and no number that it told before it named any quarter.
    """

    by_number: dict[int, Ended | None] = field(factory=dict)
    quarters: set[Ended] = field(factory=set)
    dated: set[Ended] = field(factory=set)
    named: set[int] = field(factory=set)
    waiting: list[Ended] = field(factory=list)

    def note(self, expr: Ended, mention: Mention, day: dt.date | None) -> int | None:
        """Remember a period with its end; the number of the quarter that it is, if that is told."""
        if isinstance(expr.end, Cal) and expr.end.year is not None:
            self.dated.add(expr)
        if expr.unit is Unit.QUARTER:
            self.quarters.add(expr)
        if not _is_over(expr, mention, day):
            return None
        # "Second-quarter profit rose. Sales in the quarter ended July 28 fell."
        told = expr.quarter or (min(self.named) if len(self.named) == 1 else None)
        if told is None and not self.named:
            self.waiting.append(expr)
        return None if told is None else self._close(expr, told)

    def note_waiting(self) -> tuple[Ended, int] | None:
        """The quarter that was told by its end before the one number that the article names.

        "It lost money in the quarter ended December … its fiscal third quarter".
        """
        if len(self.named) != 1 or len(set(self.waiting)) != 1:
            return None
        expr = self.waiting[0]
        return expr, self._close(expr, min(self.named))

    def _close(self, expr: Ended, told: int) -> int:
        nth = 4 if told == -1 else told
        known = self.by_number.get(nth, expr)
        self.by_number[nth] = known if known is not None and _end_alike(known, expr) else None
        return nth

    def last_quarter(self, day: dt.date | None) -> Ended | None:
        """The one of which it tells the end, if that is no calendar quarter and has just ended.

        "Profits fell last quarter … the quarter ended April 30", in June.
        """
        if len(self.quarters) != 1 or day is None:
            return None
        (expr,) = self.quarters
        end = expr.end
        if not isinstance(end, Cal) or end.month is None or end.month % 3 == 0:
            return None
        just = 0 < (day.month - end.month) % 12 <= _REPORTED
        return evolve(expr, end=end.leaning(Lean.HARD_PAST)) if just else None

    def named_again(
        self, expr: Cal, words: list[str], day: dt.date | None
    ) -> Ended | Fiscal | None:
        """A bare quarter, behind *words*, of which the article tells the end, or one beside it.

        "Its fourth quarter ended June 30. In the fourth quarter it grew, and in the third."
        """
        if expr.quarter is None or expr.calendar:
            return None
        if expr.year is not None or expr.year_step is not None or expr.step is not None:
            return None
        if expr.quarter in self.by_number:
            return self.by_number[expr.quarter]
        told = [(end, nth) for nth, end in self.by_number.items() if end is not None]
        ends = {year_end(end, nth) for end, nth in told}
        if len(ends) != 1 or None in ends or _DECEMBER in ends:
            return None
        part = Fiscal(expr.unit, None, 3 * (expr.quarter - 1), 3, ends=ends.pop(), lean=expr.lean)
        return None if _is_of_another_house(part, expr.quarter, words, day) else part


def year_end(expr: Ended, nth: int) -> int | None:
    """The month in which the year ends of which the *nth* quarter ends so."""
    end = expr.end
    if not isinstance(end, Cal) or end.month is None:
        return None
    early = end.day is not None and end.day <= _MID
    return end_of_year((end.month - 1 - early) % 12 + 1, nth)


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


def _is_of_another_house(part: Fiscal, quarter: int, words: list[str], day: dt.date | None) -> bool:
    """Whether another house reports it: its calendar quarter has just ended, and no fiscal one.

    "Acme's first quarter ended Sept. 30. Separately, Halden reported third-quarter profit", in
    October.
    """
    if day is None or part.ends is None or _POSTED.isdisjoint(words[:_NEARBY]):
        return False
    fiscal, calendar = (
        (day.month - end - 1) % 12 + 1 for end in (part.ends + part.first + 3, 3 * quarter)
    )
    return calendar <= _REPORTED < fiscal


def _end_alike(one: Ended, two: Ended) -> bool:
    """Whether both end on one day of some year."""
    first, last = one.end, two.end
    if not isinstance(first, Cal) or not isinstance(last, Cal):
        return False
    return (first.month, first.day) == (last.month, last.day)
