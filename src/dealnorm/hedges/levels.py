"""What only looks like a bound: levels that were reached, and figures that are compared."""

from __future__ import annotations

import re
from typing import Final

from .._text import Place
from .lexicon import MOVERS


def is_reached(folded: str, start: int, before: str) -> bool:
    """Whether it tells how far something went: "ticked up to 4 per cent", "up to 3% from 2%"."""
    if before in MOVERS or _FROM_BELOW.match(folded, start) is not None:
        return True
    first = max(0, start - _FAR_BACK)
    return _MOVED_UP.search(folded, first, start) is not None


#: "The news drove their worth up to $40m".
_MOVED_UP: Final = re.compile(
    r"(?<![a-z])(?:drove|driv(?:es?|ing)|(?:push|bump|lift|hik|nudg)(?:ed|es|s|ing)?|brought|brings?"
    r"|bringing|rais(?:es?|ed|ing))"
    r" (?:the|its|their|his|her|our|that)(?: [a-z'-]+){1,5} up to \Z"
)
_FAR_BACK: Final = 60

_FROM_BELOW: Final = re.compile(
    r"[0-9.]{1,6}[ \xa0\n-]?(?:%|per ?cent) from [0-9.]{1,6}[ \xa0\n-]?(?:%|per ?cent)"
)


def compares(folded: str, begin: int, place: Place) -> bool:
    """Whether the words from *begin* compare with what was once: "far higher than $3m in 2016".

    Or "it rose 7%, below 7.3% in the previous month".
    """
    if folded.endswith((", above ", ", below "), 0, place.start):
        return _BEFORE_THAT.match(folded, place.end) is not None
    if not folded.endswith("er than ", begin, place.start):
        return False
    if _AGO.match(folded, place.end):
        return True
    return folded.startswith(_FAR, begin) and _ONCE.match(folded, place.end) is not None


_BEFORE_THAT: Final = re.compile(
    r"[ \xa0\n](?:in|for) (?:the (?:previous|prior|preceding) [a-z]+|(?:jan|febr)uary|march|april"
    r"|may|june|july|august|(?:sept|nov|dec)ember|october|q[1-4]|(?:19|20)[0-9]{2})(?![a-z0-9])"
)
_FAR: Final = ("far ", "much ", "significantly ", "substantially ", "considerably ")
_AGO: Final = re.compile(r"[ \xa0\n]an? (?:year|month|week|decade) (?:ago|earlier|before)(?![a-z])")
_ONCE: Final = re.compile(
    r"[ \xa0\n](?:in (?:19|20)[0-9]{2}|(?:last|the (?:previous|prior)) (?:year|month|week|quarter))"
    r"(?![a-z0-9])"
)
