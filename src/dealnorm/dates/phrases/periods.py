"""Periods of the business year: quarters, halves, fiscal years, and what ended when."""

from __future__ import annotations

from typing import Final

from ..._phrase import Place
from ...numbers import Numeral
from ...timeunits import Unit
from ..calendar import MONTHS
from ..expr import Anaphor, Cal, Ended, Fiscal, Lean, Nth, Shift, Span, TimeExpr
from ..saying import Said, grown, word_before
from ..words import year_of_two
from .book import book

#: What "nth" leaves open until it stands beside a year: see `settle`.
YEAR: Final = Anaphor(Unit.YEAR, 0, Unit.YEAR)


def _quarter(nth: int, **more: int | None) -> Cal | None:
    nth = 4 if nth == -1 else nth
    return Cal(Unit.QUARTER, quarter=nth, **more) if 1 <= nth <= 4 else None


def _half(nth: int, **more: int | None) -> Cal | None:
    nth = 2 if nth == -1 else nth
    return Cal(Unit.HALF, half=nth, **more) if 1 <= nth <= 2 else None


@book.rule(
    "{nth}-{qword}[[,][ of][ in] {year}]",
    "a {nth}-{qword}[[,][ of][ in] {year}]",
    "{one}(st|nd|rd|th)-{qword}[[,][ of][ in] {year}]",
    examples={
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
    if nth == 0 or (nth == -1 and year is None):
        return None
    if place.page.folded.startswith("a ", place.start):
        place.start += 2
    said = _quarter(nth, year=year)
    return grown(place, Said(said)) if said else None


@book.rule(
    "{nth}-{hword}[[,][ of][ in] {year}]",
    "{one}(st|nd)-{hword}[[,][ of][ in] {year}]",
    examples={
        "1st half 2019": "2019-01-01/2019-07-01 half",
        "first half of 2019": "2019-01-01/2019-07-01 half",
        "second half": "2019-07-01/2020-01-01 half",
    },
)
def half(
    place: Place, hword: Unit, nth: int = 0, one: int = 0, year: int | None = None
) -> Said | None:
    nth = nth or one
    said = _half(nth, year=year)
    folded = place.page.folded
    if said is None or nth < 0 and year is None or folded.startswith(" of the g", place.end):
        return None
    return grown(place, Said(said))


@book.rule(
    "{nth} and {nth2} quarters[ of {year}]",
    examples={"second and third quarters of 2018": "2018-04-01/2018-10-01 quarter"},
)
def quarters(place: Place, nth: int, nth2: int, year: int | None = None) -> Said | None:
    first, last = _quarter(nth, year=year), _quarter(nth2, year=year)
    if first is None or last is None or not 0 < nth < nth2:
        return None
    return Said(Span(first, last))


@book.rule(
    "{year}[ fiscal] {nth}-{qword}",
    "{year} {nth}-{hword}",
    examples={
        "2018 third quarter": "2018-07-01/2018-10-01 quarter",
        "2019 first half": "2019-01-01/2019-07-01 half",
    },
)
def year_first(place: Place, year: int, nth: int, qword: Unit | None = None, hword: Unit | None = None) -> Said | None:
    folded = place.page.folded
    words = folded[place.start : place.end]
    said = _half(nth, year=year) if words.endswith("half") else _quarter(nth, year=year)
    if said is None or not 1900 <= year <= 2099:
        return None
    if "fiscal" in words:
        return Said(Fiscal(Unit.QUARTER, year, 3 * ((said.quarter or 1) - 1), 3))
    return Said(said)


@book.rule(
    "{qsign}[~[of ][']{anyyear}]",
    "{hsign}[~[of ][']{anyyear}]",
    "{qcy}~[']{anyyear}",
    "{hcy}~[']{anyyear}",
    examples={
        "Q3 2019": "2019-07-01/2019-10-01 quarter",
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
    year, assumed = anyyear or (None, False)
    number = qsign or qcy
    calendar = bool(qcy or hcy)
    if number:
        expr = Cal(
            Unit.QUARTER, year, quarter=number, calendar=calendar, century_assumed=assumed
        )
    else:
        expr = Cal(Unit.HALF, year, half=hsign or hcy, calendar=calendar, century_assumed=assumed)
    return grown(place, Said(expr))


@book.rule(
    "{one}q~[']{anyyear}",
    "{one}h~[']{anyyear}",
    "{one}(qfy|q-fy)~[']{anyyear}",
    "{one}(hfy|h-fy)~[']{anyyear}",
    "{one}(mfy|m-fy)~[']{anyyear}",
    "{one}q",
    examples={
        "3Q19": "2019-07-01/2019-10-01 quarter",
        "1H19": "2019-01-01/2019-07-01 half",
        "3Q FY20": "fiscal FY2020-Q3",
        "1HFY25": "fiscal FY2025-H1",
        "9MFY25": "fiscal P9M",
        "3Q": "2019-07-01/2019-10-01 quarter",
    },
)
def sign_behind(
    place: Place, one: int, anyyear: tuple[int, bool] | None = None
) -> Said | None:
    folded = place.page.folded
    if folded[place.end : place.end + 1].isalnum() or place.start and folded[place.start - 1] in "$-.,/":
        return None
    text = folded[place.start : place.end]
    unit = Unit.QUARTER if "q" in text else Unit.HALF if "h" in text else Unit.MONTH
    size = MONTHS[unit]
    if unit is not Unit.MONTH and one > 12 // size:
        return None
    year, assumed = anyyear or (None, False)
    if "fy" in text:
        if unit is Unit.MONTH:
            return Said(Fiscal(unit, year, 0, one, century_assumed=assumed))
        return Said(Fiscal(unit, year, (one - 1) * size, size, century_assumed=assumed))
    if unit is Unit.QUARTER:
        return Said(Cal(unit, year, quarter=one, century_assumed=assumed))
    return Said(Cal(unit, year, half=one, century_assumed=assumed))


@book.rule(
    "{qfy}~[']{anyyear}[(-|/){two}]",
    "{hfy}~[']{anyyear}[(-|/){two}]",
    examples={
        "Q3FY25": "fiscal FY2025-Q3",
        "Q2 FY2024-25": "fiscal FY2025-Q2",
        "H1FY25": "fiscal FY2025-H1",
    },
)
def fiscal_sign(
    place: Place,
    anyyear: tuple[int, bool],
    qfy: int | None = None,
    hfy: int | None = None,
    two: int | None = None,
) -> Said | None:
    year, assumed = _last_year(anyyear, two)
    size, number, unit = (3, qfy, Unit.QUARTER) if qfy else (6, hfy or 1, Unit.HALF)
    first = (number or 1) * size - size
    return Said(Fiscal(unit, year, first, size, century_assumed=assumed))


def _last_year(anyyear: tuple[int, bool], two: int | None) -> tuple[int, bool]:
    """The year by which a fiscal year is named: the one in which it ends."""
    year, assumed = anyyear
    if two is not None and (year + 1) % 100 == two:
        return year + 1, assumed
    return year, assumed


@book.rule(
    "{fiscal}[ of]~[']{anyyear}[(-|/){two}]",
    "{year} {fiscallast}",
    "{year}{turn} {fiscallast}",
    examples={
        "fiscal 2018": "fiscal FY2018",
        "fiscal year 2018": "fiscal FY2018",
        "FY20": "fiscal FY2020",
        "FY2024-25": "fiscal FY2025",
        "2018 fiscal year": "fiscal FY2018",
        "2018/19 financial year": "fiscal FY2019",
    },
)
def fiscal_year(
    place: Place,
    anyyear: tuple[int, bool] | None = None,
    year: int | None = None,
    fiscal: int | None = None,
    fiscallast: int | None = None,
    two: int | None = None,
    turn: int | None = None,
) -> Said | None:
    named, assumed = _last_year(anyyear or (year or 0, False), turn if two is None else two)
    if not 1900 <= named <= 2099 or place.page.folded[place.end : place.end + 1].isalpha():
        return None
    return grown(place, Said(Fiscal(Unit.YEAR, named, century_assumed=assumed)))


@book.rule(
    "{fiscal}-{nth}-{qword}[[,][ of][ in][ fiscal]~{year}]",
    "{nth}-fiscal-{qword}[[,][ of][ in][ fiscal][ year]~{year}]",
    "{nth}-{qword}[,][ of][ in][ its] {fiscal}~[']{anyyear}",
    "{fiscal}~{year}[,] {nth}-{qword}",
    "{nth}-{hword}[,][ of][ in][ its] {fiscal}~[']{anyyear}",
    examples={
        "fiscal third quarter": "fiscal FYXXXX-Q3",
        "first fiscal quarter of 2019": "fiscal FY2019-Q1",
        "third quarter of fiscal 2018": "fiscal FY2018-Q3",
        "fiscal 2020 first quarter": "fiscal FY2020-Q1",
        "second half of fiscal year 2021": "fiscal FY2021-H2",
        "third quarter of FY20": "fiscal FY2020-Q3",
    },
)
def fiscal_part(
    place: Place,
    nth: int,
    qword: Unit | None = None,
    hword: Unit | None = None,
    fiscal: int = 0,
    year: int | None = None,
    anyyear: tuple[int, bool] | None = None,
) -> Said | None:
    nth = 4 if nth == -1 else nth
    year, assumed = anyyear or (year, False)
    halved = " half" in place.page.folded[place.start : place.end].replace("-", " ")
    size, unit = (6, Unit.HALF) if halved else (3, Unit.QUARTER)
    if not 1 <= nth <= 12 // size:
        return None
    return grown(place, Said(Fiscal(unit, year, nth * size - size, size, century_assumed=assumed)))


@book.rule(
    "{step} {fiscallast}",
    examples={"last fiscal year": "fiscal FYXXXX", "this fiscal": "fiscal FYXXXX"},
)
def fiscal_step(place: Place, step: int, fiscallast: int) -> Said:
    return grown(place, Said(Fiscal(Unit.YEAR, year_step=max(-1, step))))


_SIZES: Final = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12}


def _end(
    month: int,
    day: int | None = None,
    year: int | None = None,
    weekday: int | None = None,
) -> Cal:
    unit = Unit.MONTH if day is None else Unit.DAY
    return Cal(unit, year, month, day, weekday=weekday, lean=Lean.NONE)


@book.rule(
    "{number}[-fiscal]-{counted} {ended} [the ][{wday}[,] ]{month}[-{day}][[,] {year}]",
    "{number}[-fiscal]-{counted} {ended} [the ]{date}[(st|nd|rd|th)] {month}[[,] {year}]",
    examples={
        "three months to September": "2019-07-01/2019-10-01 month",
        "nine months ended Sept. 30, 2018": "2018-01-01/2018-10-01 month",
        "six months to 30 June": "2019-01-01/2019-07-01 month",
    },
)
def months_ended(
    place: Place,
    number: Numeral,
    counted: Unit,
    ended: int,
    month: int,
    day: int | None = None,
    date: int | None = None,
    year: int | None = None,
    wday: int | None = None,
) -> Said | None:
    count = int(number.value) if number.value == int(number.value) else 0
    months = count * _SIZES.get(counted, 0)
    if counted is Unit.WEEK and count in (13, 26, 39, 52, 53):
        months = {13: 3, 26: 6, 39: 9}.get(count, 12)
    if not 0 < months <= 120 or place.page.text[place.end - 1] == "(":
        return None
    return Said(Ended(months, _end(month, day or date, year, wday), Unit.MONTH))


@book.rule(
    "[{nth}-][fiscal-]{single} {ended} [the ][{wday}[,] ]{month}[-{day}][[,] {year}]",
    "[{nth}-][fiscal-]{single} {ended} [the ]{date}[(st|nd|rd|th)] {month}[[,] {year}]",
    "[fiscal-]half(-| )year {ended} {month}[-{day}][[,] {year}]",
    examples={
        "quarter ended June 30": "2019-04-01/2019-07-01 quarter",
        "quarter ended Sept. 28": "2019-06-30/2019-09-29 quarter",
        "fourth quarter ended June 30": "2019-04-01/2019-07-01 quarter",
        "year to March 2019": "2018-04-01/2019-04-01 year",
        "year ended 31 March 2019": "2018-04-01/2019-04-01 year",
        "half year ended June 30, 2018": "2018-01-01/2018-07-01 half",
        "week ended Nov. 2": "2019-10-27/2019-11-03 week",
    },
)
def unit_ended(
    place: Place,
    ended: int,
    month: int,
    single: Unit = Unit.HALF,
    nth: int | None = None,
    day: int | None = None,
    date: int | None = None,
    year: int | None = None,
    wday: int | None = None,
) -> Said | None:
    months = _SIZES.get(single, 0)
    # "Kept open last year through April 28" names no period.
    if ended > 1 and (nth is not None or ended == 3 or word_before(place) in ("last", "this", "next")):
        return None
    if single is Unit.WEEK and (day or date):
        return Said(Ended(0, _end(month, day or date, year, wday), single))
    if months < 3:
        return None
    return Said(Ended(months, _end(month, day or date, year, wday), single, nth))


@book.rule(
    "{month}-{qword}[ of {year}]",
    "{month} {year} {qword}",
    examples={
        "December quarter": "2018-10-01/2019-01-01 quarter",
        "September-quarter": "2019-07-01/2019-10-01 quarter",
        "March 2019 quarter": "2019-01-01/2019-04-01 quarter",
    },
)
def month_quarter(place: Place, month: int, qword: Unit = Unit.QUARTER, year: int | None = None) -> Said | None:
    if place.page.text[place.start].islower():
        return None
    return grown(place, Said(Ended(3, _end(month, None, year), Unit.QUARTER)))


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
    count = int(number.value) if number else 1
    if (number and number.value != count) or abs(nth) != 1 or not 0 < count < 60:
        return None if nth != 0 and number is None and year and 0 < nth <= 12 else None
    if anyyear is not None:
        months = count * _SIZES.get(unit, 0)
        if not 0 < months < 12:
            return None
        first = 0 if nth > 0 else 12 - months
        return Said(Fiscal(Unit.MONTH, anyyear[0], first, months, century_assumed=anyyear[1]))
    if year is None:
        return _months_of_the_year(unit, count) if nth == 1 else None
    return Said(Nth(nth, unit, Cal(Unit.YEAR, year), count))


def _months_of_the_year(unit: Unit, count: int) -> Said | None:
    """ "The first nine months": those that end with the nearest September."""
    months = count * _SIZES.get(unit, 0)
    if unit not in (Unit.MONTH, Unit.QUARTER) or not 1 < months < 12:
        return None
    return Said(Ended(months, Cal(Unit.MONTH, month=months), Unit.MONTH))


@book.rule(
    "{nth} {single} of",
    "{nth} {number} {plural} of",
    examples={
        "first week of May": "2019-04-29/2019-05-06 week",
        "last two weeks of March 2018": "2018-03-19/2018-04-02 week",
        "last quarter of this year": "2019-10-01/2020-01-01 quarter",
    },
)
def nth_of(
    place: Place,
    nth: int,
    single: Unit | None = None,
    number: Numeral | None = None,
    plural: Unit | None = None,
) -> Said | None:
    count = int(number.value) if number else 1
    unit = single or plural
    if unit is None or nth == 0 or (number and number.value != count) or not 0 < count < 60:
        return None
    return Said(Nth(nth, unit, YEAR, count), pending="of")


@book.rule(
    "week[ of] {month} {day}",
    "week of",
    examples={
        "week of Nov. 4": "2019-11-04/2019-11-11 week",
        "week of 4 November 2019": "2019-11-04/2019-11-11 week",
    },
)
def week_of(place: Place, month: int | None = None, day: int | None = None) -> Said | None:
    if month is None or day is None:
        return Said(Nth(1, Unit.WEEK, YEAR), pending="of")
    return Said(Nth(1, Unit.WEEK, Cal(Unit.DAY, None, month, day)))


@book.rule(
    "{yearend}[,][ of][ in][ {year}]",
    "{step} {yearend}",
    "quarter-end",
    "month-end",
    examples={
        "year-end": "2019-12-31/2020-01-01 day",
        "year-end 2018": "2018-12-31/2019-01-01 day",
        "last year-end": "2018-12-31/2019-01-01 day",
        "quarter-end": "2019-12-31/2020-01-01 day",
        "month-end": "2019-11-30/2019-12-01 day",
    },
)
def year_end(
    place: Place, yearend: int | None = None, step: int | None = None, year: int | None = None
) -> Said | None:
    folded = place.page.folded
    if year is None and folded[place.end : place.end + 1] == "-":
        return None
    text = folded[place.start : place.end]
    if text.startswith(("quarter", "month")):
        unit = Unit.QUARTER if text[0] == "q" else Unit.MONTH
        return Said(Nth(-1, Unit.DAY, Shift(0, unit)))
    of: TimeExpr
    if year is not None:
        of = Cal(Unit.YEAR, year)
    else:
        of = Shift(max(-1, step or 0), Unit.YEAR)
    return Said(Cal(Unit.DAY, year, 12, 31)) if year is not None else Said(Nth(-1, Unit.DAY, of))


@book.rule("(midyear|mid-year)", examples={"midyear": "2019-01-01/2020-01-01 year mod:mid", "mid-year": "2019-01-01/2020-01-01 year mod:mid"})
def midyear(place: Place) -> Said:
    from ..expr import Mod

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
    from ..expr import Mod, Part

    if place.page.folded[place.start + 3] != "-" or word_before(place) in ("year", "month"):
        return None
    unit = Unit.YEAR if month is None else Unit.MONTH
    return Said(Part(Cal(unit, year, month), Mod.END), mod=Mod.END)
