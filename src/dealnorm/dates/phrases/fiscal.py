"""Fiscal years and their parts."""

from __future__ import annotations

import re
from typing import Final

from ..._text import Place
from ...timeunits import Unit
from ..calendar import MONTHS
from ..expr import Fiscal, Part, Span
from ..saying import Said, grown, word_before, word_behind, words_of
from ..terms import Mod
from ..yearends import is_whole_year
from ..yearwords import GLUE
from ._book import book


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
    unit, number = (Unit.QUARTER, qfy) if qfy else (Unit.HALF, hfy or 1)
    return grown(place, Said(fiscal_nth(unit, number, year, assumed=assumed)))


@book.rule(
    "{fq}[(~|~of )[']{anyyear}]",
    examples={"FQ1": "fiscal FYXXXX-Q1", "FQ3 2025": "fiscal FY2025-Q3"},
)
def fiscal_quarter_sign(
    place: Place, fq: int, anyyear: tuple[int, bool] | None = None
) -> Said | None:
    if place.page.folded[place.end : place.end + 1].isalnum():
        return None
    year, assumed = anyyear or (None, False)
    return grown(place, Said(fiscal_nth(Unit.QUARTER, fq, year, assumed=assumed)))


@book.rule("{fiscal}~{fysign}", examples={"FY19Q3": "fiscal FY2019-Q3"})
def sign_behind_fiscal_year(
    place: Place, fysign: tuple[int, bool, str, int], fiscal: int = 0
) -> Said | None:
    year, assumed, letter, number = fysign
    unit = Unit.QUARTER if letter == "q" else Unit.HALF
    return grown(place, Said(fiscal_nth(unit, number, year, assumed=assumed)))


def fiscal_nth(unit: Unit, number: int, year: int | None, *, assumed: bool = False) -> Fiscal:
    """A quarter or half of a fiscal year by its *number*, from 1."""
    size = MONTHS[unit]
    return Fiscal(unit, year, (number - 1) * size, size, century_assumed=assumed)


def _numbered(unit: Unit, nth: int, year: int | None, *, assumed: bool = False) -> Fiscal | None:
    """The same, or None where a year has no such part; the last one is -1."""
    most = 12 // MONTHS[unit]
    nth = most if nth == -1 else nth
    return fiscal_nth(unit, nth, year, assumed=assumed) if 1 <= nth <= most else None


def _last_year(anyyear: tuple[int, bool], two: int | None) -> tuple[int, bool]:
    """The year by which a fiscal year is named: the one in which it ends."""
    year, assumed = anyyear
    if two is not None and (year + 1) % 100 == two:
        return year + 1, assumed
    return year, assumed


@book.rule(
    "{fiscal}[ of]~{turn}",
    "{fiscal}[ of]~[']{anyyear}[(-|/){two}]",
    "{fiscal}[ of]~[']{anyyear}-{year2}",
    "{fiscal}~{estimated}",
    "{fiscal}~[']{anyyear}(-|/){estimated}",
    "{year} {fiscallast}",
    "{turn} {fiscallast}",
    "{firstyear}/{two} {fiscallast}",
    "(fiscal|financial) year (ending|ended|that ends|that ended) in {year}",
    examples={
        "the fiscal year ending in 2020": "fiscal FY2020",
        "fiscal 2018": "fiscal FY2018",
        "fiscal year 2018": "fiscal FY2018",
        "FY20": "fiscal FY2020",
        "financial year FY26": "fiscal FY2026",
        "FY2024-25": "fiscal FY2025",
        "FY 2024/2025": "fiscal FY2025",
        "financial year 2024-2025": "fiscal FY2025",
        "FY26E": "fiscal FY2026",
        "FY2026-2028": "fiscal FY2026/FY2028",
        "FY25-27": "fiscal FY2025/FY2027",
        "FY25-26E": "fiscal FY2025/FY2026",
        "2018 fiscal year": "fiscal FY2018",
        "2018/19 financial year": "fiscal FY2019",
        "2018-19 fiscal": "fiscal FY2019",
    },
)
def fiscal_year(
    place: Place,
    anyyear: tuple[int, bool] | None = None,
    year: int | None = None,
    firstyear: int | None = None,
    fiscal: int | None = None,
    fiscallast: int | None = None,
    two: int | None = None,
    turn: int | None = None,
    year2: int | None = None,
    estimated: tuple[int, bool] | None = None,
) -> Said | None:
    if turn is not None and _TWO_YEARS.match(words_of(place)):
        return None
    if estimated is not None:
        # "FY25-26E" are two forecasts, where "FY25-26" is one year.
        anyyear, year2 = anyyear or estimated, estimated[0]
    if anyyear is not None and (span := _fiscal_years(anyyear, two, year2)) is not None:
        return Said(span)
    named, assumed = _last_year(anyyear or (turn or year or firstyear or 0, False), two)
    if not 1900 <= named <= 2099 or place.page.folded[place.end : place.end + 1].isalpha():
        return None
    return grown(place, Said(Fiscal(Unit.YEAR, named, century_assumed=assumed)))


#: "Fiscal years 2024-2025" and "FY2024-2025" are two; "FY2024-25" and "FY2024/2025" are one.
_TWO_YEARS: Final = re.compile(r"[a-z]+ years|fy.*[0-9]{4}[- ][0-9]{4}")


def _fiscal_years(anyyear: tuple[int, bool], two: int | None, year2: int | None) -> Span | None:
    """ "FY25-27", and no "FY2024-25", which is one year."""
    first, assumed = anyyear
    last = year2 if two is None else first // 100 * 100 + two
    if last is None or not first + (two is not None) < last <= first + 20:
        return None
    ends = (Fiscal(Unit.YEAR, year, century_assumed=assumed) for year in (first, last))
    return Span(*ends)


@book.rule(
    "{fiscal}~[']{anyyear}-end",
    examples={"FY25-end": "fiscal FY2025 mod:end"},
)
def fiscal_end(place: Place, anyyear: tuple[int, bool], fiscal: int) -> Said:
    year, assumed = anyyear
    named = Fiscal(Unit.YEAR, year, century_assumed=assumed)
    return Said(Part(named, Mod.END), mod=Mod.END)


@book.rule(
    "{fiscal}-{nth}-{hword}[[,][ of][ in][ fiscal]~{year}]",
    "{fiscal}-{nth}-{qword}[[,][ of][ in][ fiscal]~{year}]",
    "{nth}-fiscal-{hword}[[,][ of][ in][ fiscal][ year]~{year}]",
    "{nth}-fiscal-{qword}[[,][ of][ in][ fiscal][ year]~{year}]",
    "{one}(st|nd|rd|th)-fiscal-{qword}[[,][ of][ in][ fiscal][ year]~{year}]",
    "{nth}-{qword}[,][ of][ in][ its] {fiscal}~[']{anyyear}",
    "{fiscal}~{year}[,] {nth}-{qword}",
    "{nth}-{hword}[,][ of][ in][ its] {fiscal}~[']{anyyear}",
    examples={
        "fiscal third quarter": "fiscal FYXXXX-Q3",
        "fiscal first half": "fiscal FYXXXX-H1",
        "3rd fiscal quarter of 2019": "fiscal FY2019-Q3",
        "first fiscal half of 2019": "fiscal FY2019-H1",
        "first fiscal quarter of 2019": "fiscal FY2019-Q1",
        "third quarter of fiscal 2018": "fiscal FY2018-Q3",
        "fiscal 2020 first quarter": "fiscal FY2020-Q1",
        "second half of fiscal year 2021": "fiscal FY2021-H2",
        "third quarter of FY20": "fiscal FY2020-Q3",
    },
)
def fiscal_part(
    place: Place,
    nth: int = 0,
    one: int = 0,
    qword: Unit | None = None,
    hword: Unit | None = None,
    fiscal: int = 0,
    year: int | None = None,
    anyyear: tuple[int, bool] | None = None,
) -> Said | None:
    year, assumed = anyyear or (year, False)
    nth = nth or one
    if nth == -1 and year is None:
        # "The last fiscal quarter" is the latest one.
        return None
    said = _numbered(Unit.QUARTER if qword else Unit.HALF, nth, year, assumed=assumed)
    return grown(place, Said(said)) if said else None


@book.rule(
    "{nth}-{qword}[,][ of][ in] {turn}",
    "{nth}-{hword}[,][ of][ in] {turn}",
    "{nth}-{qword}[,][ of][ in][ the] {turn} {fiscallast}",
    "{nth}-{hword}[,][ of][ in][ the] {turn} {fiscallast}",
    "{nth}-{qword}[,][ of][ in][ the] {fiscal}~{turn}",
    "{nth}-{hword}[,][ of][ in][ the] {fiscal}~{turn}",
    "{qsign}[ of]~{turn}",
    "{hsign}[ of]~{turn}",
    examples={
        "third quarter of 2024-25": "fiscal FY2025-Q3",
        "second half of 2024-25": "fiscal FY2025-H2",
        "third quarter of the fiscal year 2024-25": "fiscal FY2025-Q3",
        "first half of FY2024-25": "fiscal FY2025-H1",
        "first half of the 2024-25 fiscal": "fiscal FY2025-H1",
        "second quarter of the 2019/20 financial year": "fiscal FY2020-Q2",
        "Q3 2024-25": "fiscal FY2025-Q3",
        "H1 of 2024-25": "fiscal FY2025-H1",
    },
)
def part_of_turn(
    place: Place,
    turn: int,
    nth: int | None = None,
    qsign: int | None = None,
    hsign: int | None = None,
    qword: Unit | None = None,
    hword: Unit | None = None,
    fiscal: int = 0,
    fiscallast: int = 0,
) -> Said | None:
    """A part of a year of two numbers, which is a fiscal one: "2024-25" has one third quarter."""
    unit = Unit.QUARTER if qword or qsign else Unit.HALF
    said = _numbered(unit, nth or qsign or hsign or 0, turn)
    return grown(place, Said(said)) if said else None


@book.rule(
    "(fiscal|financial|budget) year",
    "fiscal",
    examples={
        "the fiscal year": "fiscal FYXXXX",
        "the end of the fiscal": "fiscal FYXXXX mod:end",
        "third quarter of the fiscal year": "fiscal FYXXXX-Q3",
    },
)
def the_fiscal_year(place: Place) -> Said | None:
    if word_before(place) != "the" or place.page.folded.startswith("-", place.end):
        return None
    behind = word_behind(place)
    qualifies = behind in ("and", "or") or (behind and behind not in GLUE)
    if words_of(place) == "fiscal" and qualifies:
        # "The fiscal deficit", "the fiscal and monetary rules".
        return None
    return grown(place, Said(Fiscal(Unit.YEAR)))


@book.rule(
    "{step} {fiscallast}",
    "(latest|most recent) {fiscallast}",
    "new {fiscallast}",
    "{beside} {fiscallast}",
    examples={
        "last fiscal year": "fiscal FYXXXX",
        "this fiscal": "fiscal FYXXXX",
        "the latest fiscal year": "fiscal FYXXXX",
        "the new fiscal year": "fiscal FYXXXX",
        "the prior fiscal year": "fiscal FYXXXX",
        "the following financial year": "fiscal FYXXXX",
    },
)
def fiscal_step(
    place: Place, fiscallast: int, step: int = -1, beside: int | None = None
) -> Said | None:
    behind = word_behind(place)
    if behind in ("quarter", "half") or (
        place.page.folded.endswith("fiscal", 0, place.end)
        and behind[:1].islower()
        and behind not in GLUE
    ):
        # "Under this fiscal deal".
        return None
    if words_of(place).startswith("new"):
        # It may be about to begin, or have begun.
        return Said(Fiscal(Unit.YEAR)) if word_before(place) == "the" else None
    step = max(-1, step) if beside is None else beside
    return grown(place, Said(Fiscal(Unit.YEAR, year_step=step)))


@book.rule(
    "{month2}(-| to ){month} {fiscallast}",
    examples={"the July-June financial year": "2019-07-01/2020-07-01 year"},
)
def fiscal_year_of_months(place: Place, month2: int, month: int, fiscallast: int) -> Said | None:
    whole = is_whole_year(month2, month) and place.page.text[place.start].isupper()
    return Said(Fiscal(Unit.YEAR, ends=month)) if whole else None
