"""Dates that stand in the calendar: days, months, years, decades, holidays and times of day."""

from __future__ import annotations

import datetime as dt
from typing import Final

from ..._phrase import Place
from ...timeunits import Unit
from ..expr import Cal, Clock, Holiday, Span
from ..licence import is_year
from ..saying import Said, grown, word_before, word_behind
from ..value import Daypart
from ..words import year_of_two
from .book import book

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


@book.rule("{iso}", examples={"2017-06-29": "2017-06-29/2017-06-30 day"})
def iso(place: Place, iso: str) -> Said | None:
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
    if place.page.text[place.start].islower():
        return None
    said = _day(month, day, year, wday)
    return grown(place, Said(said)) if said else None


@book.rule(
    "[{wday}[,][ the] ]{month} [the ]{dayword}[[,] {year}]",
    examples={"Sunday, March eighth": "2020-03-08/2020-03-09 day", "July the fourth, 2018": "2018-07-04/2018-07-05 day"},
)
def month_day_in_words(
    place: Place, month: int, dayword: int, wday: int | None = None, year: int | None = None
) -> Said | None:
    behind = word_behind(place)
    if place.page.text[place.start].islower() or behind in ("quarter", "half", "week", "day", "time"):
        return None
    said = _day(month, dayword, year, wday)
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
    said = _day(month, date, year, wday)
    return grown(place, Said(said)) if said else None


@book.rule(
    "{month} {day}{to}{day2}[[,] {year}]",
    examples={
        "Feb. 10-14, 2025": "2025-02-10/2025-02-15 day",
        "Nov. 5 to 7": "2019-11-05/2019-11-08 day",
    },
)
def days_of_month(
    place: Place, month: int, day: int, to: str, day2: int, year: int | None = None
) -> Said | None:
    if to == "and" and word_before(place) != "between":
        return None
    return _days(place, month, day, day2, year)


@book.rule(
    "{date}[(st|nd|rd|th)]{to}{date2}[(st|nd|rd|th)] {month}[[,] {year}]",
    examples={"5-7 June 2019": "2019-06-05/2019-06-08 day", "5th to 7th November": "2019-11-05/2019-11-08 day"},
)
def days_before_month(
    place: Place, date: int, to: str, date2: int, month: int, year: int | None = None
) -> Said | None:
    return None if to == "and" else _days(place, month, date, date2, year)


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
        Cal(Unit.DAY, year, date, date2, order_open=date2 <= 12 and date != date2, century_assumed=assumed)
    )


@book.rule(
    "{month}[,][ of][ in]-{year}",
    "{month}'{two}",
    examples={
        "March 2018": "2018-03-01/2018-04-01 month",
        "late October 2024": "2024-10-01/2024-11-01 month mod:end",
        "Mar'18": "2018-03-01/2018-04-01 month",
        "end of September, 2020": "2020-09-01/2020-10-01 month mod:end",
    },
)
def month_year(
    place: Place, month: int, year: int | None = None, two: int | None = None
) -> Said | None:
    if place.page.text[place.start].islower() and month in (3, 5):
        return None
    if two is not None:
        return grown(
            place, Said(Cal(Unit.MONTH, year_of_two(f"{two:02}"), month, century_assumed=True))
        )
    return grown(place, Said(Cal(Unit.MONTH, year, month)))


#: Words before a bare month that leave no doubt that it is one.
_BEFORE_MONTHS: Final = frozenset(
    "in since until till by during before after from through early late mid last next this for of and "
    "to between end around about early- mid- late- end- - or than every each into between on as "
    "previous ended ending".split()
)
_NAMES: Final = frozenset("april may june august march jan jan. mar mar. jun jun. dec".split())


@book.rule(
    "{month}",
    examples={
        "March": "2020-03-01/2020-04-01 month",
        "mid-October": "2019-10-01/2019-11-01 month mod:mid",
        "the beginning of October": "2019-10-01/2019-11-01 month mod:start",
    },
)
def month(place: Place, month: int) -> Said | None:
    text, folded = place.page.text, place.page.folded
    start, end = place.start, place.end
    if not text[start].isupper() or folded[start - 1 : start] in "'.@#/" and start:
        return None
    name = folded[start:end]
    licensed = word_before(place) in _BEFORE_MONTHS
    if name in _NAMES or len(name) < 5:
        behind = word_behind(place)
        alone = len(text) <= end + 1 and not start
        if not licensed and not alone and (name != "june" and name != "april" or behind[:1].isupper()):
            if name == "may" or behind[:1].isupper() or behind == "" or len(name) < 5:
                return None
            if name in ("march", "august"):
                return None
        if licensed and name in ("march", "may", "mar", "jan", "april", "june", "august"):
            if behind[:1].isupper() and not behind.isupper() and behind not in _CAPITALS:
                return None
            if name == "may" and word_before(place) in ("to", "and", "or", "than", "as", "-"):
                return None
    return grown(place, Said(Cal(Unit.MONTH, None, month)))


#: Capitalised words that may follow a month that is one.
_CAPITALS: Final = frozenset(
    "I The A An In On At Mr Mr. Ms Chief President Company UK US U.S. EU He She We It They This That".split()
)


@book.rule(
    "{weekday}[(,|) ][in the ]{daypart}",
    examples={
        "Friday morning": "2019-11-01/2019-11-02 day",
        "Thursday's close": "2019-11-07/2019-11-08 day",
    },
)
def weekday_part(place: Place, weekday: int, daypart: Daypart) -> Said | None:
    return grown(place, Said(Cal(Unit.DAY, weekday=weekday), daypart=daypart))


@book.rule(
    "{weekday}",
    examples={
        "Wednesday": "2019-11-06/2019-11-07 day",
        "late Tuesday": "2019-11-05/2019-11-06 day mod:end",
    },
)
def weekday(place: Place, weekday: int) -> Said | None:
    if place.page.text[place.start].islower() or word_behind(place) in _PAPERS:
        return None
    return grown(place, Said(Cal(Unit.DAY, weekday=weekday)), edges=False)


#: What a weekday names together with these appears on it, or is named after it.
_PAPERS: Final = frozenset(
    "Times Edition Telegraph Express Mail Mirror Post Herald Independent Mass Star World Magazine "
    "Football Review Brief Briefing".split()
)


@book.rule(
    "{year}{to}{anyyear}",
    "{year}/{two}",
    examples={
        "2016-18": "2016-01-01/2019-01-01 year",
        "2015 to 2018": "2015-01-01/2019-01-01 year",
        "2016/17": "2016-01-01/2018-01-01 year",
    },
)
def years(
    place: Place, year: int, to: str = "", anyyear: tuple[int, bool] | None = None, two: int | None = None
) -> Said | None:
    last = year // 100 * 100 + two if two is not None else anyyear[0] if anyyear else year
    if anyyear and anyyear[1]:
        last = year // 100 * 100 + anyyear[0] % 100
    if not year < last <= year + 60 or (to == "and" and word_before(place) != "between"):
        return None
    if anyyear and anyyear[1] and to == "to" or not 1800 <= year <= 2099:
        return None
    return Said(Span(Cal(Unit.YEAR, year), Cal(Unit.YEAR, last)))


@book.rule(
    "{year}",
    "year {year}",
    "calendar[ year] {year}",
    "full~year[ of] {year}",
    "cy~{year}",
    "cy~[']{two}",
    examples={
        "2018": "2018-01-01/2019-01-01 year",
        "the year 2018": "2018-01-01/2019-01-01 year",
        "calendar 2018": "2018-01-01/2019-01-01 year",
        "full year 2025": "2025-01-01/2026-01-01 year",
        "CY24": "2024-01-01/2025-01-01 year",
        "CY 2024": "2024-01-01/2025-01-01 year",
        "early 2020": "2020-01-01/2021-01-01 year mod:start",
        "mid-2018": "2018-01-01/2019-01-01 year mod:mid",
        "the end of 2020": "2020-01-01/2021-01-01 year mod:end",
    },
)
def year(place: Place, year: int | None = None, two: int | None = None) -> Said | None:
    if year is None:
        return Said(Cal(Unit.YEAR, year_of_two(f"{two:02}"), century_assumed=True))
    said = Said(Cal(Unit.YEAR, year))
    bare = place.page.folded[place.start].isdigit()
    if not bare:
        return said
    start = place.start
    grown(place, said)
    if place.start < start:
        about = "about around roughly nearly almost approximately later earlier".split()
        word = place.page.folded[place.start : start].split()
        if word and word[0] not in about and 1500 <= year:
            return said
        place.start, said = start, Said(Cal(Unit.YEAR, year))
    return said if is_year(place, year) else None


@book.rule(
    "{tens}{s}",
    examples={
        "the 1990s": "1990-01-01/2000-01-01 decade",
        "the '90s": "1990-01-01/2000-01-01 decade",
        "the late 1980s": "1980-01-01/1990-01-01 decade mod:end",
    },
)
def decade(place: Place, tens: int, s: str) -> Said | None:
    folded = place.page.folded
    if tens < 100:
        if folded[place.start - 1 : place.start] != "'" or not place.start:
            return None
        place.start -= 1
        year = year_of_two(f"{tens:02}")
        return grown(place, Said(Cal(Unit.DECADE, year, century_assumed=True)))
    if word_before(place) in ("his", "her", "their"):
        return None
    return grown(place, Said(Cal(Unit.DECADE, tens)))


@book.rule("{decade}", examples={"the nineties": "1990-01-01/2000-01-01 decade"})
def decade_in_words(place: Place, decade: int) -> Said | None:
    if word_before(place) not in ("the", "early", "late", "mid", "-"):
        return None
    if word_before(place) == "the" and word_behind(place) in ("percent", "per"):
        return None
    return grown(place, Said(Cal(Unit.DECADE, decade, century_assumed=True)))


@book.rule(
    "{date}(st|nd|rd|th)-century",
    examples={"the 19th century": "1800-01-01/1900-01-01 century"},
)
def century(place: Place, date: int) -> Said | None:
    if not 11 <= date <= 22:
        return None
    return grown(place, Said(Cal(Unit.CENTURY, 100 * date - 100)))


@book.rule(
    "{holiday}[,][ of][ in] {year}",
    "{holiday}",
    "{step} {holiday}",
    examples={
        "Black Friday": "2019-11-29/2019-11-30 day",
        "Christmas 2018": "2018-12-25/2018-12-26 day",
        "last Thanksgiving": "2018-11-22/2018-11-23 day",
    },
)
def holiday(
    place: Place, holiday: str, step: int | None = None, year: int | None = None
) -> Said | None:
    text = place.page.text
    at = place.start if step is None else text.find(" ", place.start) + 1
    if not text[at].isupper() or (step is None and year is None and not _is_holiday(place, holiday)):
        return None
    step = -1 if step is not None and step < 0 else step
    return grown(place, Said(Holiday(holiday, year, step)))


_FEASTS: Final = frozenset(
    "recess season island holiday holidays shopping sales sale tree party card cards carol gift gifts dinner "
    "period break eve week weekend bonus lights trading".split()
)


def _is_holiday(place: Place, name: str) -> bool:
    """Whether the name stands for the day: a bare "Christmas" is more often a season."""
    if name in ("christmas", "easter", "thanksgiving", "new-year", "halloween"):
        return word_behind(place) not in _FEASTS and not word_behind(place)[:1].isupper()
    return True


@book.rule(
    "{hour}:{minute}[~{ampm}][ {zone}]",
    examples={
        "9:30 a.m. ET": "2019-11-07T09:30:00-05:00/2019-11-07T09:31:00-05:00 minute",
        "16:00 GMT": "2019-11-07T16:00:00+00:00/2019-11-07T16:01:00+00:00 minute",
    },
)
def clock(
    place: Place,
    hour: int,
    minute: int,
    ampm: int | None = None,
    zone: str | None = None,
) -> Said | None:
    folded = place.page.folded
    if folded[place.end : place.end + 1].isalnum() or folded[place.end : place.end + 2] in (":0", ":1", "-0"):
        return None
    if ampm is None and zone is None:
        before = word_before(place)
        if before not in ("at", "by", "until", "from", "before", "after", "around", "about", "as"):
            return None
    return _clock(hour, minute, ampm, zone)


@book.rule(
    "{hour}~{ampm}[ {zone}]",
    examples={"10 a.m. ET": "2019-11-07T10:00:00-05:00/2019-11-07T10:01:00-05:00 minute"},
)
def on_the_hour(place: Place, hour: int, ampm: int, zone: str | None = None) -> Said | None:
    folded = place.page.folded
    if folded[place.end : place.end + 1].isalnum() or word_before(place) in ("$", "£", "€"):
        return None
    gap = place.page.text[place.start : place.end]
    if gap.endswith(("am", "AM")) and " " in gap and gap.endswith("am") and word_before(place) == "i":
        return None
    return _clock(hour, 0, ampm, zone)


def _clock(hour: int, minute: int, ampm: int | None, zone: str | None) -> Said | None:
    if ampm is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + ampm
    return Said(Clock(hour, minute, zone)) if hour < 24 else None


@book.rule(
    "{noon}[ {zone}]",
    examples={"noon ET": "2019-11-07T12:00:00-05:00/2019-11-07T12:01:00-05:00 minute"},
)
def noon(place: Place, noon: tuple[int, int], zone: str | None = None) -> Said | None:
    if word_before(place) not in ("at", "by", "until", "before", "after", "since", "") and zone is None:
        return None
    return Said(Clock(*noon, zone))
