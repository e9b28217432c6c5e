"""When four digits are a year: the words around decide."""

from __future__ import annotations

import re
from typing import Final

from .._text import Place
from .freeyears import dates_a_name, stands_free
from .saying import word_before, word_behind
from .yearwords import DATED, is_counted

#: Words after which a bare number of four digits is a year.
_STRONG: Final = frozenset(
    "in since during until till early late mid around before after between through throughout post "
    "looking end finish beyond fiscal year years circa versus vs vs. spring summer fall autumn "
    "winter quarter half "
    "christmas easter calendar ending ended from into year-end and/or copyright © (c) season "
    "founded established born due both dated enter enters entered entering start starts "
    "started began beginning starting commencing throughout finish finished c)".split()
)
#: Words after which it may also be a count: then no counted noun may follow.
_WEAK: Final = frozenset("of by to for than and or over on out with - / ( as like but".split())
_RANGED: Final = frozenset("through to and prices rates dollars values".split())


def is_year(place: Place, year: int) -> bool:
    """Whether the bare *year* at *place* is one: its neighbours license it."""
    folded, start, end = place.page.folded, place.start, place.end
    modern = 1900 <= year <= 2099
    if folded.startswith("'s", end) or _QUARTERED.match(folded, end):
        return modern
    if _is_in_a_number(folded, start, end) or _is_in_a_name(place.page.text, start, end):
        return False
    before, right = _beside(place, year)
    before = "since" if before == "back to" else before
    counted = is_counted(right)
    if before == "at":
        # "At 2019 levels", but "closed at 2005".
        return right in _RANGED or right in DATED
    if before in _STRONG or before.endswith("(c)"):
        if before == "in" and right in _MONEYS:
            # "About $140,000 in 2019 dollars".
            return modern
        if right == "to" and _SCORED.match(folded, end):
            return False
        many = right in _SO_MANY if year % 50 else counted and right.endswith("s")
        return not many and not right.startswith(("people", "years"))
    if not modern:
        return before == "to" and _TRACED.search(folded, max(0, start - _HEDGE), start) is not None
    if place.floor and start - place.floor <= 2 and before not in ("(", "-"):
        return not counted
    if before in _WEAK:
        return _no_count(place, year, before, right)
    return stands_free(place, year, before, right)


def _no_count(place: Place, year: int, before: str, right: str) -> bool:
    """Whether four digits behind "of", "by" or "to" are no count, and stand in no name."""
    text, start, end = place.page.text, place.start, place.end
    counted = is_counted(right)
    if before == "by":
        counted = right in _SO_MANY
    elif year % 50 and (not right.endswith("s") or right in _THIRD):
        # "Up 7 percent for 2018 going into the feast": a count is rounder, or plural.
        counted = right == "people"
    # "Gold rose to 1950 an ounce."
    priced = before == "to" and right in ("a", "an", "per")
    heads = text[end : end + 1] == "\n" or text.endswith("By ", 0, start) or right in DATED
    named = right[:1].isupper() and not heads and not dates_a_name(place)
    return not counted and not priced and not named


def _beside(place: Place, year: int) -> tuple[str, str]:
    """The words before a year and behind it, where hedges and a year beside it are none."""
    folded, start, end = place.page.folded, place.start, place.end
    before, right = word_before(place), word_behind(place)
    if hedged := _HEDGED.search(folded, max(0, start - _HEDGE), start):
        before = hedged[1]
    if (other := _PAIRED.match(folded, end)) and _pairs(year, int(other[1]), other[2]):
        # "Their 2025 and 2026 estimates", "the 2000 and 2010 censuses".
        right = other[2]
    elif right in ("also", "still") and (verb := _ALSO.match(folded, end)):
        # "2020 also saw the end of many shops".
        right = verb[1]
    return before, right


_PAIRED: Final = re.compile(r" (?:and|or) ((?:19|20)[0-9]{2}) ([a-z-]+)")
_ALSO: Final = re.compile(r" (?:also|still) ([a-z]+)")


def _pairs(year: int, other: int, noun: str) -> bool:
    """Whether a noun behind a second year belongs to both of them."""
    return year + 1 == other or (year < other and noun in DATED)


_MONEYS: Final = frozenset("dollars euros pounds prices".split())
#: Verbs of which the year is no subject, and no count: "its outlook for 2025 shows".
_THIRD: Final = frozenset(
    "shows reflects remains includes means suggests comes starts begins looks calls represents "
    "requires sees seems appears assumes implies stands depends gives goes makes indicates signals "
    "highlights underscores stays leaves puts takes exceeds falls rises unfolds holds promises "
    "progresses brings emphasizes anticipates projects focuses centres centers".split()
)
#: What is counted in thousands: before any other word "by 2050" is a year, and so is "in 2018".
_SO_MANY: Final = frozenset(
    "points people women men children families households patients cases deaths votes jobs "
    "workers employees staff units shares barrels tons tonnes homes "
    "stores cars vehicles basis percent dollars euros pounds yen seats beds flights megawatts "
    "students".split()
)


def _is_in_a_number(folded: str, start: int, end: int) -> bool:
    """Whether what touches the four digits makes a sum, an address or a longer number of them."""
    before, behind = folded[start - 1 : start], folded[end : end + 1]
    if behind == "-" or (before and before in "$£€₹#."):
        return True
    if before == "-":
        return folded[start - 2 : start - 1].isdigit()
    return before == behind == "/"


def _is_in_a_name(text: str, start: int, end: int) -> bool:
    """Whether a firm or a law is named so: "Harbour (2009) Ltd", "the Harbours Act of 2017"."""
    return _FIRM.match(text, end) is not None or text.endswith(_LAWS, 0, start)


_LAWS: Final = ("Act of ", "Acts of ")
_FIRM: Final = re.compile(r"\) (?:Ltd|LTD|Limited|Inc|PLC|plc|Corp|LLC|Holdings)\b")
#: "Since at least 2008", "in or around 2020", "by about 2030".
_HEDGED: Final = re.compile(
    r"(?<![a-z])(since|until|till|by|in|from|through|looking|back to|or(?= even)|and(?= even))"
    r" (?:at least|about|around|or around|roughly|approximately|back at|even) $"
)
_HEDGE: Final = 24
#: "Its origins can be traced to 1841".
_TRACED: Final = re.compile(r"(?<![a-z])(?:traced|dat(?:es?|ed|ing)|go(?:es|ing)?)(?: back)? to $")
#: "2018-Q2".
_QUARTERED: Final = re.compile(r"-(?:q[1-4]|h[12]|to-[12][0-9]{3})(?![a-z0-9])")
#: "From 2005 to 2010 points", where the second number counts.
_SCORED: Final = re.compile(r" to [0-9]{4} (?:[a-z]+s)\b(?<!as)(?<!was)(?<!is)(?<!this)")


def counts(place: Place) -> bool:
    """Whether the number at *place* counts the word behind it: "from 2005 to 2010 points"."""
    right = word_behind(place)
    return right.endswith("s") and is_counted(right)
