"""Which words beside a phrase bear it out as a percentage, and which refuse it."""

from __future__ import annotations

import re
from typing import Final

from .._text import Place
from ..assumptions import Assumption
from ..numbers import Number
from .lexicon import CHANGES, CUTTING, ENDS, FILLERS, GROWING, MOVES, NO_RATE, RANGING
from .stakes import STAKES
from .words import CASED, Sign

_FROM_TO: Final = frozenset({Assumption.FROM_TO_IS_RANGE})
_TO: Final = frozenset({Assumption.TO_IS_RANGE})
_NOTHING: Final[frozenset[Assumption]] = frozenset()
_SPACES: Final = " \n\xa0"
#: What clings to a word.
EDGES: Final = "\"'()[]*_,;:"
#: What may stand between a verb and its number.
HEDGING: Final = frozenset("more than nearly almost roughly about around just over".split())


def words_before(place: Place, reach: int = 40) -> list[str]:
    """The words left of the phrase, the nearest last."""
    start = place.start
    return place.page.folded[max(0, start - reach) : start].split()


def words_behind(place: Place, reach: int = 40) -> list[str]:
    """The words right of the phrase, a hyphen parting them too."""
    return place.page.folded[place.end : place.end + reach].replace("-", " ").split()


def is_computer(place: Place, sign: Sign) -> bool:
    """Whether the sign is a PC, BP or a page: in capitals, and parted from its number."""
    text = place.page.text
    return text[place.end - 2 : place.end].isupper() and (
        text[place.end - 2 : place.end].lower() in CASED and not text[place.end - 3].isdigit()
    )


def is_amount(place: Place) -> bool:
    """Whether a currency sign stands before the first number: "$5 to 7%" is no range."""
    return place.page.folded[max(0, place.start - 2) : place.start].strip()[-1:] in _CURRENCIES


_CURRENCIES: Final = frozenset("$€£¥₹₩")


def is_between(place: Place) -> bool:
    """Whether "between" stands before, so that "and" joins the ends of a range."""
    left = words_before(place)[-4:]
    return any(word.strip(EDGES) == "between" for word in left)


def ranged_by(place: Place) -> frozenset[Assumption] | None:
    """What was assumed to read "5 to 7" as a range; None where "from" makes it a change."""
    left = [word.strip(EDGES) for word in words_before(place)]
    if not left:
        return _NOTHING
    if "from" in left[-2:] or _is_from_its(left[-4:]):
        return _FROM_TO if RANGING.intersection(left[-6:]) else None
    while left and left[-1] in HEDGING:
        left.pop()
    return _TO if left and left[-1] in MOVES else _NOTHING


def _is_from_its(left: list[str]) -> bool:
    """Whether "from" stands before what it was: "from its current 5% to 7%"."""
    if "from" not in left[:-1]:
        return False
    word = left[left.index("from") + 1]
    return word in _ITS or word.endswith("'s")


_ITS: Final = frozenset("a an the its their his her current".split())
_FIRST: Final = re.compile(Number().pattern)


def first_number_ends(place: Place) -> int:
    """Where the first number of the phrase ends."""
    found = _FIRST.match(place.page.folded, place.start)
    return found.end() if found else place.end


_RATE_WORDS: Final = frozenset(
    "rate rates move easing tightening yield yields hold below above higher lower".split()
)


def is_of_rate(place: Place) -> bool:
    """Whether a bare "point" is one of a rate: "percentage" says so, or a rate beside it."""
    folded = place.page.folded
    if "percent" in folded[place.start : place.end] or "cent" in folded[place.start : place.end]:
        return True
    if "basis" in folded[place.start : place.end] or "pct" in folded[place.start : place.end]:
        return True
    right = [word.strip(EDGES + ".") for word in words_behind(place)[:3]]
    if any(word in CHANGES or word in _RATE_WORDS for word in right):
        return True
    return not _RATE_WORDS.isdisjoint(words_before(place, 60))


#: "By a 10-point margin, voters think so".
_LEAD: Final = re.compile(r" (?:margins?|leads?|gap|advantage|edge|swing)\b")
_POLL: Final = re.compile(r"\b(?:polls?|polling|surveys?|voters|approval|per ?cent)\b|%")
_POLLED: Final = 120
_TO_RATE: Final = re.compile(
    r"[ \xa0\n](?:to|from)[ \xa0\n](?:[a-z]+[ \xa0\n]){0,2}[0-9][0-9.]*[ \xa0-]?(?:%|per ?cent|pct)"
)
_FROM_RATE: Final = re.compile(
    r"(?:%|cent|pct),[ \xa0\n](?:(?:up|down)|an? (?:rise|increase|fall|drop|decline|jump) of)"
    r"(?:[ \xa0\n](?:by|about|nearly|almost|over|just))*[ \xa0\n]$"
)
_RATES: Final = frozenset(
    "rate rates margin margins inflation unemployment yield yields approval share tax".split()
)


def is_beside_rate(place: Place) -> bool:
    """Whether plain points are of a rate: one is right beside them, or the change is of one."""
    folded = place.page.folded
    if _TO_RATE.match(folded, place.end):
        return True
    if _FROM_RATE.search(folded[max(0, place.start - 40) : place.start]):
        return True
    if _LEAD.match(folded, place.end):
        around = folded[max(0, place.start - _POLLED) : place.end + _POLLED]
        return _POLL.search(around) is not None
    right = [word.strip(EDGES + ".") for word in words_behind(place, 60)[:6]]
    return not CHANGES.keys().isdisjoint(right[:3]) and not _RATES.isdisjoint(right)


_ORDINALS: Final = frozenset(
    """
    first second third fourth latter last final next current opening previous same this that
    each every other's closing earlier later back prior first- second- top bottom upper lower
    wider narrower northern southern eastern western
    front
    """.split()
)
_GAP: Final = r"[ \xa0\n-][ \xa0]?"
#: What a part of the calendar or of a number is part of, and what "half" belongs to.
_PERIODS: Final = re.compile(
    rf"(?:{_GAP}(?:of|the|th[ia][st]|last|next|an?|its|each|every|fiscal|financial|calendar)){{0,4}}"
    rf"{_GAP}(?:(?:year|month|week|day|hour|minute|quarter|second)s?|century|decade|season|game|match"
    r"|(?:19|20)[0-9]{2}|fy ?[0-9]*|q[1-4]|time|dozen|million|billion|trillion|hundred|thousand"
    r"|crore|lakh|moon|marathon|inch|mile|point|pound|way|term|back|sister|brother|ton)(?![a-z])"
)


def is_of_period(place: Place, *, shown: bool = False) -> bool:
    """Whether the share is one of the calendar's or the clock's: "a quarter of 2019".

    Where it is *shown* what is halved, no ordinal is: "he said that half the firm was sold".
    """
    folded = place.page.folded
    left = words_before(place, 30)
    if left and not shown and left[-1].strip(EDGES) in _ORDINALS:
        return True
    while left and left[-1] in HEDGING:
        left.pop()
    if left[-1:] == ["by"] and _WHEN.match(folded, place.end):
        return False
    if _PERIODS.match(folded, place.end):
        return True
    if "quarter" not in folded[place.start : place.end]:
        return False
    # A quarter may be one of a year: "deferred by a quarter", "costs for a quarter of $5bn".
    return _QUARTERLY.match(folded, place.end) is not None or not _PUT_OFF.isdisjoint(left)


#: "It fell by one-third last year".
_WHEN: Final = re.compile(r" (?:this|last|next) (?:year|month|week|quarter)\b")
_QUARTERLY: Final = re.compile(
    r" or two| of (?:[a-z]{0,3}[$€£¥₹]|[0-9]|(?:contraction|growth|declin|loss|profit|recession"
    r"|falling|rising|negative|positive|data|results|expansion|shrinking|consecutive|straight)[a-z]*)"
)
_PUT_OFF: Final = frozenset(
    "deferred delayed postponed delay defer postpone extended shifted".split()
)


_OF: Final = re.compile(r"[ \xa0\n](?:of|as much|as many|as large|as big)(?![a-z])")
_COMPARED: Final = frozenset(
    "more less higher lower larger smaller bigger cheaper fewer faster slower above below".split()
)
_SHARED: Final = STAKES | frozenset(
    "interest majority share vote supermajority chance probability likelihood".split()
)


def is_share(place: Place) -> bool:
    """Whether a fraction is of something: "of", a stake, a change, or what it changed by."""
    folded = place.page.folded
    if _OF.match(folded, place.end):
        return True
    right = words_behind(place, 30)[:2]
    nearest = right[0].rstrip(".,;:)") if right else ""
    if nearest in _COMPARED or nearest in _SHARED or (nearest in CHANGES and "half" not in nearest):
        return True
    if nearest in _TOGETHER and not folded.startswith(_ORDINAL, place.start):
        return True
    if right and nearest not in ENDS and folded[place.end] in _SPACES:
        return False
    left = words_before(place)
    last = left[-1].strip(EDGES) if left else ""
    return last == "by" or (last in MOVES and last not in ("add", "lose", "cut", "cuts"))


#: A "third" may be the third of them: "two left, and a third agreed".
_ORDINAL: Final = ("a third", "a fourth", "a fifth", "a sixth", "a tenth")
#: What many of them do together: "more than a third have held off".
_TOGETHER: Final = frozenset(
    "have are were say said believe believed expect expected think thought want agree "
    "agreed".split()
)


def is_cut(place: Place) -> bool:
    """Whether something was cut in half."""
    left = words_before(place, 60)[-9:]
    return left[-1:] == ["in"] and not CUTTING.isdisjoint(left)


#: "Mid-single digits year over year", "low-single digit full-year growth".
_YEARLY: Final = re.compile(r"(?:^| )(?:full year|year (?:over|on) year)(?![a-z])")
_STOPS: Final = frozenset("and or but who which that with while when after before".split())
_LINKING: Final = frozenset("in into by to at is was are were be of remain remains".split())


def is_borne_out(place: Place) -> bool:
    """Whether "double-digit" or "mid-teens" is a percentage: a rate or a change is beside it."""
    text = place.page.folded[place.start : place.end]
    if "percent" in text or "%" in text or "per cent" in text or "pct" in text:
        return True
    behind = _YEARLY.sub(" ", " ".join(words_behind(place, 60)))
    for word in behind.split()[:5]:
        bare = word.strip(EDGES + ".")
        if bare in NO_RATE:
            return False
        if bare in _STOPS:
            break
        if bare in GROWING:
            return True
        if bare != word:
            break
    for word in reversed(words_before(place)[-6:]):
        bare = word.strip(EDGES + ".")
        if bare in MOVES or bare in GROWING:
            return True
        if bare and bare not in FILLERS and bare not in _LINKING:
            return False
    return False
