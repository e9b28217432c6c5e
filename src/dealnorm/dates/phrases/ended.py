"""Periods by the day they ended on."""

from __future__ import annotations

from typing import Final

from ..._text import Place
from ...numbers import Numeral
from ...timeunits import Unit
from ..calendar import WEEKS_OF_MONTHS
from ..expr import Cal, Ended, Holiday, Lean
from ..saying import Said, grown, word_before, words_of
from ._book import book

SIZES: Final = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12}
#: So many weeks are so many months to an accountant.
_MONTHS_OF_WEEKS: Final = {weeks: months for months, weeks in WEEKS_OF_MONTHS.items()} | {53: 12}


def _end(place: Place, month: int, day: int | None, year: int | None, weekday: int | None) -> Cal:
    """The month or the day on which a period ended.

    What "ended" is over, even where a sentence expects what will be reported of it.
    """
    unit = Unit.MONTH if day is None else Unit.DAY
    over = year is None and " ended " in f" {words_of(place)} "
    return Cal(unit, year, month, day, weekday=weekday, lean=Lean.HARD_PAST if over else Lean.NONE)


@book.rule(
    "{number}-(weeks|week period) {ended} [the ][{wday}[,] ]{month}-{day}[[,] {year}]",
    "{number}-(weeks|week period) {ended} [the ]{date}[(st|nd|rd|th)] {month}[[,] {year}]",
    "{number} weeks {ended} {holiday}[ {year}]",
    examples={
        "ten weeks ended Nov. 2": "2019-08-25/2019-11-03 week",
        "the eight weeks to 4 January": "2018-11-10/2019-01-05 week",
        "the 12 weeks to Christmas 2018": "2018-10-03/2018-12-26 week",
    },
)
def weeks_ended(
    place: Place,
    number: Numeral,
    ended: int,
    month: int = 1,
    day: int | None = None,
    date: int | None = None,
    year: int | None = None,
    wday: int | None = None,
    holiday: str | None = None,
) -> Said | None:
    count = int(number.value)
    if count != number.value or not 1 < count < 100 or count in _MONTHS_OF_WEEKS:
        return None
    if ended != 1 and word_before(place) != "the":
        # "With six weeks to Christmas".
        return None
    end = Holiday(holiday, year) if holiday else _end(place, month, day or date, year, wday)
    return Said(Ended(0, end, Unit.WEEK, weeks=count))


@book.rule(
    "{number}[-fiscal]-{counted}[ (period|periods)] {ended}~[the ][{wday}[,] ]{month}[-{day}]"
    "[[,] {year}]",
    "{number}[-fiscal]-{counted}[ (period|periods)] {ended} [the ]{date}[(st|nd|rd|th)] {month}"
    "[[,] {year}]",
    "{number}-{plural} {ended} {year}",
    examples={
        "four years to 2018": "2015-01-01/2019-01-01 year",
        "nine-month period ended Sept. 30, 2018": "2018-01-01/2018-10-01 month",
        "three months to September": "2019-07-01/2019-10-01 month",
        "nine months ended Sept. 30, 2018": "2018-01-01/2018-10-01 month",
        "six months to 30 June": "2019-01-01/2019-07-01 month",
        "six months to end-June": "2019-01-01/2019-07-01 month",
    },
)
def months_ended(
    place: Place,
    number: Numeral,
    ended: int,
    month: int | None = None,
    counted: Unit | None = None,
    plural: Unit | None = None,
    day: int | None = None,
    date: int | None = None,
    year: int | None = None,
    wday: int | None = None,
) -> Said | None:
    count = int(number.value) if number.value == int(number.value) else 0
    months = count * SIZES.get(counted or plural or Unit.DAY, 0)
    if plural is not None or month is None:
        years = plural is Unit.YEAR and 1 < count <= 60
        return Said(Ended(months, Cal(Unit.YEAR, year), Unit.YEAR)) if years else None
    if counted is Unit.WEEK and count in _MONTHS_OF_WEEKS:
        months = _MONTHS_OF_WEEKS[count]
    if not 0 < months <= 120 or place.page.text[place.end - 1] == "(":
        return None
    if ended != 1 and word_before(place) == "by":
        # "It was put off by three weeks to May".
        return None
    return Said(Ended(months, _end(place, month, day or date, year, wday), Unit.MONTH))


@book.rule(
    "[{nth}-][(fiscal|financial)-]{single} {ended} [the ][{wday}[,] ]{month}[-{day}][[,] {year}]",
    "[{nth}-][(fiscal|financial)-]{single} {ended} [the ]{date}[(st|nd|rd|th)] {month}[[,] {year}]",
    "fiscal-{nth}-{single} {ended} [the ]{month}[-{day}][[,] {year}]",
    "{nth}-half {ended} [the ]{month}[-{day}][[,] {year}]",
    "{nth}-half {ended} [the ]{date}[(st|nd|rd|th)] {month}[[,] {year}]",
    "[fiscal-]half(-| )year {ended} {month}[-{day}][[,] {year}]",
    "[fiscal-]half(-| )year {ended} [the ]{date}[(st|nd|rd|th)] {month}[[,] {year}]",
    "fy {ended} [the ]{month}[-{day}][[,] {year}]",
    "{plural} {ended} [the ]{month}[-{day}][[,] {year}]",
    "{plural} {ended} [the ]{date}[(st|nd|rd|th)] {month}[[,] {year}]",
    examples={
        "quarters ended Sept. 30, 2019": "2019-07-01/2019-10-01 quarter",
        "the years ended 31 March 2019": "2018-04-01/2019-04-01 year",
        "FY ending June 2020": "2019-07-01/2020-07-01 year",
        "quarter ended June 30": "2019-04-01/2019-07-01 quarter",
        "quarter ended Sept. 28": "2019-06-30/2019-09-29 quarter",
        "fourth quarter ended June 30": "2019-04-01/2019-07-01 quarter",
        "fiscal first quarter ended Sept. 30": "2019-07-01/2019-10-01 quarter",
        "the first half to the end of June": "2019-01-01/2019-07-01 half",
        "financial year ended March 31": "2018-04-01/2019-04-01 year",
        "year to March 2019": "2018-04-01/2019-04-01 year",
        "year ended 31 March 2019": "2018-04-01/2019-04-01 year",
        "half year ended June 30, 2018": "2018-01-01/2018-07-01 half",
        "half-year to 30 June": "2019-01-01/2019-07-01 half",
        "first half to 30 June": "2019-01-01/2019-07-01 half",
        "week ended Nov. 2": "2019-10-27/2019-11-03 week",
    },
)
def unit_ended(
    place: Place,
    ended: int,
    month: int,
    single: Unit = Unit.HALF,
    plural: Unit | None = None,
    nth: int | None = None,
    day: int | None = None,
    date: int | None = None,
    year: int | None = None,
    wday: int | None = None,
) -> Said | None:
    if plural is not None and ended != 1:
        return None
    single = Unit.YEAR if words_of(place).startswith("fy ") else plural or single
    months = SIZES.get(single, 0)
    before = word_before(place)
    # "Kept open last year through April 28" names no period, but "in the year through April" does.
    if ended > 1 and (
        (nth is not None and date is None and not words_of(place).count("to the end of"))
        or (ended == 3 and (before != "the" or single is not Unit.YEAR))
        or before in ("last", "this", "next")
    ):
        return None
    if single is Unit.WEEK and (day or date):
        return Said(Ended(0, _end(place, month, day or date, year, wday), single))
    if months < 3:
        return None
    quarter = nth if single is Unit.QUARTER else None
    return Said(Ended(months, _end(place, month, day or date, year, wday), single, quarter))


@book.rule(
    "{month}-{qhword}[ of {year}]",
    "{month} {year} {qhword}",
    "{month2}(-| to ){month} {qhword}[ of {year}]",
    examples={
        "December quarter": "2018-10-01/2019-01-01 quarter",
        "September-quarter": "2019-07-01/2019-10-01 quarter",
        "December-half": "2018-07-01/2019-01-01 half",
        "March 2019 quarter": "2019-01-01/2019-04-01 quarter",
        "October-December quarter": "2018-10-01/2019-01-01 quarter",
    },
)
def month_quarter(
    place: Place,
    month: int,
    qhword: Unit,
    year: int | None = None,
    month2: int | None = None,
) -> Said | None:
    months = SIZES[qhword]
    first_is_off = month2 is not None and (month - month2) % 12 != months - 1
    if place.page.text[place.start].islower() or first_is_off:
        return None
    if (
        qhword is Unit.HALF
        and "-" not in place.page.folded[place.start : place.end]
        and word_before(place) != "the"
    ):
        # "In December half of them left".
        return None
    return grown(place, Said(Ended(months, Cal(Unit.MONTH, year, month), qhword, by_month=True)))
