"""So long back from publication, or ahead of it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from ..._text import Place
from ..._words import SPACE
from ...numbers import ONE, Numeral, times
from ...timeunits import Unit
from ..expr import Anaphor, Fiscal, Rolling, Shift, Span
from ..saying import Said, lasts, or_so, word_before, word_behind, words_of
from ..terms import Mod
from ..words import ENDED
from ._book import book

_TWO: Final = Numeral(Decimal(2), ONE)
#: How many of the next smaller unit one has.
_SMALLER: Final = {
    Unit.YEAR: (Decimal(12), Unit.MONTH),
    Unit.DECADE: (Decimal(10), Unit.YEAR),
}
#: What one and a half of a unit are: exactly for a year, and near enough for the others.
_AND_A_HALF: Final = {
    Unit.WEEK: (Numeral(Decimal(10), ONE), Unit.DAY),
    Unit.MONTH: (Numeral(Decimal(6), ONE), Unit.WEEK),
    Unit.YEAR: (Numeral(Decimal(18), ONE), Unit.MONTH),
    Unit.DECADE: (Numeral(Decimal(15), ONE), Unit.YEAR),
}


@book.rule(
    "{number} {counted}' time",
    "a {single}'s time",
    examples={
        "in two years' time": "2021-01-01/2022-01-01 year mod:approx",
        "in a month's time": "2019-12-01/2020-01-01 month mod:approx",
        "three weeks' time": "2019-11-25/2019-12-02 week mod:approx",
    },
)
def in_time(
    place: Place,
    number: Numeral | None = None,
    counted: Unit | None = None,
    single: Unit | None = None,
) -> Said | None:
    n, unit = int(number.value) if number else 1, counted or single or Unit.YEAR
    if unit is Unit.DECADE:
        n, unit = 10 * n, Unit.YEAR
    if word_before(place) not in ("in", "") or not 0 < n <= 5000 or (number and number.value != n):
        return None
    return Said(Shift(n, unit), mod=None if unit is Unit.DAY else Mod.APPROX)


@book.rule(
    "{step} {number}[{to}{number2}] {counted}",
    "{step} {number} or {number2} {counted}",
    "trailing {number} {plural}",
    "{step} {single} or two",
    "{step} {single}-and-a-half",
    examples={
        "trailing 12 months": "2018-11-07/2019-11-07 month",
        "last two months or so": "2019-09-07/2019-11-07 month mod:approx",
        "next two fiscal years": "fiscal P24M",
        "past five years": "2014-11-07/2019-11-07 year",
        "past two and a half years": "2017-05-07/2019-11-07 month",
        "next 1.5 years": "2019-11-07/2021-05-07 month",
        "the next two quarters": "2019-11-07/2020-05-07 quarter",
        "last 12 months": "2018-11-07/2019-11-07 month",
        "next two to three years": "2019-11-07/2022-11-07 year mod:approx",
        "last two or three years": "2016-11-07/2019-11-07 year mod:approx",
        "past year and a half": "2018-05-07/2019-11-07 month",
        "past week and a half": "2019-10-28/2019-11-07 day mod:approx",
        "the next year or two": "2019-11-07/2021-11-07 year mod:approx",
    },
)
def rolling(
    place: Place,
    number: Numeral = _TWO,
    counted: Unit | None = None,
    plural: Unit | None = None,
    single: Unit | None = None,
    step: int = -1,
    to: str = "",
    number2: Numeral | None = None,
) -> Said | None:
    if words_of(place).startswith("previous") and number2 is None and counted is not Unit.HOUR:
        return None
    if plural is not None and word_behind(place) in ENDED:
        # "Trailing twelve months to September" are not those to publication.
        return None
    if _LIVED.match(place.page.folded, place.end) or lasts(place):
        return None
    count, unit = number2 or number, counted or plural or single or Unit.YEAR
    halved = single is not None and words_of(place).endswith("half")
    if halved and word_behind(place) in ("of", "the"):
        # "It fell last year and a half of it came back".
        return None
    if halved and unit in _AND_A_HALF:
        count, unit = _AND_A_HALF[unit]
    if unit in _SMALLER and count.value != int(count.value):
        # "The past two and a half years" are thirty months.
        many, unit = _SMALLER[unit]
        count = times(count, many)
    n = int(count.value)
    if (
        count.value != n
        or not 0 < n <= 5000
        or (step == 0 and not words_of(place).startswith("this past"))
    ):
        return None
    if "fiscal" in words_of(place) or "financial" in words_of(place):
        # Nobody knows when they end.
        return Said(Fiscal(Unit.YEAR, count=12 * n, year_step=1 if step > 0 else -n))
    exact = not single or (halved and unit is Unit.MONTH)
    roughly = None if exact and not number2 else Mod.APPROX
    return or_so(place, Said(Rolling(n if step > 0 else -n, unit), mod=roughly))


@book.rule(
    "{step} quarter[ of a]-century",
    "{step} half[ a]-century",
    examples={
        "past quarter-century": "1994-11-07/2019-11-07 year mod:approx",
        "the next half-century": "2019-11-07/2069-11-07 year mod:approx",
    },
)
def part_of_century(place: Place, step: int) -> Said | None:
    years = 25 if "quarter" in words_of(place) else 50
    return Said(Rolling(years if step > 0 else -years, Unit.YEAR), mod=Mod.APPROX) if step else None


#: "The last two years of his life" are not those to publication.
_LIVED: Final = re.compile(rf"{SPACE}of{SPACE}(?:the|his|her|its|their|our|my|your){SPACE}")


@book.rule(
    "(previous|prior|preceding) {number} {plural}",
    examples={"the previous three months": "unresolved XXXX-XX/XXXX-XX"},
)
def before_that(place: Place, number: Numeral, plural: Unit) -> Said | None:
    """So many units up to the one that was named: "the previous two months", in a report on May."""
    n = int(number.value)
    if number.value != n or not 1 < n <= 100 or plural is Unit.HOUR:
        return None
    return Said(Span(Anaphor(plural, -n, plural), Anaphor(plural, -1, plural)))


@book.rule(
    "{step}[ a] {few} {counted}",
    "{step} fortnight",
    examples={
        "past few weeks": "vague PXW",
        "next couple of years": "2019-11-07/2021-11-07 year mod:approx",
        "next several years": "vague PXY",
        "past fortnight": "2019-10-24/2019-11-07 week",
        "last a few days": "vague PXD",
        "previous couple of years": "unresolved XXXX/XXXX mod:approx",
    },
)
def rolling_few(place: Place, step: int, few: int = 0, counted: Unit | None = None) -> Said | None:
    if lasts(place):
        return None
    if counted is None:
        return Said(Rolling(-2 if step < 0 else 2, Unit.WEEK)) if step else None
    n = -few if step < 0 else few
    if few and words_of(place).startswith("previous"):
        # "In 2014 it fell from the previous couple of years".
        before = Span(Anaphor(counted, n, counted), Anaphor(counted, -1, counted))
        return Said(before, mod=Mod.APPROX)
    return Said(Rolling(n, counted, ahead=step > 0), mod=Mod.APPROX if few else None)
