"""Quarters and halves of the year, in words and as signs."""

from __future__ import annotations

from typing import Final

from ..._text import Place
from ...timeunits import Unit
from ..calendar import MONTHS
from ..expr import Cal, Fiscal, Nth, Span
from ..saying import Said, grown, word_before, word_behind
from ..words import ORDINALS
from ._book import book
from .fiscal import fiscal_nth


def _quarter(nth: int, year: int | None) -> Cal | None:
    nth = 4 if nth == -1 else nth
    return Cal(Unit.QUARTER, year, quarter=nth) if 1 <= nth <= 4 else None


def _half(nth: int, year: int | None) -> Cal | None:
    nth = 2 if nth == -1 else nth
    return Cal(Unit.HALF, year, half=nth) if 1 <= nth <= 2 else None


@book.rule(
    "{nth}-{qword}[[,][ of][ in] {year}]",
    "a {nth}-{qword}[[,][ of][ in] {year}]",
    "{one}(st|nd|rd|th)-{qword}[[,][ of][ in] {year}]",
    "{nth} calendar {qword}[[,][ of][ in] {year}]",
    examples={
        "fourth calendar quarter of 2018": "2018-10-01/2019-01-01 quarter",
        "third quarter": "2019-07-01/2019-10-01 quarter",
        "second quarter of 2025": "2025-04-01/2025-07-01 quarter",
        "fourth-quarter": "2019-10-01/2020-01-01 quarter",
        "a third-quarter loss": "2019-07-01/2019-10-01 quarter",
        "3rd quarter 2018": "2018-07-01/2018-10-01 quarter",
        "the end of the third quarter": "2019-07-01/2019-10-01 quarter mod:end",
    },
)
def quarter(
    place: Place, qword: Unit, nth: int = 0, one: int = 0, year: int | None = None
) -> Said | None:
    nth = nth or one
    if nth == 0 or (nth == -1 and year is None and not _is_last(place)):
        return None
    if place.page.folded.startswith("a ", place.start):
        place.start += 2
    said = _quarter(nth, year)
    return grown(place, Said(said)) if said else None


def _is_last(place: Place) -> bool:
    """Whether "the final quarter" is the fourth: that of a game has the game behind it."""
    words = place.page.folded[place.start : place.end]
    return words.startswith("final") and word_before(place) == "the" and not word_behind(place)


@book.rule(
    "{nth}-{hword}[[,][ of][ in] {year}]",
    "{one}(st|nd)-{hword}[[,][ of][ in] {year}]",
    "{side} {hword}[[,][ of][ in] {year}]",
    examples={
        "the back half of 2020": "2020-07-01/2021-01-01 half",
        "1st half 2019": "2019-01-01/2019-07-01 half",
        "first half of 2019": "2019-01-01/2019-07-01 half",
        "first half-year of 2018": "2018-01-01/2018-07-01 half",
        "second half": "2019-07-01/2020-01-01 half",
    },
)
def half(
    place: Place,
    hword: Unit,
    nth: int = 0,
    one: int = 0,
    side: int = 0,
    year: int | None = None,
) -> Said | None:
    nth = nth or one or side
    said = _half(nth, year)
    folded = place.page.folded
    if said is None or (nth < 0 and year is None) or folded.startswith(" of the g", place.end):
        return None
    return grown(place, Said(said))


@book.rule(
    "{nth} and {nth2} quarters[ of {year}]",
    "{nth} or {nth2} {qhword}[ of {year}]",
    examples={
        "second and third quarters of 2018": "2018-04-01/2018-10-01 quarter",
        "the second or third quarter of 2018": "2018-04-01/2018-10-01 quarter",
        "the first or second half of 2018": "2018-01-01/2019-01-01 half",
    },
)
def quarters(
    place: Place, nth: int, nth2: int, year: int | None = None, qhword: Unit = Unit.QUARTER
) -> Said | None:
    part = _half if qhword is Unit.HALF else _quarter
    first, last = part(nth, year), part(nth2, year)
    if first is None or last is None or not 0 < nth < nth2:
        return None
    if nth2 - nth == 1:
        return Said(Span(first, last))
    # "The first and third quarters" are no one period: only the last one is said in full.
    place.start = place.page.folded.index(_ORDINALS[nth2 - 1], place.start + 1)
    return Said(last)


_ORDINALS: Final = tuple(ORDINALS)


@book.rule(
    "{year}[ fiscal] {nth}-{qword}",
    "{year} {nth}-{hword}",
    examples={
        "2018 third quarter": "2018-07-01/2018-10-01 quarter",
        "2019 first half": "2019-01-01/2019-07-01 half",
    },
)
def year_first(
    place: Place, year: int, nth: int, qword: Unit | None = None, hword: Unit | None = None
) -> Said | None:
    folded = place.page.folded
    words = folded[place.start : place.end]
    said = _half(nth, year) if words.endswith("half") else _quarter(nth, year)
    if said is None or not 1900 <= year <= 2099:
        return None
    if "fiscal" in words:
        return Said(fiscal_nth(Unit.QUARTER, said.quarter or 1, year))
    return Said(said)


@book.rule(
    "{qsign}[(~|~of |/)[']{anyyear}]",
    "{hsign}[(~|~of |/)[']{anyyear}]",
    "{qcy}~[']{anyyear}",
    "{hcy}~[']{anyyear}",
    examples={
        "Q3 2019": "2019-07-01/2019-10-01 quarter",
        "Q3 of 2018": "2018-07-01/2018-10-01 quarter",
        "Q3/2018": "2018-07-01/2018-10-01 quarter",
        "Q3": "2019-07-01/2019-10-01 quarter",
        "H1 2019": "2019-01-01/2019-07-01 half",
        "H1CY24": "2024-01-01/2024-07-01 half",
        "Q2CY24": "2024-04-01/2024-07-01 quarter",
    },
)
def sign(
    place: Place,
    anyyear: tuple[int, bool] | None = None,
    qsign: int | None = None,
    hsign: int | None = None,
    qcy: int | None = None,
    hcy: int | None = None,
) -> Said | None:
    folded = place.page.folded
    if folded[place.end : place.end + 1].isalnum() or folded[place.end : place.end + 2] == "fy":
        return None
    unit = Unit.QUARTER if qsign or qcy else Unit.HALF
    if (
        anyyear
        and place.end - place.start == 4
        and not (unit is Unit.QUARTER and anyyear[0] > 2009)
    ):
        # "H200" and "Q400" are things.
        return None
    if unit is Unit.HALF and word_before(place) in _HYDROGEN:
        return None
    number = qsign or qcy or hsign or hcy or 1
    return _period(place, unit, number, anyyear, calendar=bool(qcy or hcy))


#: "Green H2" is a gas.
_HYDROGEN: Final = frozenset("green blue grey gray clean liquid renewable".split())


def _period(
    place: Place, unit: Unit, number: int, anyyear: tuple[int, bool] | None, *, calendar: bool
) -> Said:
    """A quarter or half by its number: of the fiscal year, where the word before says so."""
    year, assumed = anyyear or (None, False)
    before = word_before(place)
    if before in ("fiscal", "fy") and place.start - len(before) > place.floor:
        place.start = place.page.folded.rindex(before, 0, place.start)
        return Said(fiscal_nth(unit, number, year, assumed=assumed))
    if unit is Unit.QUARTER:
        said = Cal(unit, year, quarter=number, calendar=calendar, century_assumed=assumed)
    else:
        said = Cal(unit, year, half=number, calendar=calendar, century_assumed=assumed)
    return grown(place, Said(said))


@book.rule(
    "{one}q(~|~of |/)[']{anyyear}",
    "{one}h(~|~of |/)[']{anyyear}",
    "{one}(qfy|q-fy)~[']{anyyear}",
    "{one}(hfy|h-fy)~[']{anyyear}",
    "{one}(mfy|m-fy)~[']{anyyear}",
    "{one}q",
    "{one}q{estimated}",
    "{one}h{estimated}",
    examples={
        "2H19E": "2019-07-01/2020-01-01 half",
        "1Q25E": "2025-01-01/2025-04-01 quarter",
        "3Q19": "2019-07-01/2019-10-01 quarter",
        "1H19": "2019-01-01/2019-07-01 half",
        "1H of 2019": "2019-01-01/2019-07-01 half",
        "3Q/2018": "2018-07-01/2018-10-01 quarter",
        "3Q FY20": "fiscal FY2020-Q3",
        "fiscal 3Q25": "fiscal FY2025-Q3",
        "1HFY25": "fiscal FY2025-H1",
        "9MFY25": "fiscal P9M",
        "3Q": "2019-07-01/2019-10-01 quarter",
    },
)
def sign_behind(
    place: Place,
    one: int,
    anyyear: tuple[int, bool] | None = None,
    estimated: tuple[int, bool] | None = None,
) -> Said | None:
    anyyear = anyyear or estimated
    folded = place.page.folded
    if folded[place.end : place.end + 1].isalnum() or (
        place.start and folded[place.start - 1] in "$-.,/"
    ):
        return None
    text = folded[place.start : place.end]
    unit = Unit.QUARTER if "q" in text else Unit.HALF if "h" in text else Unit.MONTH
    if unit is not Unit.MONTH and one > 12 // MONTHS[unit]:
        return None
    year, assumed = anyyear or (None, False)
    if "fy" in text:
        if unit is Unit.MONTH:
            return Said(Fiscal(unit, year, 0, one, century_assumed=assumed))
        return Said(fiscal_nth(unit, one, year, assumed=assumed))
    return _period(place, unit, one, anyyear, calendar=False)


@book.rule(
    "{yearsign}",
    examples={
        "2018 Q3": "2018-07-01/2018-10-01 quarter",
        "2018Q3": "2018-07-01/2018-10-01 quarter",
        "2018/H1": "2018-01-01/2018-07-01 half",
    },
)
def sign_behind_year(place: Place, yearsign: tuple[int, str, int]) -> Said:
    year, letter, number = yearsign
    unit = Unit.QUARTER if letter == "q" else Unit.HALF
    return _period(place, unit, number, (year, False), calendar=False)


@book.rule(
    "{sixornine}m(~|~of |/)[']{anyyear}",
    "(six|nine)-month {year}",
    examples={
        "9M 2018": "2018-01-01/2018-10-01 month",
        "6M19": "2019-01-01/2019-07-01 month",
        "9M/2018": "2018-01-01/2018-10-01 month",
        "nine-month 2018 results": "2018-01-01/2018-10-01 month",
    },
)
def months_so_far(
    place: Place,
    sixornine: int | None = None,
    anyyear: tuple[int, bool] | None = None,
    year: int | None = None,
) -> Said | None:
    """The first six or nine months; "3M 2018" are a company's."""
    folded = place.page.folded
    if place.start and folded[place.start - 1] in "$-.,/":
        return None
    named, assumed = anyyear or (year or 0, False)
    count = sixornine or (6 if folded.startswith("six", place.start) else 9)
    return Said(Nth(1, Unit.MONTH, Cal(Unit.YEAR, named, century_assumed=assumed), count))
