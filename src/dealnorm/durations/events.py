"""Lengths of time that run to or from something that happens: "ten days before the vote".

With nothing behind it "ten days before" is a date that hangs on another; with an event behind it
is how long before, for nobody knows from the words when the event is.
"""

from __future__ import annotations

import re
from typing import Final

from .._text import Place
from .._words import SPACE

_EVENT: Final = rf"{SPACE}['\"(\[$£€]?\w"
_BY_EVENT: Final = re.compile(rf"{SPACE}(?:after|before|following|prior{SPACE}to){_EVENT}")
_SINCE_EVENT: Final = re.compile(rf"{SPACE}(?:since{_EVENT}|leading{SPACE})")
#: Behind these "years since" is the time that has gone by.
_GONE_BY: Final = frozenset(("the", "been"))
#: Before "hours after" and "minutes after" they make hours of work and papers of them.
_OWNERS: Final = frozenset(
    "working office opening business trading banking visiting school peak closing market fed "
    "meeting policy calendar those these more extra".split()
)
#: Before "a year before tax" they make a rate of the year.
_RATES: Final = frozenset(
    "hundred thousand million billion trillion times once twice hours cents dollars pounds".split()
)
_REACH: Final = 28


def is_by_event(place: Place) -> bool:
    """Whether something that happens follows: "two years before the crash", "days after it"."""
    if not _BY_EVENT.match(place.page.folded, place.end):
        return False
    return _OWNERS.isdisjoint(_last_words(place)[-1:])


def is_since_event(place: Place) -> bool:
    """Whether it has gone by since something happened: "in the years since the crash"."""
    if not _SINCE_EVENT.match(place.page.folded, place.end):
        return False
    return not _GONE_BY.isdisjoint(_last_words(place)[-1:])


def is_once(place: Place) -> bool:
    """Whether it runs by an event, and is not what comes so often: "$5bn a year before tax"."""
    last = _last_words(place)[-3:]
    return is_by_event(place) and not any(word in _RATES or word[-1].isdigit() for word in last)


def _last_words(place: Place) -> list[str]:
    """The words right before *place*."""
    return place.page.folded[max(0, place.start - _REACH) : place.start].split()
