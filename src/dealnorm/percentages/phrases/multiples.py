"""So many times: "doubled", "a tenfold increase", "twice as much"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from ..._text import Place
from ...assumptions import Assumption
from ...hedges import bounded
from ...numbers import Numeral
from ..times import is_compared, is_times, is_verb, turned_round
from ..value import Cue, Direction, PercentUnit
from ..words import Said
from ._book import book

_TIMES: Final = PercentUnit.TIMES
_ONE: Final = Decimal(1)
_FOLD: Final = frozenset({Assumption.FOLD_IS_TIMES})


@book.rule(
    "{multiplied}",
    "{multiply}",
    examples={
        "doubled": "x2 up",
        "more than doubled": ">x2 up",
        "nearly tripled": "<~x3 up",
        "halved": "x0.5 down",
        "more than halved": "<x0.5 down",
        "almost double": "<~x2 up",
    },
)
def multiplied(
    place: Place, multiplied: Decimal | None = None, multiply: Decimal | None = None
) -> Said | None:
    factor = multiplied or multiply or _ONE
    if multiply is not None and is_compared(place):
        return Said(bounded(place, Numeral(multiply, _ONE)), _TIMES, cue=Cue.OF)
    if not is_verb(place, base=multiply is not None):
        return None
    bounds = bounded(place, Numeral(factor, _ONE))
    if factor < 1:
        return Said(turned_round(bounds), _TIMES, Direction.DOWN, Cue.BY)
    return Said(bounds, _TIMES, Direction.UP, Cue.BY)


@book.rule(
    "{fold}",
    "{number}-fold",
    "{number}~{ex}",
    examples={
        "a 3x increase": "x3 up",
        "rose threefold": "x3 up",
        "a tenfold increase": "x10 up",
        "an 11-fold jump": "x11 up",
    },
)
def folded(
    place: Place,
    fold: Decimal | None = None,
    number: Numeral | None = None,
    ex: bool = False,
) -> Said | None:
    if ex and _COMPARES.match(place.page.folded, place.end):
        # "100x more" compares.
        return None
    bounds = bounded(place, number or Numeral(fold or _ONE, _ONE))
    return Said(bounds._replace(assumptions=bounds.assumptions | _FOLD), _TIMES, must_move=True)


_COMPARES: Final = re.compile(r"[ \xa0\n-](?:more|less|as|the|faster|higher|lower|over)\b")


@book.rule(
    "{twice}",
    "{number} times",
    examples={
        "twice as much": "x2",
        "about five times as much": "~x5",
    },
)
def times_as(
    place: Place, twice: Decimal | None = None, number: Numeral | None = None
) -> Said | None:
    if not is_times(place, twice=twice is not None):
        return None
    return Said(bounded(place, number or Numeral(twice or _ONE, _ONE)), _TIMES, cue=Cue.OF)
