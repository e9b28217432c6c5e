"""Days of business: those on which markets trade and banks work.

They are counted from Monday to Friday and flagged so, for nobody told which of them were holidays.
"""

from __future__ import annotations

from typing import Final

from ..._text import Place
from ...numbers import Numeral
from ...timeunits import Unit
from ..expr import Anaphor, Rolling, Shift
from ..saying import Said, word_behind, words_of
from ._book import book

_MOST: Final = 1000


def _count(number: Numeral) -> int:
    """How many they are; 0 for what is no count of them."""
    count = int(number.value)
    return count if count == number.value and count <= _MOST else 0


@book.rule(
    "{step} {number} {sessions}",
    "{number} {sessions} (from|after) {dayname}",
    "{number} {sessions} {ago}",
    "one {session} {ago}",
    examples={
        "the past five trading sessions": "2019-10-31/2019-11-07 day",
        "the next 10 business days": "2019-11-07/2019-11-21 day",
        "five working days from today": "2019-11-14/2019-11-15 day",
        "four trading days ago": "2019-11-01/2019-11-02 day",
        "one session ago": "2019-11-06/2019-11-07 day",
        "two sessions earlier": "unresolved XXXX-XX-XX",
    },
)
def counted_sessions(
    place: Place,
    number: Numeral | None = None,
    step: int | None = None,
    dayname: int | None = None,
    ago: int | None = None,
    sessions: int = 1,
    session: int = 1,
) -> Said | None:
    n = _count(number) if number else 1
    if n == 0 or word_behind(place) in _HOLDERS:
        return None
    if step is not None:
        return Said(Rolling(n if step > 0 else -n, Unit.DAY, weekdays=True)) if step else None
    if dayname is not None:
        of = Shift(dayname, Unit.DAY)
        return Said(Anaphor(Unit.DAY, n, Unit.DAY, of=of, weekdays=True))
    if ago in (0, 2):
        return Said(Shift(n if ago else -n, Unit.DAY, weekdays=True))
    return Said(Anaphor(Unit.DAY, n * (ago or 1), Unit.DAY, weekdays=True))


@book.rule(
    "{beside} {session}",
    "(last|next) {session}",
    examples={
        "the previous session": "2019-11-06/2019-11-07 day",
        "the prior trading day": "2019-11-06/2019-11-07 day",
        "the next business day": "2019-11-08/2019-11-09 day",
        "last trading session": "2019-11-06/2019-11-07 day",
    },
)
def session_beside(place: Place, session: int, beside: int | None = None) -> Said | None:
    words = words_of(place)
    if word_behind(place) in _HOLDERS:
        return None
    traded = not words.endswith(" session") or "trading" in words
    if not traded and (beside is None or beside >= 0):
        # "In the next session, she spoke of her mother"; "the last session" was a parliament's.
        return None
    if beside is None:
        beside = -1 if words.startswith("last") else 1
    return Said(Anaphor(Unit.DAY, beside, Unit.DAY, weekdays=True))


#: "The last session of Congress", "the previous session with her".
_HOLDERS: Final = frozenset("of with for on in".split())
