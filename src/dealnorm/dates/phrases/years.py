"""Months, years, decades and centuries by their names."""

from __future__ import annotations

import re
from typing import Final

from ..._text import Place
from ...numbers import Numeral
from ...timeunits import Unit
from ..expr import Cal, Span, Turn
from ..licence import counts, is_year
from ..months import is_month
from ..saying import Said, grown, word_before, word_behind, words_of
from ..slots import year_of_two
from ..terms import Bound
from ..yearwords import DATED
from ._book import book


@book.rule(
    "{month}[,][ of][ in]-{year}",
    "{month}[ ]'{two}",
    examples={
        "March 2018": "2018-03-01/2018-04-01 month",
        "late October 2024": "2024-10-01/2024-11-01 month mod:end",
        "Mar'18": "2018-03-01/2018-04-01 month",
        "Nov '19": "2019-11-01/2019-12-01 month",
        "end of September, 2020": "2020-09-01/2020-10-01 month mod:end",
    },
)
def month_year(
    place: Place, month: int, year: int | None = None, two: int | None = None
) -> Said | None:
    verb = month in (3, 5) and place.page.text[place.start].islower()
    if verb and word_before(place) not in ("in", "of", "since", "until", "by"):
        return None
    if two is not None:
        return grown(
            place, Said(Cal(Unit.MONTH, year_of_two(f"{two:02}"), month, century_assumed=True))
        )
    return grown(place, Said(Cal(Unit.MONTH, year, month)))


@book.rule(
    "{month}",
    examples={
        "March": "2020-03-01/2020-04-01 month",
        "mid-October": "2019-10-01/2019-11-01 month mod:mid",
        "the beginning of October": "2019-10-01/2019-11-01 month mod:start",
    },
)
def month(place: Place, month: int) -> Said | None:
    text, folded, start = place.page.text, place.page.folded, place.start
    glued = start > 0 and folded[start - 1] in "'.@#/"
    if glued or not text[start].isupper() or not is_month(place, folded[start : place.end]):
        return None
    if word_before(place) in _USUAL and not word_behind(place)[:1].isupper():
        # "The usual February lull", "any February" are of every year.
        return None
    return grown(place, Said(Cal(Unit.MONTH, None, month)))


_USUAL: Final = frozenset("usual typical traditional customary annual any".split())
#: A dash that parts two clauses.
_SPACED: Final = re.compile(r" [-—] ")


@book.rule(
    "{turn}",
    "year {turn}",
    examples={
        "2016-17": "2016-01-01/2018-01-01 year",
        "2020/2021": "2020-01-01/2022-01-01 year",
        "the year 2019/20": "2019-01-01/2021-01-01 year",
        "the end of 2019-20": "2019-01-01/2021-01-01 year mod:end",
    },
)
def turn(place: Place, turn: int) -> Said | None:
    if place.page.folded.startswith(("/", "-"), place.end) or counts(place):
        return None
    other = word_behind(place).lower() in _OTHER_YEARS or word_before(place) in _OTHER_YEARS
    if other or _TWO_YEARS.search(words_of(place)):
        return grown(place, Said(Span(Cal(Unit.YEAR, turn - 1), Cal(Unit.YEAR, turn))))
    return grown(place, Said(Turn(turn)))


#: "2020/2021" are two years, where "2020-21" may be a fiscal one.
_TWO_YEARS: Final = re.compile(r"[0-9]{4}[ /][0-9]{4}")
#: Years over the turn of two that are those of fields, of schools and of games.
_OTHER_YEARS: Final = frozenset(
    "season seasons crop marketing sugar kharif rabi harvest academic school college".split()
)


@book.rule(
    "{firstyear}{to}{anyyear}",
    "{firstyear}/{two}",
    "{firstyear}/{year}",
    examples={
        "2016-18": "2016-01-01/2019-01-01 year",
        "2015 to 2018": "2015-01-01/2019-01-01 year",
        "2016/18": "2016-01-01/2019-01-01 year",
        "2019/2021": "2019-01-01/2022-01-01 year",
    },
)
def years(
    place: Place,
    firstyear: int,
    to: str = "",
    anyyear: tuple[int, bool] | None = None,
    two: int | None = None,
    year: int | None = None,
) -> Said | None:
    first, last = firstyear, year or (anyyear[0] if anyyear else two or 0)
    if two or (anyyear and anyyear[1]):
        last = first // 100 * 100 + last % 100
    if place.page.folded.startswith("/", place.end):
        return None
    if anyyear and anyyear[1] and _SPACED.search(place.page.folded, place.start, place.end):
        # "404 million in 2060 - 79 million more than now".
        return None
    if not first < last <= first + 60 or (to == "and" and word_before(place) != "between"):
        return None
    if counts(place) or (anyyear and anyyear[1] and to == "to") or not 1800 <= first <= 2099:
        return None
    return Said(Span(Cal(Unit.YEAR, first), Cal(Unit.YEAR, last)))


@book.rule(
    "{year}",
    "year {year}",
    "calendar[ year] {year}",
    "calendar[ year] '{two}",
    "{year} calendar year",
    "full~year[ of] {year}",
    "cy~{year}",
    "cy~[']{two}",
    "{estimated}",
    examples={
        "2025E": "2025-01-01/2026-01-01 year",
        "2018": "2018-01-01/2019-01-01 year",
        "the year 2018": "2018-01-01/2019-01-01 year",
        "calendar 2018": "2018-01-01/2019-01-01 year",
        "calendar '24": "2024-01-01/2025-01-01 year",
        "2018 calendar year": "2018-01-01/2019-01-01 year",
        "full year 2025": "2025-01-01/2026-01-01 year",
        "CY24": "2024-01-01/2025-01-01 year",
        "CY 2024": "2024-01-01/2025-01-01 year",
        "early 2020": "2020-01-01/2021-01-01 year mod:start",
        "mid-2018": "2018-01-01/2019-01-01 year mod:mid",
        "the end of 2020": "2020-01-01/2021-01-01 year mod:end",
    },
)
def year(
    place: Place,
    year: int | None = None,
    two: int | None = None,
    estimated: tuple[int, bool] | None = None,
) -> Said | None:
    if estimated is not None:
        # "2025E", and no "10a".
        named, short = estimated
        return None if short or not named >= 1990 else Said(Cal(Unit.YEAR, named))
    if year is None:
        return Said(Cal(Unit.YEAR, year_of_two(f"{two:02}"), century_assumed=True))
    said = Said(Cal(Unit.YEAR, year), bound=_bound_by_prefix(place))
    start, end = place.start, place.end
    licensed = end - start > 4 or is_year(place, year)
    grown(place, said)
    if place.start < start:
        words = place.page.folded[place.start : start].split()
        of_noun = words[-1] == "the" or (words[0] in _LOOSE and word_behind(place) in DATED)
        if of_noun and place.page.text[end : end + 1] == " ":
            # "A story around the 2020 vote", "the end of the 2018 strike".
            place.start, said = start, Said(Cal(Unit.YEAR, year))
            return said if licensed else None
        return said if licensed or words[0] not in _LOOSE else None
    return said if licensed else None


def _bound_by_prefix(place: Place) -> Bound | None:
    """Before or after, as in "pre-2020" and "post-2026"."""
    left = place.page.folded[max(0, place.start - 6) : place.start]
    if left.endswith(("post-", " post ")):
        return Bound.AFTER
    return Bound.BEFORE if left.endswith("pre-") and left[-5:-4].strip() == "" else None


#: Words before a number of four digits that make no year of it.
_LOOSE: Final = frozenset("around roughly nearly almost approximately later earlier".split())


@book.rule(
    "{spoken}",
    "year {spoken}",
    "year two~thousand[[ and] {number}]",
    examples={
        "nineteen ninety-six": "1996-01-01/1997-01-01 year",
        "the year nineteen seventy": "1970-01-01/1971-01-01 year",
        "in twenty twenty-four": "2024-01-01/2025-01-01 year",
        "the year two thousand": "2000-01-01/2001-01-01 year",
        "the year two thousand and nine": "2009-01-01/2010-01-01 year",
    },
)
def year_in_words(
    place: Place, spoken: int | None = None, number: Numeral | None = None
) -> Said | None:
    if spoken is None:
        units = int(number.value) if number else 0
        return Said(Cal(Unit.YEAR, 2000 + units)) if units < 100 else None
    if spoken >= 2000 and word_before(place) not in _BEFORE_SPOKEN:
        return None
    return None if word_behind(place) in ("percent", "per") else Said(Cal(Unit.YEAR, spoken))


_BEFORE_SPOKEN: Final = frozenset("in since by until of from to year january".split())


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
        # Nobody calls those to come "the '30s".
        year = tens + (1900 if tens >= _NO_DECADE_YET else 2000)
        return grown(place, Said(Cal(Unit.DECADE, year, century_assumed=True)))
    if word_before(place) in ("his", "her", "their"):
        return None
    of_year = word_before(place) == "of" and tens >= 2000 and word_behind(place)
    if s == "'s" and (of_year or word_before(place) not in _BEFORE_DECADES):
        # "2020's top deals" were of that year.
        place.end -= len(s)
        return Said(Cal(Unit.YEAR, tens))
    return grown(place, Said(Cal(Unit.DECADE, tens)))


_NO_DECADE_YET: Final = 30
_BEFORE_DECADES: Final = frozenset("the early late mid - of".split())


@book.rule("{decade}", examples={"the nineties": "1990-01-01/2000-01-01 decade"})
def decade_in_words(place: Place, decade: int) -> Said | None:
    if not word_before(place).endswith(("the", "early", "late", "mid", "-")):
        return None
    if word_before(place) == "the" and word_behind(place) in ("percent", "per"):
        return None
    return grown(place, Said(Cal(Unit.DECADE, decade, century_assumed=True)))


@book.rule(
    "{date}(st|nd|rd|th)-century",
    examples={"the 19th century": "1800-01-01/1900-01-01 century"},
)
def century(place: Place, date: int) -> Said | None:
    named = place.page.text[place.end - 7].isupper() and word_behind(place)[:1].isupper()
    if not 11 <= date <= 22 or named:
        return None
    return grown(place, Said(Cal(Unit.CENTURY, 100 * date - 100)))
