"""What "the" points at: "the quarter", "for the year", "the week's low"."""

from __future__ import annotations

import re
from typing import Final

from ..._text import Place
from ...timeunits import Unit
from ..expr import Anaphor, Cal, Holiday, Nth, Shift
from ..saying import Pending, Said, grown, is_title, word_before, word_behind, words_of
from ..terms import Mod
from ..yearwords import GLUE
from ._book import book


@book.rule(
    "year",
    examples={
        "the new year": "2020-01-01/2021-01-01 year",
        "first half of year": "2019-01-01/2019-07-01 half",
    },
)
def year_alone(place: Place) -> Said | None:
    if place.page.folded.endswith(_HALVES, 0, place.start):
        # So headlines write it.
        stands = word_behind(place) in GLUE or not word_behind(place)
        whole = stands and not place.page.folded.startswith(("-", "'"), place.end)
        return Said(Shift(0, Unit.YEAR), pending=Pending.UNIT) if whole else None
    if not place.page.folded.endswith("the new ", 0, place.start):
        return None
    place.start -= len("new ")
    named = is_title(place) and not place.page.text[place.start : place.end].isupper()
    if named or word_behind(place) in ("holiday", "holidays"):
        return None
    return grown(place, Said(Nth(1, Unit.YEAR, Holiday("new-year"))))


_HALVES: Final = ("half of ", "quarter of ")


@book.rule(
    "full-year",
    "(entire|whole) year",
    examples={
        "the full year": "2019-01-01/2020-01-01 year",
        "the entire year": "2019-01-01/2020-01-01 year",
    },
)
def full_year(place: Place) -> Said | None:
    hyphened = "-" in place.page.folded[place.start : place.end]
    if _opens(place):
        return _the_year()
    if word_before(place) != "the" or (hyphened and word_behind(place)):
        return None
    return _the_year()


def _opens(place: Place) -> bool:
    """ "Full-year revenue was $5bn" opens a sentence with it, and "full year 2018" says which."""
    text, start = place.page.text, place.start
    if text[start : start + 4] != "Full" or not word_behind(place)[:1].islower():
        return False
    if _NAMED_YEAR.match(place.page.folded, place.end):
        return False
    return not text[max(0, start - 2) : start].rstrip("\n ")[-1:].isalnum()


#: "Full-year fiscal 2018 guidance".
_NAMED_YEAR: Final = re.compile(r"[ -](?:fiscal|financial|calendar|ending|ended)\b")


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
    if before not in _POINTERS or place.page.folded.startswith(_GLUED, place.end):
        return None
    if unit is None:
        if before != "the" or word_behind(place) in _DEFINED:
            return None
        return Said(Anaphor(None, 0, Unit.QUARTER))
    if unit is Unit.WEEKEND:
        # "The weekend ahead of the vote" is whenever that is.
        return None if word_behind(place) in _TIED else grown(place, Said(Cal(unit)))
    if before == "that" and unit is not Unit.HOUR:
        return _that_unit(place, unit)
    said = grown(place, Said(Shift(0, unit)))
    if said.mod is not None:
        return _in_part(place, said, unit)
    if unit is Unit.YEAR and before == "the" and (_sums_up(place) or _tops(place)):
        return _the_year()
    if unit is not Unit.HOUR and before == "the" and _is_of(place, unit):
        # "The second half of the year": a date only with what stands before it.
        return Said(Shift(0, unit), pending=Pending.UNIT)
    left = place.page.folded[max(0, place.start - 18) : place.start].split()
    if unit is Unit.YEAR and left[-2:-1] != [] and left[-2] in _ENTERING:
        return said
    if unit is Unit.YEAR and left[-2:-1] != ["off"] and _is_closed(place, left):
        # "It started the year at $5"; else that at the end of which it was, or will be.
        return Said(Shift(0, unit) if left[-2] in _STARTING else Cal(Unit.YEAR))
    if unit is Unit.QUARTER and before != "of":
        return None if word_behind(place) in ("of", "ahead") else Said(Anaphor(unit, 0, unit))
    return None


_TIED: Final = ("of", "ahead", "before", "preceding")
#: "The quarter-on-quarter growth", "the day-long strike".
_GLUED: Final = ("-o", "-l", "-t")


def _in_part(place: Place, said: Said, unit: Unit) -> Said | None:
    """ "Earlier in the year", "later in the day", where a part of the unit is meant."""
    if unit is Unit.DAY and words_of(place).startswith(_IN_THE_DAY) and word_behind(place) != "on":
        said.expr = Anaphor(unit, 0, unit, approx=True)
        return said
    if said.mod is Mod.EARLIER and unit is Unit.YEAR:
        # "Sales fell in the fourth quarter of 2024; earlier in the year, they had risen."
        said.expr = Anaphor(unit, 0, unit, approx=True)
        return said
    return said if unit is not Unit.DAY and said.mod is not Mod.APPROX else None


#: "At the end of the day" tells of no day.
_IN_THE_DAY: Final = ("earlier in", "later in", "early in", "late in")
#: Words behind "the period" that tell which: it refers back to none.
_DEFINED: Final = frozenset(
    "of when in where before after ended ending ahead since between from through until to post "
    "prior preceding following leading".split()
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
    if _owns(place):
        return False
    left = place.page.folded[max(0, place.start - 9) : place.start].split()
    return left[-2:-1] == ["of"] or (left[-2:-1] == ["in"] and unit is not Unit.QUARTER)


def _sums_up(place: Place) -> bool:
    """ "For the year, sales rose", and not "for the year ahead"."""
    left = place.page.folded[max(0, place.start - 9) : place.start].split()
    # "A high for the year of $42".
    sum_behind = place.page.folded.startswith(_OF_SUMS, place.end)
    goes_on = word_behind(place) in _GO_ON and not _AFTER_THAT.match(place.page.folded, place.end)
    return left[-2:-1] == ["for"] and (sum_behind or not goes_on)


def _tops(place: Place) -> bool:
    """ "The biggest loss of the year" so far."""
    start = max(0, place.start - _TOP_REACH)
    return _TOP.search(place.page.folded, start, place.start) is not None


_TOP: Final = re.compile(
    r"\b(?:best|worst|biggest|largest|smallest|highest|lowest|strongest|weakest|busiest|slowest"
    r"|fastest|hottest|coldest|deadliest) (?:[a-z-]+ ){1,3}of the $"
)
_TOP_REACH: Final = 48
#: "Down 20% for the year after jumping last week".
_AFTER_THAT: Final = re.compile(r" after (?:[a-z]+ly )?[a-z]+ing\b")
_OF_SUMS: Final = tuple(f" {to} {sign}" for to in ("of", "to") for sign in "$£€¥₹0123456789")


_GO_ON: Final = frozenset("of ended ending ahead to in before after when since".split())
_POINTERS: Final = frozenset(("the", "that", "over", "of"))


@book.rule(
    "{passing}",
    examples={
        "for the week": "2019-11-04/2019-11-11 week",
        "on the day": "2019-11-07/2019-11-08 day",
    },
)
def told_of(place: Place, passing: Unit) -> Said | None:
    folded = place.page.folded
    left = folded[max(0, place.start - 18) : place.start].split()
    if left[-1:] != ["the"]:
        return None
    depends = left[-2:-1] == ["on"] and left[-3:-2] != [] and left[-3] in _RELYING
    told = left[-2:-1] != [] and left[-2] in _TOLD[passing] and not depends
    over = told and word_behind(place) in _SUMMED
    if not over and not _owns(place) and not _is_closed(place, left):
        return None
    return Said(Anaphor(passing, 0, passing, approx=passing is not Unit.MONTH))


def _is_closed(place: Place, left: list[str]) -> bool:
    """ "It ended the week higher", and not "it ended the week of May 6"."""
    verbs = left[:-1] if left[-2:-1] != ["off"] else left[:-2]
    closed = verbs != [] and verbs[-1] in _CLOSING
    return closed and word_behind(place) not in _GO_ON


_STARTING: Final = frozenset(
    "start starts started starting begin began begins beginning kick kicks kicked kicking".split()
)
_CLOSING: Final = _STARTING | frozenset(
    "end ends ended ending finish finishes finished finishing close closes closed closing".split()
)


#: "As we entered the year".
_ENTERING: Final = frozenset("enter enters entered entering".split())


def _owns(place: Place) -> bool:
    """ "The week's low"."""
    return place.page.folded.startswith("'s ", place.end)


_RELYING: Final = frozenset("depending depends depend due based".split())
#: "Up 2% for the week", "flat on the month", "lower on the day".
_TOLD: Final = {
    Unit.DAY: ("for", "on"),
    Unit.WEEK: ("for", "on", "over", "during", "throughout"),
    Unit.MONTH: ("for", "on", "over", "during", "throughout", "in"),
}
#: What may stand behind it, where it is not "the week of May 6" or "the day care".
_SUMMED: Final = (
    "", "and", "but", "or", "as", "while", "with", "at", "so", "though", "amid", "amidst",
    "despite", "thanks", "versus", "compared", "after", "because", "if", "when",
)  # fmt: skip
