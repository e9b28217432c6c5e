"""The words of durations."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from .._phrase import Words
from ..hedges import BEHIND, Hedge
from ..measure import Bounds
from ..assumptions import Assumption
from ..numbers import TO, Number
from ..timeunits import UNIT_WORDS, Unit


class Span(NamedTuple):
    """What one word counts: a fortnight is two weeks."""

    count: Decimal
    unit: Unit


class Filler(NamedTuple):
    """A word between the number and its unit; *near* where it blurs the number."""

    near: bool = False


_ONE: Final = Decimal(1)
_TWO: Final = Decimal(2)
_TEN: Final = Decimal(10)

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
)

FILLERS: Final = Words(
    dict.fromkeys(
        (
            "full", "whole", "entire", "single", "solid", "long", "short", "mere", "straight",
            "consecutive", "successive", "uninterrupted", "more", "further", "additional", "extra",
            "fiscal", "financial", "calendar", "academic", "school", "business", "working", "work",
            "trading", "paid", "good", "consecutive trading", "straight trading",
            "consecutive business", "consecutive fiscal",
        ),
        Filler(),
    )
    | dict.fromkeys(("odd", "or so"), Filler(near=True))
)  # fmt: skip
WHOLE: Final = Words(
    dict.fromkeys("full whole entire single further extra additional mere".split(), 1)
)
#: What bounds the number from behind it: "40-plus years".
PAST: Final[Words[Hedge]] = Words(
    {form.lstrip("-"): hedge for form, hedge in BEHIND.items() if form != "or so"}
)

_UNDER_TEN: Final = Bounds(
    None, _ONE, _TEN, high_open=True, assumptions=frozenset({Assumption.VAGUE_CONVENTION})
)
#: More than one, as a plural is.
SEVERAL_OR_MORE: Final = Bounds(
    None, _ONE, None, low_open=True, assumptions=frozenset({Assumption.VAGUE_CONVENTION})
)
VAGUE: Final[Words[Bounds]] = Words(
    dict.fromkeys(("several", "few", "a few", "a handful of"), _UNDER_TEN)
    | dict.fromkeys(
        ("a couple of", "a couple", "couple of", "couple"), Bounds(_TWO, None, None, near=True)
    )
    | {
        form: Bounds(
            None,
            low,
            low * _TEN,
            high_open=True,
            assumptions=frozenset({Assumption.VAGUE_CONVENTION}),
        )
        for form, low in (
            ("dozens of", _TEN),
            ("tens of", _TEN),
            ("scores of", _TEN),
            ("hundreds of", Decimal(100)),
            ("thousands of", Decimal(1000)),
            ("tens of thousands of", Decimal(10_000)),
            ("hundreds of thousands of", Decimal(100_000)),
            ("millions of", Decimal(1_000_000)),
        )
    }
)

#: What a length of time has right before it: behind anything else "a year" is a rate, "$5 a year".
LICENCES: Final = (
    "in for within after over during through throughout than of under take takes took taken taking last "
    "lasts lasted lasting spend spends spent spending wait waited waiting just only barely nearly almost "
    "about around roughly"
).split()  # fmt: skip
#: Behind these "over" is "more than"; elsewhere money is spread over five years.
EXCEEDING: Final = (
    "for in of after at is was are were been lasted lasting lasts last took takes take taken taking "
    "spent spend has have had with by"
).split()  # fmt: skip
#: Behind a length of time they make a date of it.
SHIFTS: Final = (
    "ago,earlier,later,before,from now,from today,from then,hence,prior,previously,beforehand,"
    "afterwards,afterward,back"
).split(",")
#: What a bare plural of years, decades and days has before it.
LENGTHS: Final = "for in within".split()

NUMBER: Final = Number()
SLOTS: Final = {
    "number": NUMBER,
    "to": TO,
    "unit": UNITS,
    "single": SINGULAR,
    "plural": PLURAL,
    "halved": HALVED,
    "glued": GLUED,
    "long": LONG,
    "filler": FILLERS,
    "whole": WHOLE,
    "past": PAST,
    "vague": VAGUE,
}
