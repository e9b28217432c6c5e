"""Strategies for hypothesis: typed values, spelt as a newspaper would, alone and in sentences.

    pip install dealnorm hypothesis

Test a pipeline on text of which it is known what is said in it:

    @given(sentences())
    def test_no_amount_is_lost(sentence):
        assert my_pipeline(sentence.text) == [fact.value for fact in sentence.facts]

The numbers and the words are drawn here and the values are made from them, not read back, so
that what dealnorm reads can be held against what was meant.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any, Final, NamedTuple

from attrs import frozen
from hypothesis import strategies as st

from ..dates.expr import Cal, Shift
from ..dates.meaning import said
from ..dates.value import RelativeDate
from ..durations import Duration
from ..facts import Fact
from ..kinds import BY_NAME
from ..measure import Bounds
from ..money import Money
from ..money.words import SIGNS
from ..percentages.value import Percentage, PercentUnit
from ..timeunits import Unit

__all__ = [
    "Sentence",
    "Spelled",
    "sentences",
    "spelled",
    "spelled_dates",
    "spelled_durations",
    "spelled_money",
    "spelled_percentages",
]


@frozen
class Spelled:
    """A value, and one way to say it.

    Attributes:
        text: The words, as they would be marked in an article: with the hedge, without an article.
        value: What they mean, with every assumption that the words call for.
    """

    text: str
    value: Any


@frozen
class Sentence:
    """A text, and everything that is said in it.

    Attributes:
        text: One or more sentences.
        facts: What `dealnorm.find` should give, in order.
    """

    text: str
    facts: tuple[Fact, ...]


class _Figure(NamedTuple):
    text: str
    value: Decimal
    quantum: Decimal


class _Hedge(NamedTuple):
    """Words around a number: the side that they bound, whether it is open, and nearness."""

    around: str
    side: str = ""
    open: bool = False
    near: bool = False


_HEDGES: Final = (
    _Hedge("{}"),
    _Hedge("{}"),
    _Hedge("{}"),
    _Hedge("about {}", near=True),
    _Hedge("roughly {}", near=True),
    _Hedge("more than {}", "low", open=True),
    _Hedge("at least {}", "low"),
    _Hedge("just over {}", "low", open=True, near=True),
    _Hedge("nearly {}", "high", open=True, near=True),
    _Hedge("less than {}", "high", open=True),
    _Hedge("up to {}", "high"),
)
_SCALES: Final = {
    1: ("",),
    10**3: (" thousand",),
    10**6: (" million", "-million", "m", "mn", " mln"),
    10**9: (" billion", "-billion", "bn", " bln"),
    10**12: (" trillion", "trn"),
}
_SIGNS: Final = {
    "USD": ("US$", "$", "USD "),
    "EUR": ("€", "EUR "),
    "GBP": ("£", "GBP "),
    "JPY": ("¥", "JPY "),
    "CAD": ("C$", "CA$", "CAD "),
    "AUD": ("A$", "AUD "),
    "HKD": ("HK$",),
    "INR": ("₹", "Rs ", "INR "),
    "MYR": ("RM",),
}
_NAMES: Final = {
    "USD": ("US dollars",),
    "EUR": ("euros",),
    "JPY": ("yen",),
    "CAD": ("Canadian dollars",),
    "CNY": ("yuan",),
    "SEK": ("kronor",),
    "CHF": ("Swiss francs",),
}
_CURRENCIES: Final = tuple(sorted(_SIGNS.keys() | _NAMES.keys()))
_PERS: Final = {"": None, " a share": "share", " a barrel": "barrel", " per year": "year"}
_PERCENTS: Final = (
    ("%", PercentUnit.PERCENT, Decimal(1)),
    (" per cent", PercentUnit.PERCENT, Decimal(1)),
    (" percent", PercentUnit.PERCENT, Decimal(1)),
    (" percentage points", PercentUnit.POINTS, Decimal(1)),
    (" basis points", PercentUnit.POINTS, Decimal("0.01")),
    ("bps", PercentUnit.POINTS, Decimal("0.01")),
)
_LENGTHS: Final = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE)
_COUNTS: Final = "two three four five six seven eight nine ten eleven twelve".split()
_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_ORDINALS: Final = ("first", "second", "third", "fourth")
_STEPS: Final = {"last": -1, "this": 0, "next": 1}


@st.composite
def _figures(draw: st.DrawFn, largest: int = 10**6, places: int = 3) -> _Figure:
    """A number in figures, its thousands marked off, and the worth of its last digit."""
    after = draw(st.integers(0, places))
    digits = draw(st.integers(1, largest))
    value, quantum = Decimal(digits).scaleb(-after), Decimal(1).scaleb(-after)
    return _Figure(f"{value:,f}", value, quantum)


def _bounds(hedge: _Hedge, figure: _Figure, worth: Decimal = Decimal(1)) -> Bounds:
    number = figure.value * worth
    low = number if hedge.side == "low" or not (hedge.side or hedge.near) else None
    high = number if hedge.side == "high" or not (hedge.side or hedge.near) else None
    return Bounds(
        number,
        low,
        high,
        hedge.open and hedge.side == "low",
        hedge.open and hedge.side == "high",
        hedge.near,
        figure.quantum * worth,
    )


@st.composite
def spelled_money(
    draw: st.DrawFn, currencies: tuple[str, ...] = _CURRENCIES, *, explicit: bool = False
) -> Spelled:
    """An amount of one of the *currencies* (ISO 4217 codes), with a sign or with a name.

    With *explicit* ones, no sign that several currencies share is used.
    """
    code = draw(st.sampled_from(currencies))
    ways = [(sign, "") for sign in _SIGNS.get(code, ()) if not (explicit and _is_shared(sign))]
    ways += [("", f" {name}") for name in _NAMES.get(code, ())]
    sign, name = draw(st.sampled_from(ways))
    scale = draw(st.sampled_from(sorted(_SCALES)))
    figure = draw(_figures() if scale == 1 else _figures(10**4, 2))
    scaled = draw(st.sampled_from(_SCALES[scale]))
    per = draw(st.sampled_from(sorted(_PERS)))
    hedge = draw(st.sampled_from(_HEDGES))
    bounds = _bounds(hedge, figure, Decimal(scale))
    candidates: tuple[str, ...] = ()
    shared = SIGNS.get(sign.strip().lower())
    if shared and shared.assumption:
        candidates = shared.candidates
        bounds = bounds._replace(assumptions=frozenset({shared.assumption}))
    text = hedge.around.format(f"{sign}{figure.text}{scaled}{name}{per}")
    return Spelled(text, Money(*bounds, currency=code, candidates=candidates, per=_PERS[per]))


def _is_shared(sign: str) -> bool:
    shared = SIGNS.get(sign.strip().lower())
    return bool(shared and shared.assumption)


@st.composite
def spelled_percentages(draw: st.DrawFn) -> Spelled:
    """A percentage, in per cent, percentage points or basis points."""
    figure = draw(_figures(10**4, 2))
    sign, unit, worth = draw(st.sampled_from(_PERCENTS))
    hedge = draw(st.sampled_from(_HEDGES))
    value = Percentage(*_bounds(hedge, figure, worth), unit)
    return Spelled(hedge.around.format(f"{figure.text}{sign}"), value)


@st.composite
def spelled_durations(draw: st.DrawFn) -> Spelled:
    """A number of days, weeks, months, years or decades, in figures or in words."""
    unit = draw(st.sampled_from(_LENGTHS))
    number = draw(st.integers(2, 99))
    words = st.sampled_from([str(number), _COUNTS[number - 2] if number <= 12 else str(number)])
    figure = _Figure(draw(words), Decimal(number), Decimal(1))
    hedge = draw(st.sampled_from(_HEDGES))
    return Spelled(
        hedge.around.format(f"{figure.text} {unit.value}s"),
        Duration(*_bounds(hedge, figure), unit),
    )


@st.composite
def spelled_dates(draw: st.DrawFn, dateline: object = None) -> Spelled:
    """A day, a month, a quarter or a unit around publication, resolved on the *dateline*."""
    day = draw(st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31)))
    month = _MONTHS[day.month - 1]
    quarter = (day.month + 2) // 3
    step = draw(st.sampled_from(sorted(_STEPS)))
    unit = draw(st.sampled_from([Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR]))
    on = Cal(Unit.DAY, day.year, day.month, day.day)
    text, expr = draw(
        st.sampled_from(
            [
                (f"{month} {day.day}, {day.year}", on),
                (f"{day.day} {month} {day.year}", on),
                (day.isoformat(), on),
                (f"{month} {day.year}", Cal(Unit.MONTH, day.year, day.month)),
                (
                    f"{_ORDINALS[quarter - 1]} quarter of {day.year}",
                    Cal(Unit.QUARTER, day.year, quarter=quarter),
                ),
                (f"{step} {unit.value}", Shift(_STEPS[step], unit)),
            ]
        )
    )
    value: RelativeDate = said(expr).resolve(dateline)
    return Spelled(text, value)


def spelled(kind: str | None = None, dateline: object = None) -> st.SearchStrategy[Spelled]:
    """A value of one *kind* ("money", "percentage", "duration", "date"), or of any."""
    ways = {
        "money": spelled_money(),
        "percentage": spelled_percentages(),
        "duration": spelled_durations(),
        "date": spelled_dates(dateline),
    }
    if kind is not None and kind not in ways:
        raise ValueError(f"kind is one of {sorted(ways)}, not {kind!r}")
    return st.one_of(*ways.values()) if kind is None else ways[kind]


_AROUND: Final = (
    "They wrote {}, it seems. ",
    "The paper prints {}; nobody knows why.\n\n",
    "“It is {},” she said. ",
    "What he meant was {} (so we hear). ",
)
_KIND_OF: Final = {kind.value: kind.name for kind in BY_NAME.values()}


@st.composite
def sentences(draw: st.DrawFn, dateline: object = None, max_facts: int = 4) -> Sentence:
    """Up to so many values in sentences that say nothing else; the money of explicit currency."""
    ways = st.one_of(
        spelled_money(explicit=True),
        spelled_percentages(),
        spelled_durations(),
        spelled_dates(dateline),
    )
    text = ""
    facts: list[Fact] = []
    for one in draw(st.lists(ways, max_size=max_facts)):
        before, after = draw(st.sampled_from(_AROUND)).split("{}")
        start = len(text) + len(before)
        end = start + len(one.text)
        facts.append(Fact(_KIND_OF[type(one.value)], start, end, one.text, one.value))
        text += f"{before}{one.text}{after}"
    return Sentence(text, tuple(facts))
