"""Days of the calendar, with their year or without, and weekdays."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from attrs import evolve

from ..._text import Place
from ...timeunits import Unit
from ..expr import Cal, Span
from ..saying import Said, grown, word_before, word_behind
from ..slots import year_of_two
from ._book import book

_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _day(month: int, day: int, year: int | None = None, wday: int | None = None) -> Cal | None:
    """The day, if the month has it."""
    if not 1 <= month <= 12 or not 1 <= day <= _DAYS[month - 1]:
        return None
    if year is not None:
        try:
            dt.date(year, month, day)
        except ValueError:
            return None
    return Cal(Unit.DAY, year, month, day, None, None, None, wday)


@book.rule(
    "{iso}",
    examples={
        "2017-06-29": "2017-06-29/2017-06-30 day",
        "2017/06/29": "2017-06-29/2017-06-30 day",
    },
)
def iso(place: Place, iso: str) -> Said | None:
    if place.page.folded[place.start - 1 : place.start] == "/":
        return None
    day = _day(int(iso[5:7]), int(iso[8:]), int(iso[:4]))
    return Said(day) if day else None


@book.rule(
    "[{wday}[,][ the] ]{month}-{day}[[,]( |,){year}]",
    examples={
        "Aug. 11, 2018": "2018-08-11/2018-08-12 day",
        "Friday, Nov. 8, 2019": "2019-11-08/2019-11-09 day",
        "September 30": "2019-09-30/2019-10-01 day",
        "late June 29th 2017": "2017-06-29/2017-06-30 day mod:end",
    },
)
def month_day(
    place: Place, month: int, day: int, wday: int | None = None, year: int | None = None
) -> Said | None:
    # "Long March-9" is a rocket.
    if place.page.text[place.start].islower() or word_before(place) == "long":
        return None
    told = None if year else _YEAR_OF_ALL.match(place.page.folded, place.end)
    said = _day(month, day, int(told[1]) if told else year, wday)
    return grown(place, Said(said)) if said else None


#: The year of "May 3 and 8, 2020", which is said once.
_YEAR_OF_ALL: Final = re.compile(
    r"(?:, [1-3]?[0-9]){0,4},? (?:and|or|&) [1-3]?[0-9],? ((?:19|20)[0-9]{2})(?![0-9])"
)


@book.rule(
    "[{wday}[,][ the] ]{month} [the ]{dayword}[[,] {year}]",
    "{dayword} of {month}[[,] {year}]",
    "{month} the {date}(st|nd|rd|th)[[,] {year}]",
    examples={
        "the fifth of November": "2019-11-05/2019-11-06 day",
        "November the 5th": "2019-11-05/2019-11-06 day",
        "Sunday, March eighth": "2020-03-08/2020-03-09 day",
        "July the fourth, 2018": "2018-07-04/2018-07-05 day",
    },
)
def month_day_in_words(
    place: Place,
    month: int,
    dayword: int | None = None,
    date: int | None = None,
    wday: int | None = None,
    year: int | None = None,
) -> Said | None:
    behind = word_behind(place)
    of = " of " in place.page.folded[place.start : place.end]
    if (place.page.text[place.start].islower() and not of) or behind in (
        "quarter",
        "half",
        "week",
        "day",
        "time",
    ):
        return None
    said = _day(month, dayword or date or 0, year, wday)
    return grown(place, Said(said)) if said else None


@book.rule(
    "{date}[(st|nd|rd|th)]-[of ]{month}[[,]-{year}]",
    "{wday}[,] [the ]{date}[(st|nd|rd|th)]-[of ]{month}[[,]-{year}]",
    examples={
        "17 August 2024": "2024-08-17/2024-08-18 day",
        "the 5th of November": "2019-11-05/2019-11-06 day",
        "Thursday 7 November": "2019-11-07/2019-11-08 day",
        "29-Jun-2017": "2017-06-29/2017-06-30 day",
    },
)
def day_month(
    place: Place, date: int, month: int, wday: int | None = None, year: int | None = None
) -> Said | None:
    text = place.page.text
    if month == 5 and "may" in text[place.start : place.end]:
        return None
    if text[place.start - 1 : place.start] == "+" or _OWN_DAY.match(text, place.end):
        # In a table, "+14 May 12" and "12 Mar 4-7, 2019" are a figure and a day.
        return None
    said = _day(month, date, year, wday)
    return grown(place, Said(said)) if said else None


_OWN_DAY: Final = re.compile(r" [0-9]{1,2}(?:-[0-9]{1,2})?, (?:19|20)[0-9]{2}")


@book.rule(
    "{date}-{month}-[']{two}",
    "{month} {date}[,] '{two}",
    examples={
        "5-Nov-19": "2019-11-05/2019-11-06 day",
        "5 Nov '19": "2019-11-05/2019-11-06 day",
        "Nov 5, '19": "2019-11-05/2019-11-06 day",
    },
)
def day_of_short_year(place: Place, date: int, month: int, two: int) -> Said | None:
    words = place.page.folded[place.start : place.end]
    if "'" not in words and words.count("-") != 2:
        # "On 5 Nov 19 people died".
        return None
    day = _day(month, date, year_of_two(f"{two:02}"))
    return Said(evolve(day, century_assumed=True)) if day else None


@book.rule(
    "{month} {day}{to}{day2}[[,] {year}]",
    examples={
        "Feb. 10-14, 2025": "2025-02-10/2025-02-15 day",
        "Nov. 5 to 7": "2019-11-05/2019-11-08 day",
        "Nov. 12 and 13": "2019-11-12/2019-11-14 day",
    },
)
def days_of_month(
    place: Place, month: int, day: int, to: str, day2: int, year: int | None = None
) -> Said | None:
    if to == "and" and day2 != day + 1 and word_before(place) != "between":
        return None
    return _days(place, month, day, day2, year)


@book.rule(
    "{date}[(st|nd|rd|th)]{to}{date2}[(st|nd|rd|th)] {month}[[,] {year}]",
    examples={
        "5-7 June 2019": "2019-06-05/2019-06-08 day",
        "5th to 7th November": "2019-11-05/2019-11-08 day",
    },
)
def days_before_month(
    place: Place, date: int, to: str, date2: int, month: int, year: int | None = None
) -> Said | None:
    return None if to == "and" and date2 != date + 1 else _days(place, month, date, date2, year)


def _days(place: Place, month: int, day: int, day2: int, year: int | None) -> Said | None:
    first, last = _day(month, day, year), _day(month, day2, year)
    if first is None or last is None or day >= day2 or place.page.text[place.start].islower():
        return None
    return Said(Span(first, last))


@book.rule(
    "{date}{slashed}",
    examples={"13/11/2019": "2019-11-13/2019-11-14 day", "5/11/19": "2019-05-11/2019-05-12 day"},
)
def in_figures(place: Place, date: int, slashed: tuple[int, int, bool]) -> Said | None:
    date2, year, assumed = slashed
    if date > 12:
        day = _day(date2, date, year)
        return Said(Cal(Unit.DAY, year, date2, date, century_assumed=assumed)) if day else None
    day = _day(date, date2, year)
    if day is None:
        return None
    return Said(
        Cal(
            Unit.DAY,
            year,
            date,
            date2,
            order_open=date2 <= 12 and date != date2,
            century_assumed=assumed,
        )
    )


@book.rule(
    "{date}{dots}",
    examples={"24.12.2019": "2019-12-24/2019-12-25 day", "3.4.2019": "2019-04-03/2019-04-04 day"},
)
def in_dotted_figures(place: Place, date: int, dots: tuple[int, int]) -> Said | None:
    """The day first: wherever dates have dots, it is."""
    glued = place.page.folded[place.start - 1 : place.start] in tuple("$€£.,/")
    if glued or word_before(place).rstrip(".") in _SOFTWARE:
        return None
    month, year = dots
    day = _day(month, date, year)
    return Said(day) if day else None


#: "Version 10.3.2019" was no day.
_SOFTWARE: Final = frozenset("version release build firmware v ver".split())
