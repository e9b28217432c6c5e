"""Parts of a point or of a whole: "half a percentage point", "two-thirds of"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from ..._text import Place
from ...assumptions import Assumption
from ...hedges import bounded
from ...numbers import Numeral, mixed, times
from ..licence import is_beside_rate, is_cut, is_of_period, is_of_rate, is_share
from ..value import Cue, Direction, PercentUnit
from ..words import Said, Sign
from ._book import book

_PERCENT: Final = PercentUnit.PERCENT
_ONE: Final = Decimal(1)
_SHARE: Final = frozenset({Assumption.FRACTION_OF})


@book.rule(
    "{part}-{parted}",
    "{part}-(a|one)-{parted}",
    "{part}-of-[(a|one|1)-]{parted}",
    examples={
        "half a percentage point": "0.5 pts",
        "a quarter-percentage-point rise": "0.25 pts up",
        "a quarter of a percentage point": "0.25 pts",
        "a quarter-point cut": "0.25 pts down",
        "half a per cent": "0.5 %",
        "three-quarters of a percentage point": "0.75 pts",
        "two-tenths of a percentage point": "0.2 pts",
    },
)
def part_of_one(place: Place, part: tuple[int, int], parted: Sign) -> Said | None:
    if not is_of_rate(place):
        return None
    if _ARTICLE_OF_NOUN.match(place.page.folded, place.start):
        place.start += 2
    return Said(bounded(place, times(mixed(0, part, _ONE), parted.worth)), parted.unit)


#: A part of one that no rule read: "a couple tenths of a percentage point".
_PART_OF: Final = re.compile(r"(?:tenths?|hundredths?|fractions?|thirds?|quarters?|half) of $")
#: In "a quarter-point cut" the article is the cut's.
_ARTICLE_OF_NOUN: Final = re.compile(r"a [a-z]+-")


@book.rule(
    "a [(full|whole|single)-]{parted}",
    "another [(full|whole)-]{parted}",
    examples={
        "a percentage point": "1 pts",
        "nearly a full percentage point": "<~1 pts",
        "fell over a per cent": ">1 % down",
        "another percentage point": "1 pts",
    },
)
def single(place: Place, parted: Sign) -> Said | None:
    start = place.start
    if not is_of_rate(place) or _PART_OF.search(place.page.folded, max(0, start - 16), start):
        return None
    bounds = bounded(place, Numeral(parted.worth, parted.worth))
    # "Over a per cent" is so much; "as a per cent of" is none.
    if parted.unit is _PERCENT and place.start == start:
        return None
    return Said(bounds, parted.unit)


@book.rule(
    "{number} of (a|one|1) {parted}",
    examples={"0.3 of a percentage point": "0.3 pts", "about 0.1 of one per cent": "~0.1 %"},
)
def parts_of_one(place: Place, number: Numeral, parted: Sign) -> Said | None:
    if not is_of_rate(place) or number.value >= 1:
        return None
    return Said(bounded(place, times(number, parted.worth)), parted.unit)


@book.rule(
    "{number}-(points|point)",
    examples={"a 0.3-point rate cut": "0.3 pts down"},
)
def points(place: Place, number: Numeral) -> Said | None:
    return Said(bounded(place, number), PercentUnit.POINTS) if is_beside_rate(place) else None


@book.rule(
    "{fraction}",
    "{fraction}-{whole}",
    "{figures} {whole}",
    examples={
        "a quarter of": "25 %",
        "about a third of": "~33.3333333333 %",
        "more than half of": ">50 %",
        "2/3 of": "66.6666666667 %",
        "half the company": "50 %",
        "rose by a quarter": "25 % up",
        "a one-third stake": "33.3333333333 %",
    },
)
def shared(
    place: Place,
    fraction: tuple[int, int] | None = None,
    figures: tuple[int, int] | None = None,
    whole: str = "",
) -> Said | None:
    part = fraction or figures
    if whole:
        # The word that shows the share belongs to what it is a share of.
        said = place.page.folded[place.start : place.end - len(whole)]
        place.end = place.start + len(said.rstrip())
    if part is None or is_of_period(place, shown=whole not in ("", "of")):
        return None
    cut = part == (1, 2) and is_cut(place)
    bounds = bounded(place, mixed(0, part, Decimal(100)))
    if not whole and not cut and not is_share(place):
        return None
    bounds = bounds._replace(assumptions=bounds.assumptions | _SHARE)
    if cut:
        return Said(bounds, _PERCENT, Direction.DOWN, Cue.BY)
    return Said(bounds, _PERCENT, cue=Cue.OF if whole not in ("", "of") else None)
