"""Dates reckoned from another mention, or back from today."""

from __future__ import annotations

import re
from typing import Final

from ..._text import Place
from ...numbers import Numeral
from ...timeunits import Unit
from ..expr import Anaphor, Cal, Ended, Holiday, Nth, Rolling, Shift
from ..saying import Pending, Said, grown, is_title, word_before, word_behind, words_of
from ..terms import Mod
from ._book import book
from .ended import SIZES


@book.rule(
    "{relation} {unit}",
    "{relation} {longunit}",
    "{relation} period",
    "{relation} {nth}-{qword}",
    "{relation} {number}[-]{counted}[ period]",
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
) -> Said | None:
    unit = unit or longunit
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


@book.rule("{single} ahead", examples={"the week ahead": "2019-11-07/2019-11-14 week"})
def ahead(place: Place, single: Unit) -> Said | None:
    if word_before(place) != "the" or word_behind(place) == "of":
        return None
    return Said(Rolling(1, single))


@book.rule("year", examples={"the new year": "2020-01-01/2021-01-01 year"})
def new_year(place: Place) -> Said | None:
    if not place.page.folded.endswith("the new ", 0, place.start):
        return None
    place.start -= len("new ")
    named = is_title(place) and not place.page.text[place.start : place.end].isupper()
    if named or word_behind(place) in ("holiday", "holidays"):
        return None
    return grown(place, Said(Nth(1, Unit.YEAR, Holiday("new-year"))))


@book.rule(
    "full-year",
    "(entire|whole) year",
    examples={
        "the full year": "2019-01-01/2020-01-01 year",
        "the entire year": "2019-01-01/2020-01-01 year",
    },
)
def full_year(place: Place) -> Said | None:
    if word_before(place) != "the" or "-" in place.page.folded[place.start : place.end]:
        return None
    return _the_year()


def _the_year() -> Said:
    """The year of the period that an article reports on; else that of publication."""
    return Said(Anaphor(Unit.YEAR, 0, Unit.YEAR, approx=True))


@book.rule(
    "{pointed}",
    examples={
        "the quarter": "2019-07-01/2019-10-01 quarter",
        "the weekend": "2019-11-02/2019-11-04 weekend",
        "for the year": "2019-01-01/2020-01-01 year",
        "the rest of the year": "2019-01-01/2020-01-01 year mod:later",
    },
)
def the_unit(place: Place, pointed: tuple[Unit | None]) -> Said | None:
    unit = pointed[0]
    before = word_before(place)
    if before not in _POINTERS or place.page.folded[place.end : place.end + 2] in ("-o", "-l"):
        return None
    if unit is None:
        if before != "the" or word_behind(place) in _DEFINED:
            return None
        return Said(Anaphor(None, 0, Unit.QUARTER))
    if unit is Unit.WEEKEND:
        return grown(place, Said(Cal(unit)))
    if before == "that" and unit is not Unit.HOUR:
        return _that_unit(place, unit)
    said = grown(place, Said(Shift(0, unit)))
    if unit is Unit.DAY and words_of(place).startswith(_IN_THE_DAY) and word_behind(place) != "on":
        said.expr = Anaphor(unit, 0, unit, approx=True)
        return said
    if said.mod is Mod.EARLIER and unit is Unit.YEAR:
        # "Sales fell in the fourth quarter of 2024; earlier in the year, they had risen."
        said.expr = Anaphor(unit, 0, unit, approx=True)
        return said
    if said.mod is not None:
        return said if unit is not Unit.DAY and said.mod is not Mod.APPROX else None
    if unit is not Unit.HOUR and before == "the" and _is_of(place, unit):
        # "The second half of the year": a date only with what stands before it.
        return Said(Shift(0, unit), pending=Pending.UNIT)
    if unit is Unit.YEAR and before == "the" and _sums_up(place):
        return _the_year()
    if unit is Unit.QUARTER and before != "of":
        return None if word_behind(place) in ("of", "ahead") else Said(Anaphor(unit, 0, unit))
    return None


#: "At the end of the day" tells of no day.
_IN_THE_DAY: Final = ("earlier in", "later in", "early in", "late in")
#: Words behind "the period" that tell which: it refers back to none.
_DEFINED: Final = frozenset(
    "of when in where before after ended ending ahead since between from through until to".split()
)


def _that_unit(place: Place, unit: Unit) -> Said | None:
    """ "That year", and with the word "that" in the span where its edge is: "later that year"."""
    if unit is Unit.QUARTER and word_behind(place) in ("of", "ahead"):
        return None
    start = place.start
    place.start = place.page.folded.rindex("that", 0, start)
    that = place.start
    said = grown(place, Said(Anaphor(unit, 0, unit)))
    if place.start == that:
        place.start = start
    return said


def _is_of(place: Place, unit: Unit) -> bool:
    """Whether it is what something else is a part of; "in the quarter" stands alone too."""
    left = place.page.folded[max(0, place.start - 9) : place.start].split()
    return left[-2:-1] == ["of"] or (left[-2:-1] == ["in"] and unit is not Unit.QUARTER)


def _sums_up(place: Place) -> bool:
    """ "For the year, sales rose", and not "for the year ahead"."""
    left = place.page.folded[max(0, place.start - 9) : place.start].split()
    return left[-2:-1] == ["for"] and word_behind(place) not in _GO_ON


_GO_ON: Final = frozenset("of ended ending ahead to in before after when since".split())
_POINTERS: Final = frozenset(("the", "that", "over", "of"))
