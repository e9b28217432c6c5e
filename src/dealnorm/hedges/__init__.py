"""About, more than, up to, or so: what the words before and behind a number say of its bounds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from .._text import Place
from .._words import trie
from ..assumptions import Assumption
from ..measure import EXACT, Bounds
from ..numbers import ONE, Numeral, times
from .levels import compares, is_reached
from .lexicon import (
    ACROSS,
    BEFORE,
    BEHIND,
    EXTREMES,
    GLUED,
    MARKS,
    MOVERS,
    OF_RULES,
    PASSING,
    PREPOSITIONS,
    RELATED,
    Hedge,
)

__all__ = [
    "BEFORE",
    "BEHIND",
    "MOVERS",
    "Hedge",
    "as_range",
    "before",
    "behind",
    "bounded",
    "signed",
]

_SPACES: Final = " \n\xa0"
_REACH: Final = 40


def _backwards(forms: Iterable[str]) -> re.Pattern[str]:
    """The regex that reads a hedge from its end, in a text turned round."""
    worded = trie([form[::-1] for form in forms if form != "~"])
    marks = re.escape("".join(MARKS))
    glued = trie([form[::-1] for form in GLUED])
    return re.compile(
        rf"(?:[ \xa0\n] ?({worded})(?![a-z0-9$-])| ?(~)|([{marks}])(?![-=<>\"'])"
        rf"|({glued})(?![a-z0-9$-]))"
    )


_BEFORE_PATTERN: Final = _backwards(BEFORE)
# Not a trie: there a hyphen may be a space, but "5% plus inflation" is no hedge.
_BEHIND_PATTERN: Final = re.compile(
    rf"(?:{'|'.join(re.escape(form) for form in BEHIND)})".replace(r"\ ", r"[ \xa0\n]")
    # "At least 5 and up to 7" are two.
    + r"(?![a-z0-9]|(?<=[a-z])[ \xa0\n]than(?![a-z])|(?<=up)[ \xa0\n]to(?![a-z]))"
)
_LAST_WORD: Final = re.compile(r"[ \xa0\n] ?([a-z-]+)")
_GAPS: Final = re.compile(r"[ \xa0\n]+")


def before(folded: str, start: int, floor: int) -> tuple[int, Hedge] | None:
    """Where the hedge right before *start* begins, and what it says."""
    first = start - _REACH
    left = folded[max(first, floor) : start][::-1]
    found = _BEFORE_PATTERN.match(left)
    if not found:
        return None
    if found[2]:
        return start - found.end(), BEFORE["~"]
    if found[3]:
        return start - 1, MARKS[found[3]]
    if found[4]:
        return start - found.end(), GLUED[found[4][::-1]]
    form = found[1][::-1]
    if "\n" in form or "\xa0" in form or "  " in form:
        form = _GAPS.sub(" ", form)
    begin = start - found.end()
    if form in PREPOSITIONS and _is_preposition(left, found.end(), begin, floor):
        return None
    if form in EXTREMES and _word_before(left, found.end()) in OF_RULES:
        # "Twice the federal minimum of $7": the least that is paid is seven dollars.
        return None
    if form.endswith("past") and _word_before(left, found.end()) not in PASSING:
        # "In the past 10 days".
        return None
    if form == "up to" and is_reached(folded, start, _word_before(left, found.end())):
        return None
    return begin, BEFORE[form]


def _is_preposition(left: str, at: int, begin: int, floor: int) -> bool:
    """Whether "over", "above" … say of what a dispute is, or from where something is counted."""
    if floor > 0 and begin - floor <= 1:
        return True
    than = left[:at].rstrip().startswith("naht", 1)
    return not than and _word_before(left, at) in RELATED


def _word_before(left: str, at: int) -> str:
    """The word that stands before what was read *at* so far backwards."""
    word = _LAST_WORD.match(left, at)
    return word[1][::-1] if word else ""


def behind(folded: str, end: int) -> tuple[int, Hedge] | None:
    """Where the hedge right behind *end* stops, and what it says."""
    if folded[end : end + 1] not in _HEDGE_SIGNS:
        return None
    found = _BEHIND_PATTERN.match(folded, end)
    if not found or (found[0].startswith(" and ") and _COMPARED.match(folded, found.end())):
        return None
    return found.end(), BEHIND[_GAPS.sub(" ", found[0])]


#: "Up 5% and above the forecast" compares.
_COMPARED: Final = re.compile(
    r"[ \xa0\n](?:(?:the|its|their|his|her|our|that|what|all|any|analysts?|wall|consensus|market"
    r"|expectations?|estimates?|forecasts?|last|previous|prior|early|earlier|initial|average)(?![a-z])"
    r"|[$€£0-9])"
)
_HEDGE_SIGNS: Final = frozenset("+-, \n\xa0")


def signed(place: Place, number: Numeral) -> Numeral:
    """The number with the minus that stands right before it; the place grows over either sign."""
    folded, start = place.page.folded, place.start
    if start <= place.floor:
        return number
    sign = folded[start - 1]
    if sign in "+-":
        # Within a word, and behind a figure, a hyphen only joins.
        if start - 2 >= 0 and (folded[start - 2].isalnum() or folded[start - 2] in "-%)./+"):
            return number
        place.start = start - 1
    elif sign in _SPACES and (
        found := _MINUS.match(folded[max(place.floor, start - 18) : start][::-1])
    ):
        place.start = start - found.end()
        sign = "-"
    return number._replace(value=number.value.copy_negate()) if sign == "-" else number


# "Plus or minus" is no minus.
_MINUS: Final = re.compile(
    rf"[ \xa0\n](?:{trie(('minus'[::-1], 'negative'[::-1]))})(?![a-z0-9-]|[ \xa0\n]ro[ \xa0\n]sulp)"
)


def bounded(place: Place, number: Numeral | Bounds, upto: Numeral | None = None) -> Bounds:
    """What *number*, or the range from it *upto* another, says with the hedges around *place*.

    The place grows over the hedges that were read. What is vague may be given as its Bounds.
    """
    hedge, near = _hedged(place)
    if isinstance(number, Bounds):
        return _seen_through(number, hedge, near) if hedge else number
    if upto is not None:
        return _ranged(number, upto, hedge, near)
    value, quantum, assumed = number.value, number.quantum, number.assumptions
    if hedge is None:
        return Bounds(value, value, value, False, False, False, quantum, assumed)
    if hedge.side == "low":
        return Bounds(value, value, None, hedge.open, False, near, quantum, assumed)
    if hedge.side == "high":
        return Bounds(value, None, value, False, hedge.open, near, quantum, assumed)
    return Bounds(value, None, None, False, False, True, quantum, assumed)


def _hedged(place: Place) -> tuple[Hedge | None, bool]:
    """What the hedges around *place* say, and whether one of them says "near"."""
    folded = place.page.folded
    hedge: Hedge | None = None
    near = False
    while found := before(folded, place.start, place.floor):
        if compares(folded, found[0], place):
            break
        place.start, seen = found
        near = near or seen.near
        hedge = seen if seen.side or not hedge else hedge
    if hedge is None and (across := _across_article(folded, place)):
        place.start, hedge = across
        near = hedge.near
    if after := behind(folded, place.end):
        place.end, seen = after
        near = near or seen.near
        hedge = seen if seen.side or not hedge else hedge
    return hedge, near


def _across_article(folded: str, place: Place) -> tuple[int, Hedge] | None:
    """The hedge before an article: "about a 5% stake", "nearly a $3 million loss"."""
    if folded[place.start - 2 : place.start] not in _ENDS_OF_ARTICLES:
        return None
    article = _ARTICLE.search(folded, max(place.floor, place.start - _LONGEST), place.start)
    found = before(folded, article.start() + 1, place.floor) if article else None
    if article is None or found is None:
        return None
    plain = _GAPS.sub(" ", folded[found[0] : article.start()]) in ACROSS
    told = folded.startswith("about", found[0]) and not _SIZED.search(
        folded, max(0, found[0] - _REACH), found[0]
    )
    return found if plain and not told else None


#: Behind these "about a 5% stake" tells its size; behind "talks" it tells of what they are.
_SIZED: Final = re.compile(
    r"(?:\b(?:is|was|are|were|be|been|being|'s|had|has|have|at|by|with|for|to|of|from|than|that's|took"
    r"|takes|take|own|owns|owned|hold|holds|held|bought|buy|sold|sell|get|gets|got|see|saw|sees"
    r"|gives?|gave|controls?|controlled|imposed?|propos(?:e|ed|ing)|down|up|only|,|-|—)) \Z"
)
_ARTICLE: Final = re.compile(
    r"[ \xa0\n](?:another|an?(?:[ ](?:additional|extra|further))?)[ \xa0\n]\Z"
)
#: The last letters of those, and a space: most numbers are told apart by them at once.
_ENDS_OF_ARTICLES: Final = frozenset(("a ", "n ", "r ", "l "))
_LONGEST: Final = 16


def _ranged(number: Numeral, upto: Numeral, hedge: Hedge | None, near: bool) -> Bounds:
    whole = Bounds(
        None, number.value, upto.value, False, False, False,
        min(number.quantum, upto.quantum), number.assumptions | upto.assumptions,
    )  # fmt: skip
    return _seen_through(whole, hedge, near) if hedge else whole


def _seen_through(whole: Bounds, hedge: Hedge, near: bool) -> Bounds:
    """An interval that is hedged as a whole: "more than two to three" only has its low end.

    "Almost two to three" keeps both, roughly.
    """
    if hedge.near and whole.low is not None and whole.high is not None:
        return whole._replace(near=True)
    if hedge.side == "low" and whole.low is not None:
        return whole._replace(
            high=None, low_open=hedge.open, high_open=False, near=near or whole.near
        )
    if hedge.side == "high" and whole.high is not None:
        return whole._replace(
            low=None,
            low_open=False,
            high_open=hedge.open or whole.high_open,
            near=near or whole.near,
        )
    return whole._replace(near=True)


_THOUSAND: Final = Decimal(1000)
_SHARED: Final = frozenset({Assumption.SHARED_SCALE})


def as_range(number: Numeral, upto: Numeral) -> tuple[Numeral, Numeral] | None:
    """The two ends of a range, the scale of the second shared where the first has none.

    None where they descend: "$900-1.2 billion" is no range that anybody wrote on purpose.
    """
    scale = _shared(number, upto)
    if scale != 1:
        number = times(number, scale)._replace(
            scale=upto.scale, assumptions=number.assumptions | _SHARED
        )
    return (number, upto) if number.value < upto.value else None


def _shared(number: Numeral, upto: Numeral) -> Decimal:
    """The scale that the first of two numbers takes from the second, or one."""
    if number.scale == upto.scale:
        # "5-8,000": five is no amount beside eight thousand.
        bare = number.group is None and upto.group is not None and upto.scale == 1
        if bare and upto.group > number.value and EXACT.remainder(upto.value, _THOUSAND) == 0:  # type: ignore[operator]
            return _THOUSAND
        return ONE
    if number.scale == 1:
        return upto.scale
    hundred = number.scale == 100 and EXACT.remainder(upto.scale.scaleb(-2, EXACT), ONE) == 0
    return EXACT.divide(upto.scale, number.scale) if hundred else ONE
