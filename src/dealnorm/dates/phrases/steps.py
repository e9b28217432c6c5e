"""Dates reckoned from the day of publication."""

from __future__ import annotations

import re
from typing import Final

from ..._text import Place
from ...timeunits import Unit
from ..expr import Anaphor, Cal, Rolling, Shift
from ..saying import (
    Said,
    grown,
    is_name,
    is_title,
    or_so,
    word_before,
    word_behind,
    words_of,
)
from ..terms import Bound, Daypart, Mod
from ..yearwords import GLUE
from ._book import book


@book.rule(
    "{deictic}",
    examples={
        "yesterday": "2019-11-06/2019-11-07 day",
        "tomorrow": "2019-11-08/2019-11-09 day",
        "overnight": "2019-11-06/2019-11-07 day",
        "the day before yesterday": "2019-11-05/2019-11-06 day",
    },
)
def deictic(place: Place, deictic: int) -> Said | None:
    words = words_of(place)
    if words == "overnight" and _is_no_night(place):
        return None
    before = place.page.folded[max(0, place.start - len("as of ")) : place.start]
    if words == "tomorrow" and before.endswith("of ") and before != "as of ":
        return None
    if words == "today" and _is_title(place):
        return None
    if is_name(place) or _is_quoted_name(place) or _is_future(place):
        return None
    mod = Mod.LATER if "later" in words else Mod.EARLIER if "earlier" in words else None
    mod = Mod.END if words.startswith("late ") else Mod.START if words.startswith("early") else mod
    return grown(
        place, Said(Shift(deictic, Unit.DAY), mod=mod, daypart=_daypart(words)), edges=False
    )


def _is_title(place: Place) -> bool:
    """Whether it is a paper or a programme: "USA Today", "the BBC's Today programme"."""
    if place.page.folded.endswith("usa ", 0, place.start):
        return True
    written = place.page.text[place.start] == "T" and word_before(place)[-1:].isalnum()
    return written and word_behind(place) in ("program", "programme", "show")


def _is_future(place: Place) -> bool:
    """Whether it is all the time to come: "hope for a better tomorrow"."""
    return words_of(place) == "tomorrow" and word_before(place) in _FUTURES


_FUTURES: Final = frozenset(
    "better brighter greener cleaner safer fairer stronger healthier sustainable peaceful "
    "prosperous resilient".split()
)


def _is_no_night(place: Place) -> bool:
    """Whether it is a name, a rate or an idiom: "overnight rates", "it will not come overnight"."""
    if word_behind(place).lower() in _OVERNIGHT or word_before(place) in _NOT_OVERNIGHT:
        return True
    left = place.page.folded[max(0, place.start - _DENIED) : place.start].rpartition(". ")[2]
    denied = any(word in _DENIALS or word.endswith("n't") for word in left.split())
    return denied or is_name_inside(place)


def _is_quoted_name(place: Place) -> bool:
    """Whether it alone stands in quotes, as the name of a programme does: NBC's "Today" show."""
    folded, start, end = place.page.folded, place.start, place.end
    quoted = folded.endswith('"', 0, start) and folded.startswith('"', end)
    return quoted and place.page.text[start].isupper()


def is_name_inside(place: Place) -> bool:
    """Whether a capital that no sentence asks for opens a name: "said Overnight Energy"."""
    before = word_before(place)
    written = place.page.text[place.start : place.end]
    return written.istitle() and before[-1:].isalnum() and word_behind(place)[:1].isupper()


_OVERNIGHT: Final = frozenset(
    "rate rates interest target swaps call treps lending repo repos reverse repurchase rrp indexed "
    "facility financing index swap deposit deposits funding borrowing money stay stays shipping "
    "delivery sensation success trading trip camp bus flight guest guests visitors train".split()
)


#: "It will not change overnight" tells of no night.
_NOT_OVERNIGHT: Final = frozenset(
    "almost virtually an happen change occur vanish disappear other".split()
)
_DENIALS: Final = ("not", "never", "cannot", "hardly")
#: So far before it what denies it stands.
_DENIED: Final = 64


def _daypart(words: str) -> Daypart | None:
    last = words.rpartition(" ")[2]
    if last in ("tonight", "overnight"):
        return Daypart.NIGHT
    try:
        return Daypart(last)
    except ValueError:
        return None


@book.rule(
    "{step} {unit}",
    "current-{unit}",
    "{step} {longunit}",
    examples={
        "last half-year": "2019-01-01/2019-07-01 half",
        "the next calendar year": "2020-01-01/2021-01-01 year",
        "the current fiscal quarter": "2019-10-01/2020-01-01 quarter",
        "current-quarter sales": "2019-10-01/2020-01-01 quarter",
        "last year": "2018-01-01/2019-01-01 year",
        "this week": "2019-11-04/2019-11-11 week",
        "next quarter": "2020-01-01/2020-04-01 quarter",
        "early next week": "2019-11-11/2019-11-18 week mod:start",
        "earlier this year": "2019-01-01/2020-01-01 year mod:earlier",
        "as early as this year": "2019-01-01/2020-01-01 year bound:from",
        "over the last year": "2018-11-07/2019-11-07 year",
        "the start of the next decade": "2020-01-01/2030-01-01 decade mod:start",
        "the past decade": "2009-11-07/2019-11-07 decade",
        "next decade": "2019-11-07/2029-11-07 decade",
        "the end of last month": "2019-10-01/2019-11-01 month mod:end",
        "this weekend": "2019-11-09/2019-11-11 weekend",
        "previous quarter": "unresolved XXXX-QX",
        "past year and a half": "2018-05-07/2019-11-07 month",
        "over the past day": "2019-11-06/2019-11-07 day",
    },
)
def step_unit(
    place: Place, unit: Unit = Unit.YEAR, step: int = 0, longunit: Unit | None = None
) -> Said | None:
    words, unit = words_of(place), longunit or unit
    if words.startswith("the "):
        place.start = place.page.folded.index(words.split()[1], place.start + len("the"))
    if place.start and place.page.folded[place.start - 1] in "\"'" and is_title(place):
        return None
    if unit is Unit.DAY:
        if words == "past day" and word_before(place) in ("the", ""):
            return or_so(place, Said(Rolling(-1, Unit.DAY)))
        away = {"next day": 1, "previous day": -1}.get(words)
        return Said(Anaphor(Unit.DAY, away, Unit.DAY)) if away else None
    if unit is Unit.HOUR or (unit is Unit.WEEK and words.startswith("past week ")):
        return None
    if words.startswith("previous"):
        return Said(Anaphor(unit, -1, unit))
    if words.startswith("last") and _is_defined(place):
        return None
    rolls = step and longunit is None and _rolls(place, words, unit)
    if words.startswith("next ") and word_before(place) == "the" and not rolls:
        # "In May 2018 it won. The next month it lost."
        return grown(place, Said(Anaphor(unit, 1, unit, approx=True)))
    if unit is Unit.WEEKEND:
        return grown(place, Said(Cal(Unit.WEEKEND, step=max(-1, step))))
    if step and _is_halved(place, words, unit):
        place.end += len(_AND_A_HALF)
        n, smaller = _HALVED[unit]
        return Said(Rolling(-n if step < 0 else n, smaller))
    said = grown(place, Said(Shift(max(-1, step), unit)))
    if rolls and said.mod is None:
        return or_so(place, Said(Rolling(-1 if step < 0 else 1, unit)))
    return said


@book.rule(
    "{beyond}",
    examples={
        "the year before last": "2017-01-01/2018-01-01 year",
        "the week after next": "2019-11-18/2019-11-25 week",
    },
)
def beyond(place: Place, beyond: tuple[Unit, int]) -> Said:
    unit, n = beyond
    return Said(Shift(n, unit))


def _is_defined(place: Place) -> bool:
    """ "The last year for which figures are out", "in 2017, the last year Acme sold any"."""
    if place.page.folded.startswith(_DEFINED, place.end):
        return True
    if word_before(place) == "the" and place.page.folded.startswith(_LAST_BEFORE, place.end):
        return True
    behind = word_behind(place)
    said = behind[:1].isupper() or behind in ("it", "they", "he", "she", "we")
    return said and place.page.folded.endswith(", the ", 0, place.start)


_DEFINED: Final = (" for which", " in which", " of which")
#: "In the last year before a revamp".
_LAST_BEFORE: Final = (" before a ", " before an ", " before its ", " before their ")


def _is_halved(place: Place, words: str, unit: Unit) -> bool:
    """Whether it is "the last year and a half", and not "last year, and a half of it"."""
    rolls = words.startswith(("past", "this past", "coming")) or word_before(place) == "the"
    return rolls and unit in _HALVED and place.page.folded.startswith(_AND_A_HALF, place.end)


_AND_A_HALF: Final = " and a half"
#: One and a half of a unit, in the next smaller one.
_HALVED: Final = {Unit.YEAR: (18, Unit.MONTH), Unit.DECADE: (15, Unit.YEAR)}


def _rolls(place: Place, words: str, unit: Unit) -> bool:
    """Whether it is so long from today, and no unit of the calendar: "over the last year"."""
    # Few mean the 2010s by "the last decade".
    if unit is Unit.DECADE or words.startswith(("past", "this past", "coming")):
        return True
    left = place.page.folded[max(0, place.start - 16) : place.start].split()
    return unit in _ROLLING and left[-1:] == ["the"] and left[-2:-1] != [] and left[-2] in _OVER


_ROLLING: Final = frozenset((Unit.WEEK, Unit.MONTH, Unit.YEAR))
_OVER: Final = frozenset("over in within during for throughout".split())


@book.rule(
    "{step} {month}",
    "{step} {month}-{day}[[,] {year}]",
    "{step} {weekday}[ {daypart}]",
    "{step} {season}",
    "{step} {nth}-{qword}[ {year}]",
    examples={
        "upcoming fourth-quarter 2019": "2019-10-01/2020-01-01 quarter",
        "last March": "2019-03-01/2019-04-01 month",
        "last Aug. 3": "2019-08-03/2019-08-04 day",
        "this June 28, 2018": "2018-06-28/2018-06-29 day",
        "last Friday": "2019-11-01/2019-11-02 day",
        "next Friday": "2019-11-15/2019-11-16 day",
        "last fall": "2018-09-01/2018-12-01 season",
        "this summer": "2019-06-01/2019-09-01 season",
        "last third quarter": "2019-07-01/2019-10-01 quarter",
    },
)
def step_named(
    place: Place,
    step: int,
    month: int | None = None,
    day: int | None = None,
    weekday: int | None = None,
    daypart: Daypart | None = None,
    season: int | None = None,
    nth: int | None = None,
    qword: Unit | None = None,
    year: int | None = None,
) -> Said | None:
    if day is not None and words_of(place).startswith("past"):
        # "Past Jan. 15" is after it.
        return None
    if year is not None and nth is not None:
        return Said(Cal(Unit.QUARTER, year, quarter=nth)) if 1 <= nth <= 4 else None
    if year is not None:
        return Said(Cal(Unit.DAY, year, month, day))
    if (weekday or month) and words_of(place).startswith("past"):
        return None
    if weekday is not None:
        coming = words_of(place).startswith(("this coming", "coming"))
        named = Cal(Unit.DAY, weekday=weekday, step=0 if coming else step)
        return grown(place, Said(named, daypart=daypart), edges=False)
    if nth is not None and not 1 <= nth <= 4:
        return None
    unit = Unit.SEASON if season else Unit.DAY if day else Unit.MONTH if month else Unit.QUARTER
    step = max(-1, step)
    if month is not None and _QUARTERLY.match(place.page.folded, place.end):
        # "The current October-December quarter".
        return None
    if month is not None and words_of(place).endswith((" may", " march", " mar", " jan")):
        last = place.page.text[place.start : place.end].split()[-1]
        if not last[:1].isupper():
            return None
    return grown(
        place, Said(Cal(unit, month=month, day=day, season=season, quarter=nth, step=step))
    )


_QUARTERLY: Final = re.compile(r"(?:-[a-z]+)?[ -](?:quarter|half)(?![a-z])")


@book.rule(
    "({todate}(-| )to(-| )date|ytd)",
    examples={
        "month-to-date": "2019-11-01/2019-12-01 month bound:since",
        "year-to-date": "2019-01-01/2020-01-01 year bound:since",
        "YTD": "2019-01-01/2020-01-01 year bound:since",
    },
)
def to_date(place: Place, todate: Unit = Unit.YEAR) -> Said | None:
    behind = word_behind(place)
    label = words_of(place) == "ytd" and behind != "" and behind not in GLUE
    if word_before(place).isdigit() or label:
        # "YTD Price Performance: 8%".
        return None
    return Said(Shift(0, todate), bound=Bound.SINCE)
