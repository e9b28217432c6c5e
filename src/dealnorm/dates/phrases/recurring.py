"""What recurs, and what only points."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from ..._text import Place
from ...numbers import UNITS, Numeral
from ...timeunits import Unit
from ..expr import Cal, Every, Holiday, Rolling, Tense, Vague
from ..saying import MODALS, Said, lasts, word_before, word_behind, words_of
from ..terms import Bound
from ..words import MONTH_NUMBERS
from ..yearwords import GLUE
from ._book import book


@book.rule(
    "{vague}",
    examples={
        "now": "vague PRESENT_REF",
        "recently": "vague PAST_REF",
        "current prices": "vague PRESENT_REF",
        "at a later date": "vague FUTURE_REF",
        "in the long term": "vague FUTURE_REF",
    },
)
def vague(place: Place, vague: Tense) -> Said | None:
    fits = _FITS.get(words_of(place))
    folded = place.page.folded
    if (fits and not fits(place)) or folded.startswith("-", place.end):
        return None
    if "-" in folded[place.start : place.end] and not _is_pointed_at(place):
        # "In the near-term", and not "near-term gains".
        return None
    if folded.endswith("-", 0, place.start):
        # "Buy-now, pay-later".
        return None
    # "Since the current rules came" tells nothing of the present.
    bound = Bound.DURING if words_of(place) == "current" else None
    return Said(Vague(vague), bound=bound)


def _is_recent(place: Place) -> bool:
    """ "It was sold recently", and not "as recently as 2015" or "most recently in May"."""
    return word_before(place) not in ("as", "most")


def _is_latest(place: Place) -> bool:
    """ "Most recently it fell", and not "most recently last May"."""
    return word_behind(place) not in _BEFORE_DATES


def _is_at_present(place: Place) -> bool:
    """ "It is sold now", and not "now that it is sold", "as of now", "here and now" and "(NOW)"."""
    if word_behind(place) in ("as", "that", "read") or word_before(place) == "as":
        return False
    if place.page.text.startswith(("NOW)", "Now if "), place.start):
        return False
    return not place.page.folded.endswith("here and ", 0, place.start)


def _is_pointed_at(place: Place) -> bool:
    """ "In the past", and not "the past glory", nor "Resources for the Future"."""
    if place.page.text[place.start : place.end].istitle():
        return False
    left = place.page.folded[max(0, place.start - 12) : place.start].split()
    behind = word_behind(place)
    pointed = left[-1:] == ["the"] and left[-2:-1] != [] and left[-2] in _POINTING
    return pointed and (behind in _AFTER_POINTERS or not behind)


def _is_the_other(place: Place) -> bool:
    """ "The other day", and not "the other day of rest"."""
    return word_before(place) == "the" and word_behind(place) != "of"


def _is_put_off(place: Place) -> bool:
    """ "At a later date"."""
    return word_before(place) == "a"


def _is_some_day(place: Place) -> bool:
    """ "It may one day pay", and not "one day a week"."""
    return word_before(place) in MODALS


def _is_this_time(place: Place) -> bool:
    """ "It has no plans at this time", and not "at this time of year"."""
    return word_behind(place).lower() not in _TIMES


_TIMES: Final = frozenset("of last next around tomorrow yesterday each every in on".split())


def _qualifies(place: Place) -> bool:
    """ "At current prices", and not "current assets" or "the current was cut"."""
    behind = word_behind(place).partition(".")[0]
    written = place.page.text[place.start : place.end]
    if written[0].isupper() and behind.istitle():
        return False
    if written.istitle() and word_before(place)[-1:].isalpha():
        # "Many Current members left".
        return False
    known = word_before(place) not in _FLOWING | _GRADES and (
        behind.isalpha() or behind[:1].isdigit()
    )
    return known and behind.lower() not in _NOT_QUALIFIED


_POINTING: Final = ("in", "into", "over", "for")
_BEFORE_DATES: Final = ("in", "on", "last", "this", "during", "yesterday")
#: Nouns that "current" makes another word of, and what stands behind a current of water.
_NOT_QUALIFIED: Final = GLUE.union(
    "account accounts affairs asset assets cost costs dollars flow flows liability liabilities "
    "maturities maturity ratio ratios receivables rpo transfers".split(),
    MONTH_NUMBERS,
)
#: "The most current news".
_GRADES: Final = frozenset(("most", "more", "very"))
_FLOWING: Final = frozenset("direct alternating electric electrical strong ocean".split())
_TERMS: Final = tuple(
    "past, future, short term, medium term, long term, longer term, long run, short run".split(", ")
)
#: Where each of these only points; the others always do.
_FITS: Final[dict[str, Callable[[Place], bool]]] = {
    "recently": _is_recent,
    "most recently": _is_latest,
    "now": _is_at_present,
    "other day": _is_the_other,
    "later date": _is_put_off,
    "one day": _is_some_day,
    "current": _qualifies,
    "at this time": _is_this_time,
    **dict.fromkeys(_TERMS, _is_pointed_at),
}
_AFTER_POINTERS: Final = frozenset(
    "and but or if when that as is was has have will would to for with by it he she they we due "
    "because despite amid given".split()
)


@book.rule("late", examples={"of late": "vague PAST_REF"})
def of_late(place: Place) -> Said | None:
    """ "It was quiet of late", and not "a wave of late filings"."""
    behind = word_behind(place)
    if word_before(place) != "of" or (behind and behind.lower() not in GLUE):
        return None
    place.start -= len("of ")
    return Said(Vague(Tense.PAST)) if place.start >= place.floor else None


@book.rule(
    "{pointing}",
    examples={
        "coming weeks": "vague PXW",
        "recent years": "vague PXY",
        "years ago": "vague PXY",
        "weeks later": "vague PXW",
        "over the years": "vague PXY",
        "in the months that followed": "vague PXM",
        "the final days": "vague PXD",
    },
)
def pointing(place: Place, pointing: tuple[Unit, bool]) -> Said | None:
    unit, ahead = pointing
    words = words_of(place)
    if words.startswith("over the"):
        behind = word_behind(place)
        if behind in _DEFINED or behind[:1].isdigit():
            return None
        place.start = place.page.folded.index(
            words.rpartition(" ")[2], place.start + len("over the")
        )
    if words.startswith(("early", "first", "final")) and word_before(place) not in _OWNERS:
        return None
    if words.startswith(("last", "next", "prior")) and word_behind(place) == "of":
        # "The last years of his rule".
        return None
    if lasts(place):
        return None
    if words.endswith(("earlier", "later")) and word_behind(place) == "than":
        return None
    return Said(Rolling(0, unit, ahead))


#: Words behind "over the years" that tell which.
_DEFINED: Final = frozenset("ahead to since of before after between from when that until".split())
#: Whose first days they are.
_OWNERS: Final = frozenset("the its his her their our my 's".split())


@book.rule(
    "{often}",
    "{every} {weekday}",
    "{every} {month}",
    "{every} {season}",
    "{every} {holiday}",
    "{every} {number} {counted}",
    "{weekdays}",
    examples={
        "every quarter": "set P1Q",
        "annually": "set P1Y",
        "every Friday": "set XXXX-WXX-5",
        "each July": "set XXXX-07",
        "every two years": "set P2Y",
        "every spring": "set XXXX-SP",
        "each Christmas": "set XXXX-XX-XX",
        "semi-annually": "set P6M",
        "on Mondays": "set XXXX-WXX-1",
    },
)
def often(
    place: Place,
    often: tuple[int, Unit] | None = None,
    every: int = 1,
    weekday: int | None = None,
    weekdays: int | None = None,
    month: int | None = None,
    season: int | None = None,
    holiday: str | None = None,
    number: Numeral | None = None,
    counted: Unit | None = None,
) -> Said | None:
    if often is not None:
        # "Bi-annually" is twice a year to one, and every other year to another; "every minute that
        # they wait" does not recur.
        apart = word_before(place) == "-" or word_behind(place) == "that"
        apart = apart or (words_of(place) == "annually" and _is_rate(word_before(place)))
        return None if apart else Said(Every(*often))
    named = weekday if weekday is not None else weekdays
    if weekdays is not None and (word_before(place)[-1:].isdigit() or is_counted(place)):
        # "20 straight Tuesdays".
        return None
    if named is not None:
        return Said(Every(every, Unit.WEEK, Cal(Unit.DAY, weekday=named)))
    if month is not None:
        return Said(Every(every, Unit.YEAR, Cal(Unit.MONTH, month=month)))
    if season is not None:
        return Said(Every(every, Unit.YEAR, Cal(Unit.SEASON, season=season)))
    if holiday is not None:
        return Said(Every(every, Unit.YEAR, Holiday(holiday)))
    if number is None or counted is None or number.value != int(number.value):
        return None
    n = int(number.value)
    return Said(Every(n, counted)) if 0 < n < 1000 else None


def _is_rate(before: str) -> bool:
    """Whether a percentage stands before: "up 5% annually" tells how fast."""
    return before.endswith(("%", "percent", "cent"))


def is_counted(place: Place) -> bool:
    """Whether a number of them is told: "the last six Mondays"."""
    return word_before(place) in UNITS or word_before(place) in ("straight", "consecutive")


_OWNED: Final = re.compile(r"^the$|'s$")


@book.rule("{frequency}", examples={"daily": "set P1D"})
def frequency(place: Place, frequency: tuple[int, Unit]) -> Said | None:
    folded = place.page.folded
    if place.page.text[place.start].isupper() and _OWNED.search(word_before(place)):
        # "The People's Daily".
        return None
    if word_before(place) == "-":
        # "Bi-weekly".
        return None
    after = folded[place.end : place.end + 1]
    ends = after in ("", ".", ",", ";", ")", "!", "?") or folded.startswith(
        (" —", " - "), place.end
    )
    # "Up 2% on a monthly basis" compares.
    told = word_behind(place) == "basis" and frequency[1] in (Unit.DAY, Unit.HOUR)
    return Said(Every(*frequency)) if ends or told or word_behind(place) in _PLACES else None


#: "They gather daily outside the court", but "daily volumes".
_PLACES: Final = frozenset(
    "in at on to from with for by outside inside between across through throughout via".split()
)
