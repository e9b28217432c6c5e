"""Dates reckoned from another mention, or back from today."""

from __future__ import annotations

import re
from typing import Final

from ..._text import Place
from ...numbers import Numeral
from ...timeunits import Unit
from ..expr import Anaphor, Cal, Ended, Rolling
from ..saying import Said, grown, word_before, word_behind, words_of
from ._book import book
from .ended import SIZES


@book.rule(
    "{relation} {unit}",
    "{relation} {longunit}",
    "{relation}[ time] period",
    "{relation} {nth}-{qword}",
    "{relation} {number}[-]{counted}[ period]",
    "same {number}[-]{counted}[ period] (of|in) {year}",
    "{unit} (before|after|prior)[ that]",
    examples={
        "the year before": "unresolved XXXX",
        "the month prior": "unresolved XXXX-XX",
        "the year after that": "unresolved XXXX",
        "the reported quarter": "2019-07-01/2019-10-01 quarter",
        "the same quarter": "2019-07-01/2019-10-01 quarter",
        "the prior calendar year": "unresolved XXXX",
        "year-earlier period": "2018-01-01/2019-01-01 year mod:approx",
        "year-ago third quarter": "2018-07-01/2018-10-01 quarter",
        "the following year": "unresolved XXXX",
        "year-earlier nine months": "unresolved P9M",
        "the same three months of 2018": "unresolved P3M",
        "the recent quarter": "2019-07-01/2019-10-01 quarter",
    },
)
def related(
    place: Place,
    relation: int = -1,
    unit: Unit | None = None,
    longunit: Unit | None = None,
    nth: int | None = None,
    qword: Unit | None = None,
    number: Numeral | None = None,
    counted: Unit | None = None,
    year: int | None = None,
) -> Said | None:
    unit = unit or longunit
    if year is not None and number is not None and counted is not None:
        return _months_of(int(number.value) * SIZES.get(counted, 0), year)
    if words_of(place).startswith("same ") and _is_told_behind(place):
        return None
    if unit is Unit.HOUR or not _refers(place, unit):
        return None
    back = -1 if relation == -12 else 1 if _AFTER.search(words_of(place)) else relation
    by = Unit.YEAR if relation == -12 else unit
    if nth is not None:
        if not 1 <= nth <= 4 or relation != -12:
            return None
        return Said(Cal(Unit.QUARTER, quarter=nth, year_step=-1))
    if number is not None and counted is not None:
        months = int(number.value) * SIZES.get(counted, 0)
        if relation not in (0, -12) or not 0 < months <= 24 or number.value % 1:
            return None
        return Said(Ended(months, Anaphor(None, back, Unit.YEAR), Unit.MONTH))
    if unit is None:
        return Said(Anaphor(None, back, by or Unit.QUARTER, approx=relation == -12))
    return grown(place, Said(Anaphor(unit, back, by or unit)))


def _months_of(months: int, year: int) -> Said | None:
    """ "The same three months of 2018": those that end with the reported period, in that year."""
    if not 0 < months <= 12 or not 1900 <= year <= 2099:
        return None
    return Said(Ended(months, Anaphor(None, 0, Unit.YEAR, year=year), Unit.MONTH))


def _is_told_behind(place: Place) -> bool:
    """Whether "the same week that it was sold" says itself which it is."""
    if word_behind(place) not in ("that", "as", "when"):
        return False
    return not place.page.folded.endswith(", the ", 0, place.start)


_AFTER: Final = re.compile(r" after(?: that)?$")


def _refers(place: Place, unit: Unit | None) -> bool:
    """Whether the words hang on another mention, and stand where such words can."""
    words, before = words_of(place), word_before(place)
    if words.endswith(" that"):
        return before == "the" and word_behind(place) in _WHO_GO_ON
    if words.endswith((" before", " after", " prior")):
        return before == "the" and _is_alone(place)
    if words.startswith("reported") and before != "the":
        # "It reported quarter after quarter".
        return False
    if words.startswith("recent "):
        return before == "the" and unit is Unit.QUARTER
    if "fiscal" in words:
        return unit is Unit.QUARTER
    told = words.startswith(("latest", "just", "recently")) or "reported" in words
    return unit in _REPORTS or not told


#: What is reported on.
_REPORTS: Final = (Unit.QUARTER, Unit.YEAR, None)


def _is_alone(place: Place) -> bool:
    """Whether "the year before" ends there, and is not the year before something."""
    behind = word_behind(place)
    if behind == "to":
        # "From the year before to this one"; "the year prior to the sale".
        return words_of(place).endswith("before")
    return behind in _GO_ON_FROM


_GO_ON_FROM: Final = ("", "and", "but", "when", "was", "were", "as")
_WHO_GO_ON: Final = (*_GO_ON_FROM, "it", "he", "she", "they", "we", "i")


@book.rule(
    "{year} period",
    "{year} {qword}",
    examples={
        "the 2018 period": "2018-01-01/2019-01-01 year",
        "the 2018 quarter": "2018-01-01/2019-01-01 year",
    },
)
def period_of(place: Place, year: int, qword: Unit | None = None) -> Said | None:
    if not 1900 <= year <= 2099 or word_before(place) not in _WITH_PERIODS:
        return None
    return Said(Anaphor(qword, 0, Unit.YEAR, year=year))


_WITH_PERIODS: Final = frozenset(("the", "same", "comparable", "corresponding", "that"))


@book.rule(
    "year(-| )(ago|earlier)",
    examples={
        "year-ago": "2018-01-01/2019-01-01 year mod:approx",
        "year-earlier": "2018-01-01/2019-01-01 year mod:approx",
    },
)
def year_ago(place: Place) -> Said | None:
    if word_before(place) in ("a", "one"):
        return None
    return Said(Anaphor(None, -1, Unit.YEAR, approx=True))


@book.rule(
    "same (time|point|stage) (last|a|the previous|the prior) year[ (ago|earlier|before)]",
    examples={"the same time last year": "2018-01-01/2019-01-01 year mod:approx"},
)
def same_time(place: Place) -> Said:
    return Said(Anaphor(None, -1, Unit.YEAR, approx=True))


@book.rule("{single} ahead", examples={"the week ahead": "2019-11-07/2019-11-14 week"})
def ahead(place: Place, single: Unit) -> Said | None:
    if word_before(place) != "the" or word_behind(place) == "of":
        return None
    return Said(Rolling(1, single))
