"""Parts of something longer: its first weeks, its end."""

from __future__ import annotations

import re
from typing import Final

from ..._text import Place
from ..._words import SPACE, trie
from ...numbers import Numeral
from ...timeunits import Unit
from ..expr import Anaphor, Cal, Ended, Fiscal, Holiday, Nth, Part, Shift
from ..saying import Pending, Said, grown, word_before, word_behind, words_of
from ..terms import Mod
from ..words import ENDED, MONTH_NUMBERS, ORDINALS, SEASONS, SINGULARS, WEEKDAY_NUMBERS
from ..yearwords import GLUE
from ._book import book
from .ended import SIZES

#: What "nth" leaves open until it stands beside a year: see `settle`.
YEAR: Final = Anaphor(Unit.YEAR, 0, Unit.YEAR)


@book.rule(
    "{nth} {number} {plural}[ of {year}]",
    "{nth} {single} of {year}",
    "{nth} {number} {plural} of [the ]{fiscal}~[']{anyyear}",
    examples={
        "first nine months of 2019": "2019-01-01/2019-10-01 month",
        "first nine months": "2019-01-01/2019-10-01 month",
        "first week of 2018": "2018-01-01/2018-01-08 week",
        "first six months of fiscal 2018": "fiscal FY2018-H1",
        "last two months of 2018": "2018-11-01/2019-01-01 month",
    },
)
def nth_of_year(
    place: Place,
    nth: int,
    number: Numeral | None = None,
    plural: Unit | None = None,
    single: Unit | None = None,
    year: int | None = None,
    fiscal: int | None = None,
    anyyear: tuple[int, bool] | None = None,
) -> Said | None:
    unit = plural or single or Unit.MONTH
    if single is Unit.QUARTER:
        return None
    count = int(number.value) if number else 1
    if (number and (number.value != count or abs(nth) != 1)) or nth == 0 or not 0 < count < 400:
        return None
    if anyyear is not None:
        months = count * SIZES.get(unit, 0)
        if not 0 < months < 12:
            return None
        first = 0 if nth > 0 else 12 - months
        return Said(Fiscal(Unit.MONTH, anyyear[0], first, months, century_assumed=anyyear[1]))
    if year is None:
        owned = word_before(place) in _OWNERS or word_behind(place) == "of"
        owned = owned or _ENDS.match(place.page.folded, place.end) is not None
        left = place.page.folded[max(0, place.start - _SIGHT) : place.start]
        owned = owned or _OFFERED.search(left) is not None
        return _months_of_the_year(unit, count) if nth == 1 and not owned else None
    return grown(place, Said(Nth(nth, unit, Cal(Unit.YEAR, year), count)))


#: "The first six months to September" are those that end with it.
_ENDS: Final = re.compile(
    rf"{SPACE}{trie(ENDED)}{SPACE}?(?:[0-9]{{1,2}}(?:st|nd|rd|th)?{SPACE})?"
    rf"{trie(MONTH_NUMBERS)}(?![a-z])"
)
#: "Free to all new members for the first ten weeks".
_OFFERED: Final = re.compile(
    r"\b(?:free|trial|new (?:customers|members|subscribers|users))\b[^.;]*$"
)
_SIGHT: Final = 60
#: "His first three months" are those of a job, and not of a year.
_OWNERS: Final = frozenset("his her my your our".split())


def _months_of_the_year(unit: Unit, count: int) -> Said | None:
    """ "The first nine months": those that end with the nearest September."""
    months = count * SIZES.get(unit, 0)
    if unit not in (Unit.MONTH, Unit.QUARTER) or not 1 < months < 12:
        return None
    return Said(Ended(months, Cal(Unit.MONTH, month=months), Unit.MONTH))


def may_hold(place: Place, unit: Unit | None = None) -> bool:
    """Whether "last week in" has a month or a year behind it, and not "London"."""
    if not place.page.folded.endswith(" in", 0, place.end):
        return True
    behind = word_behind(place).lower()
    return behind[:1].isdigit() or (behind in MONTH_NUMBERS and unit in _OF_MONTHS)


_OF_MONTHS: Final = frozenset((None, Unit.DAY, Unit.WEEKEND, Unit.WEEK))


@book.rule(
    "{nth} {single} (of|in)",
    "{nth} {number} {plural} (of|in)",
    "{date}(st|nd|rd|th) of",
    examples={
        "15th of this month": "2019-11-15/2019-11-16 day",
        "first week of May": "2019-04-29/2019-05-06 week",
        "last two weeks of March 2018": "2018-03-19/2018-04-02 week",
        "last quarter of this year": "2019-10-01/2020-01-01 quarter",
    },
)
def nth_of(
    place: Place,
    nth: int = 0,
    single: Unit | None = None,
    number: Numeral | None = None,
    plural: Unit | None = None,
    date: int | None = None,
) -> Said | None:
    if date is not None:
        return Said(Nth(date, Unit.DAY, YEAR), pending=Pending.OF)
    if not may_hold(place, single or plural) or (plural and not _is_of_period(place)):
        return None
    count = int(number.value) if number else 1
    unit = single or plural
    if unit is None or nth == 0 or (number and number.value != count) or not 0 < count < 400:
        return None
    # "The third quarter of" is a quarter that has its year behind it.
    if unit is Unit.QUARTER and count == 1 and nth > 0:
        return None
    return grown(place, Said(Nth(nth, unit, YEAR, count), pending=Pending.OF))


def _is_of_period(place: Place) -> bool:
    """Whether "the first two weeks of" has a period behind it, and no job, war or life."""
    folded = place.page.folded
    return folded.endswith(" in", 0, place.end) or _PERIOD.match(folded, place.end) is not None


@book.rule(
    "{nth}[ {few}] {plural} of",
    "(early|initial|late|later|dying) {plural} of",
    examples={
        "the final months of 2018": "2018-01-01/2019-01-01 year mod:end",
        "the first few weeks of this year": "2019-01-01/2020-01-01 year mod:start",
        "early hours of Friday": "2019-11-01/2019-11-02 day mod:start",
    },
)
def edge_of(place: Place, plural: Unit, nth: int | None = None, few: int = 0) -> Said | None:
    if nth not in (None, 1, -1) or not _PERIOD.match(place.page.folded, place.end):
        return None
    late = nth == -1 or words_of(place).startswith(("late", "dying"))
    return Said(Part(YEAR, Mod.END if late else Mod.START), pending=Pending.OF)


_WHICH: Final = "the that its this last next current previous calendar fiscal financial".split()
_NAMED: Final = (*SINGULARS, *ORDINALS, *MONTH_NUMBERS, *WEEKDAY_NUMBERS, *SEASONS)
#: What has first weeks and last ones: periods, and no talks nor wars.
_PERIOD: Final = re.compile(
    rf"{SPACE}(?:{trie(_WHICH)}{SPACE}){{0,3}}(?:['0-9]|q[1-4]|{trie(_NAMED)}(?![a-z]))"
)


@book.rule(
    "week[ of] {month} {day}",
    "(week|weekend) of",
    "week (beginning|starting|commencing)[ on]",
    examples={
        "weekend of Nov. 9": "2019-11-09/2019-11-11 weekend",
        "week beginning Nov. 3": "2019-11-03/2019-11-10 week",
        "week of Nov. 4": "2019-11-04/2019-11-11 week",
        "week of 4 November 2019": "2019-11-04/2019-11-11 week",
    },
)
def week_of(place: Place, month: int | None = None, day: int | None = None) -> Said | None:
    words = words_of(place)
    if month is None or day is None:
        behind = word_behind(place)
        if behind[:1].islower():
            # "The weekend of the launch".
            return None
        unit = Unit.WEEKEND if words.startswith("weekend") else Unit.WEEK
        return Said(
            Nth(1, unit, YEAR), pending=Pending.AROUND if words.endswith(" of") else Pending.FROM
        )
    return Said(Nth(1, Unit.WEEK, Cal(Unit.DAY, None, month, day)))


@book.rule(
    "{yearend}[[,][ of][ in] {year}]",
    "{step} {yearend}",
    "{year}[ (fiscal|financial)] {yearend}",
    "prior {yearend}",
    "quarter-end",
    "month-end",
    "(quarter|month|week)'s end",
    examples={
        "year-end": "2019-12-31/2020-01-01 day",
        "year-end 2018": "2018-12-31/2019-01-01 day",
        "2018 year-end": "2018-12-31/2019-01-01 day",
        "last year-end": "2018-12-31/2019-01-01 day",
        "the prior year-end": "unresolved XXXX-XX-XX",
        "fiscal year-end": "fiscal FYXXXX mod:end",
        "fiscal year-end 2018": "fiscal FY2018 mod:end",
        "2018 fiscal year-end": "fiscal FY2018 mod:end",
        "quarter-end": "2019-12-31/2020-01-01 day",
        "month-end": "2019-11-30/2019-12-01 day",
        "month's end": "2019-11-30/2019-12-01 day",
        "by week's end": "2019-11-04/2019-11-11 week mod:end bound:by",
    },
)
def year_end(
    place: Place, yearend: int | None = None, step: int | None = None, year: int | None = None
) -> Said | None:
    folded = place.page.folded
    if year is None and folded[place.end : place.end + 1] == "-":
        return None
    text = folded[place.start : place.end]
    if text.startswith(("prior", "previous")):
        return Said(Nth(-1, Unit.DAY, Anaphor(Unit.YEAR, -1, Unit.YEAR)))
    if text.startswith("week"):
        return Said(Part(Shift(0, Unit.WEEK), Mod.END), mod=Mod.END)
    if text.startswith(("quarter", "month")):
        unit = Unit.QUARTER if text[0] == "q" else Unit.MONTH
        if text == "quarter's end" and word_before(place) == "the":
            return Said(Nth(-1, Unit.DAY, Anaphor(unit, 0, unit)))
        return Said(Nth(-1, Unit.DAY, Shift(0, unit)))
    before = word_before(place)
    if before in ("fiscal", "financial") and place.start - len(before) > place.floor:
        place.start = folded.rindex(before, 0, place.start)
    if _FISCAL.search(folded, place.start, place.end):
        named = Fiscal(Unit.YEAR, year, year_step=0 if year is None else None)
        return Said(Part(named, Mod.END), mod=Mod.END)
    if year is not None:
        return Said(Cal(Unit.DAY, year, 12, 31))
    if step is None:
        # "Since year-end" looks back, whatever the sentence does.
        return Said(Holiday("year-end", step=-1 if before == "since" else None))
    return Said(Nth(-1, Unit.DAY, Shift(max(-1, step), Unit.YEAR)))


_FISCAL: Final = re.compile("fiscal|financial")


@book.rule(
    "(midyear|mid-year)",
    examples={
        "midyear": "2019-01-01/2020-01-01 year mod:mid",
        "mid-year": "2019-01-01/2020-01-01 year mod:mid",
    },
)
def midyear(place: Place) -> Said:
    return Said(Shift(0, Unit.YEAR), mod=Mod.MID)


@book.rule(
    "end-{month}",
    "end-{year}",
    examples={
        "end-March": "2020-03-01/2020-04-01 month mod:end",
        "end-2018": "2018-01-01/2019-01-01 year mod:end",
    },
)
def end(place: Place, month: int | None = None, year: int | None = None) -> Said | None:
    if place.page.folded[place.start + 3] != "-" or word_before(place) in ("year", "month"):
        return None
    unit = Unit.YEAR if month is None else Unit.MONTH
    return Said(Part(Cal(unit, year, month), Mod.END), mod=Mod.END)


@book.rule(
    "{month}-end",
    examples={"June-end": "2019-06-01/2019-07-01 month mod:end"},
)
def month_end(place: Place, month: int) -> Said | None:
    behind = word_behind(place)
    hyphened = "-" in place.page.folded[place.start : place.end]
    if place.page.text[place.start].islower() or (behind and not hyphened and behind not in GLUE):
        # "In March end users bought more".
        return None
    return Said(Part(Cal(Unit.MONTH, None, month), Mod.END), mod=Mod.END)
