"""The words of durations."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Final, NamedTuple

from .._words import Slot, Words
from ..assumptions import Assumption
from ..hedges import BEHIND
from ..measure import Bounds
from ..numbers import TO, Number, Numeral, Vague
from ..numbers import UNITS as SPELT
from ..timeunits import UNIT_WORDS, Unit


class Span(NamedTuple):
    """What one word counts: a fortnight is two weeks."""

    times: Decimal
    unit: Unit


class Filler(NamedTuple):
    """A word between the number and its unit; *near* where it blurs the number."""

    near: bool = False


_ONE: Final = Decimal(1)
_TWO: Final = Decimal(2)

#: "second" alone is far more often an ordinal than a unit.
UNITS: Final = Words(
    {form: Span(_ONE, unit) for form, unit in UNIT_WORDS.items() if form not in ("second", "sec")}
    | dict.fromkeys(("fortnight", "fortnights"), Span(_TWO, Unit.WEEK))
)
#: "A quarter" is a share of something and "a second" the one after the first.
SINGULAR: Final = Words(
    {
        unit.value: Span(_ONE, unit)
        for unit in (
            Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE,
            Unit.CENTURY,
        )
    }
    | {"fortnight": Span(_TWO, Unit.WEEK)}
)  # fmt: skip
#: What may touch its figure: "90min".
SHORT: Final = Words(
    {
        form: Span(_ONE, UNIT_WORDS[form])
        for form in "yr yrs mth mths wk wks hr hrs min mins secs".split()
    }
)
PLURAL: Final = Words(
    {
        form: UNIT_WORDS[form]
        for form in "minutes hours days weeks months years decades centuries".split()
    }
)
#: What is counted by halves; "half-year" is a period of accounts, and a date.
HALVED: Final = Words(
    {unit.value: unit for unit in (Unit.HOUR, Unit.DAY, Unit.YEAR, Unit.DECADE, Unit.CENTURY)}
    | {"minute": Unit.MINUTE, "month": Unit.MONTH}
)
GLUED: Final = Words({"hour": Unit.HOUR, "decade": Unit.DECADE, "century": Unit.CENTURY})
LONG: Final = Words(
    {f"{unit.value}-long": unit for unit in (Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)}
    | {
        f"{unit.value}long": unit
        for unit in (Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)
    }
    | {"decade-long": Unit.DECADE, "century-long": Unit.CENTURY, "minute-long": Unit.MINUTE}
    | {
        f"{unit.value}-old": unit
        for unit in (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY)
    }
)

FILLERS: Final = Words(
    dict.fromkeys(
        re.split(
            r",\s+",
            "full, whole, entire, single, solid, long, short, mere, straight, consecutive, "
            "successive, uninterrupted, more, further, additional, extra, fiscal, financial, "
            "calendar, academic, school, business, working, work, trading, paid, good, "
            "consecutive trading, straight trading, consecutive business, consecutive fiscal",
        ),
        Filler(),
    )
    | {"odd": Filler(near=True), "or so": Filler(near=True)}
)
WHOLE: Final = Words(
    dict.fromkeys("full whole entire single further extra additional mere".split(), 1)
)
#: What bounds the number from behind it: "40-plus years".
PAST: Final = Words(
    {
        form.lstrip(" -"): hedge
        for form, hedge in BEHIND.items()
        if form.lstrip(" -") in ("+", "plus", "or more", "or fewer", "or less")
    }
)
#: More than one, as a plural is.
SEVERAL_OR_MORE: Final = Bounds(
    None, _ONE, None, low_open=True, assumptions=frozenset({Assumption.VAGUE_CONVENTION})
)
#: What a length of time has right before it: behind anything else "a year" is a rate, "$5 a year".
LICENCES: Final = (
    "in for within inside after over during through throughout than of under perhaps take takes "
    "took taken taking last lasts lasted lasting spend spends spent spending wait waited waiting "
    "just only barely nearly almost about around roughly by long\xa0as short\xa0as"
).split(" ")
#: Behind these a length of time stays one though "before" follows: "wait 30 days before closing".
WAITS: Final = (
    "for wait waits waited waiting take takes took taken taking last lasts lasted spend spent "
    "work worked"
).split()
#: Behind "in a month" these say which month it is.
CLAUSES: Final = ("that", "when", "where", "which", "in which", "marked")
#: Programmes that are called so many minutes.
NAMES: Final = ("60 Minutes", "48 Hours")
#: Behind these "over" is "more than"; elsewhere money is spread over five years.
EXCEEDING: Final = (
    "just well little slightly bit for in of after at is was are were been lasted lasting lasts "
    "last took takes take taken taking comes came come spent spend has have had with by"
).split()
#: Behind a length of time they make a date of it.
SHIFTS: Final = (
    "ago,earlier,later,before,from now,from today,from then,hence,prior,previously,beforehand,"
    "afterwards,afterward,back,to the next,after year,after week,after month,after day"
).split(",")
#: Before "12-month" they are prepositions: "near 12-month lows".
PREPOSITIONS: Final = ("near", "nearing", "around", "above", "below", "under", "over", "topping")
#: What a bare plural of years, decades and days has before it.
LENGTHS: Final = (
    *"for within take takes took taken taking lasting waiting spend spends spent spending".split(),
    "matter of",
)
#: The same, where "of" follows: "after months of talks".
LENGTHS_OF: Final = "after despite following follows with of to by from through over amid".split()
#: Behind "in years" they make something else of it: "in years to come".
NO_LENGTHS: Final = (" of ", " past", " to come", " ahead", " gone")

#: What is measured by the time it lasts: "a month's notice".
WORTH: Final = (
    "notice salary salaries pay wages wage supply supplies worth work holiday leave rent income "
    "earnings sales revenue revenues production output imports exports consumption profit "
    "profits training experience grace delay extension labour labor vacation rest prison"
).split()
NUMBER: Final = Number()
#: A number in words behind one in figures: "18 months to two years".
WORDED: Final = Words(
    {word: Numeral(Decimal(number), _ONE) for word, number in SPELT.items() if number}
)
SLOTS: Final[dict[str, Slot[Any]]] = {
    "number": NUMBER,
    "to": TO,
    "unit": UNITS,
    "single": SINGULAR,
    "short": SHORT,
    "plural": PLURAL,
    "halved": HALVED,
    "glued": GLUED,
    "long": LONG,
    "filler": FILLERS,
    "whole": WHOLE,
    "past": PAST,
    "vague": Vague(),
    "worded": WORDED,
}
