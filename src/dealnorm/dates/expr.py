"""What was said of calendar time, and nothing else: a small closed algebra, free of any anchor.

An expression holds no publication date. What the sentence leans to (past or future) and the
expression that a mention refers back to are part of it, so that it can be resolved at any
time, with any dateline, to the same thing.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from ..timeunits import Unit
from .terms import Mod


class Lean(Enum):
    """Where the words around a date push it; hard ones leave no choice."""

    HARD_PAST = "hard past"
    PAST = "past"
    NONE = "none"
    FUTURE = "future"
    HARD_FUTURE = "hard future"

    @property
    def is_ahead(self) -> bool:
        """Whether it pushes to what is to come."""
        return self is Lean.FUTURE or self is Lean.HARD_FUTURE


class Tense(Enum):
    """Which way something vague points."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@frozen
class TimeExpr:
    """One thing that can be said of calendar time."""


@frozen
class Cal(TimeExpr):
    """A place in the calendar, with holes: "March", "August 11, 2018", "Friday", "Q3 2019".

    Attributes:
        unit: The finest part that is named.
        year: Or its first year, for a decade or a century.
        month, day, quarter, half, season, weekday: What is named; seasons run from 1, spring.
        year_step: "of last year" is -1, "this year" 0, when the year is named that way.
        step: -1 for "last March", 0 for "this March", 1 for "next March".
        lean: What the sentence pushes it to.
        calendar: Whether the words say that a quarter or half is one of the calendar year.
        order_open: "5/11/2019": month and day may change places.
        century_assumed: The year was written with two digits.
    """

    unit: Unit
    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: int | None = None
    weekday: int | None = None
    year_step: int | None = None
    step: int | None = None
    lean: Lean = Lean.NONE
    calendar: bool = False
    order_open: bool = False
    century_assumed: bool = False

    def leaning(self, lean: Lean) -> Cal:
        """The same with another lean: `evolve`, where every date of an article passes."""
        return Cal(
            self.unit, self.year, self.month, self.day, self.quarter, self.half, self.season,
            self.weekday, self.year_step, self.step, lean, self.calendar, self.order_open,
            self.century_assumed,
        )  # fmt: skip


@frozen
class Shift(TimeExpr):
    """The calendar unit so many units away from publication: "last year", "two weeks ago".

    Where *weekdays* is set, the days are those of business: "two trading days ago". The *lean* of
    its sentence tells which week "this week" is on a Sunday.
    """

    n: int
    unit: Unit
    weekdays: bool = False
    lean: Lean = Lean.NONE


@frozen
class Rolling(TimeExpr):
    """So many units that touch publication, back when *n* is negative: "the past five years".

    *n* is 0 where the number is left open ("the past few weeks"); *ahead* tells the way then. Where
    *weekdays* is set, only days of business count.
    """

    n: int
    unit: Unit
    ahead: bool = False
    weekdays: bool = False


@frozen
class Nth(TimeExpr):
    """So many units within another expression, counted from 1, or back from -1.

    With *weekday* only the days of that name count: "the third Monday of January".
    """

    n: int
    unit: Unit
    of: TimeExpr
    count: int = 1
    weekday: int | None = None


@frozen
class Ended(TimeExpr):
    """So many months up to the end of another expression: "nine months ended Sept. 30".

    *by_month* tells a quarter that is only named by its month: "the December quarter". Where there
    are no months, it is so many *weeks*: "the ten weeks to Jan. 4".
    """

    months: int
    end: TimeExpr
    unit: Unit
    quarter: int | None = None
    by_month: bool = False
    weeks: int = 1


@frozen
class Span(TimeExpr):
    """All from one expression to another, both included: "2015 to 2018"."""

    first: TimeExpr
    last: TimeExpr


@frozen
class Turn(TimeExpr):
    """A year over the turn of two, "2024-25": a fiscal one, where the dateline has fiscal years.

    Attributes:
        year: The later of the two.
    """

    year: int


@frozen
class Part(TimeExpr):
    """The start, the middle or the end *of* another expression, by its own words."""

    of: TimeExpr
    mod: Mod


@frozen
class Fiscal(TimeExpr):
    """A fiscal year, or a part of one.

    Attributes:
        year: Named by the year in which it ends; None when it is not named.
        months: Where it starts within the fiscal year, counted from 0, and how long it is.
        year_step: "last fiscal year" is -1.
        ends: The month in which the year ends, where the same text told it.
        lean: What the sentence pushes it to.
        century_assumed: The year was written with two digits.
    """

    unit: Unit
    year: int | None = None
    first: int = 0
    count: int = 12
    year_step: int | None = None
    ends: int | None = None
    lean: Lean = Lean.NONE
    century_assumed: bool = False


@frozen
class Holiday(TimeExpr):
    """A holiday by its name."""

    name: str
    year: int | None = None
    step: int | None = None
    year_step: int | None = None
    lean: Lean = Lean.NONE


@frozen
class Anaphor(TimeExpr):
    """So many steps from another mention: "the same quarter", "a year earlier", "the next day".

    Attributes:
        unit: The grain it has; None takes the grain of what it refers to.
        n, by: The step from there.
        of: What it refers to; None until it is known.
        approx: Without any antecedent, it may be reckoned from publication, roughly.
        year: "The 1988 period": the year in which it lies, where that is named.
        lean: What the sentence pushes it to, where it steps on.
        weekdays: Only days of business count: "the previous session".
    """

    unit: Unit | None
    n: int
    by: Unit
    of: TimeExpr | None = None
    approx: bool = False
    year: int | None = None
    lean: Lean = Lean.NONE
    weekdays: bool = False


@frozen
class Reported(TimeExpr):
    """The period that an article reports on: the latest of *periods* that is over.

    They are those that it names, the newest mention first; while none is over it is that one.
    """

    periods: tuple[TimeExpr, ...]


@frozen
class Clock(TimeExpr):
    """A time of day, on a day or on the day of publication.

    Hour 24 is the midnight that ends a day. *either* is set where nobody said which half of the
    day is meant, and *hour* was chosen.
    """

    hour: int
    minute: int
    zone: str | None = None
    on: TimeExpr | None = None
    either: bool = False


@frozen
class Vague(TimeExpr):
    """Something that only points: "now", "recently", "in the coming weeks"."""

    tense: Tense
    unit: Unit | None = None


@frozen
class Every(TimeExpr):
    """Something that recurs: "every quarter", "daily", "every Friday".

    *n* is 0 where the number is left open ("every few weeks").
    """

    n: int
    unit: Unit
    on: TimeExpr | None = None
