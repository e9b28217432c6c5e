"""What recurs, and what only points."""

from __future__ import annotations

from typing import Final

from ..._text import Place
from ...numbers import UNITS, Numeral
from ...timeunits import Unit
from ..expr import Cal, Every, Holiday, Rolling, Tense, Vague
from ..saying import Said, lasts, word_before, word_behind, words_of
from ._book import book


@book.rule(
    "{vague}",
    examples={
        "now": "vague PRESENT_REF",
        "recently": "vague PAST_REF",
    },
)
def vague(place: Place, vague: Tense) -> Said | None:
    words = words_of(place)
    if words == "recently" and word_before(place) == "as":
        # "As recently as 2015".
        return None
    if words in ("now", "soon") and (
        word_behind(place) in ("as", "that") or word_before(place) == "as"
    ):
        return None
    if words in ("past", "future") and not _is_pointed_at(place):
        return None
    if words == "other day" and (word_before(place) != "the" or word_behind(place) == "of"):
        return None
    if place.page.folded[place.end : place.end + 1] == "-":
        return None
    return Said(Vague(vague))


def _is_pointed_at(place: Place) -> bool:
    """ "In the past", and not "the past glory"."""
    left = place.page.folded[max(0, place.start - 12) : place.start].split()
    behind = word_behind(place)
    pointed = left[-2:] in (["in", "the"], ["into", "the"])
    return pointed and (behind in _AFTER_POINTERS or not behind)


_AFTER_POINTERS: Final = frozenset(
    "and but or if when that as is was has have will would to for with by it he she they we".split()
)


@book.rule(
    "{pointing}",
    examples={
        "coming weeks": "vague PXW",
        "recent years": "vague PXY",
        "years ago": "vague PXY",
        "weeks later": "vague PXW",
    },
)
def pointing(place: Place, pointing: tuple[Unit, bool]) -> Said | None:
    unit, ahead = pointing
    words = words_of(place)
    if words.startswith(("last", "next", "prior")) and word_behind(place) == "of":
        # "The last years of his rule".
        return None
    if lasts(place):
        return None
    if words.endswith(("earlier", "later")) and word_behind(place) == "than":
        return None
    return Said(Rolling(0, unit, ahead))


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
        # "Bi-annually" is twice a year to one, and every other year to another.
        return None if word_before(place) == "-" else Said(Every(*often))
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


def is_counted(place: Place) -> bool:
    """Whether a number of them is told: "the last six Mondays"."""
    return word_before(place) in UNITS or word_before(place) in ("straight", "consecutive")


@book.rule("{frequency}", examples={"daily": "set P1D"})
def frequency(place: Place, frequency: tuple[int, Unit]) -> Said | None:
    folded = place.page.folded
    if place.page.text[place.start].isupper() and word_before(place) == "the":
        return None
    if word_before(place) == "-":
        # "Bi-weekly".
        return None
    after = folded[place.end : place.end + 1]
    ends = after in ("", ".", ",", ";", ")", "!", "?")
    return Said(Every(*frequency)) if ends or word_behind(place) in _PLACES else None


#: "They gather daily outside the court", but "on a daily basis".
_PLACES: Final = frozenset(
    "in at on to from with for by outside inside between across through via".split()
)
