"""Sums that only say their size: "hundreds of millions of dollars", "a six-figure sum"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from ..._text import Place
from ...assumptions import Assumption
from ...measure import Bounds
from ..forms import Form
from ..said import Said, said
from ..words import Denomination
from ._book import book


@book.rule(
    "{vague}( of |-| in )[{whose} ]{whole_name}",
    examples={
        "hundreds of millions of dollars": "vague 100000000..1000000000 USD",
        "billions of dollars": "vague 1000000000..1000000000000 USD",
        "a multi-billion-dollar deal": "vague 1000000000..1000000000000 USD",
        "several million euros": "vague 2000000..10000000 EUR",
        "a couple of million dollars": "~2000000 USD",
        "billions of taxpayer dollars": "vague 1000000000..1000000000000 USD",
    },
)
def vague_sum(place: Place, vague: Bounds, whole_name: Form, whose: str = "") -> Said | None:
    """So many of a currency."""
    return said(place, whole_name, vague)


_UNSAID = Denomination(None)


@book.rule(
    "{vague}",
    examples={
        "a six-figure sum": "vague 100000..1000000 ?",
        "a seven-figure deal": "vague 1000000..10000000 ?",
    },
)
def so_many_figures(place: Place, vague: Bounds) -> Said | None:
    """A sum by the number of its digits, of a currency that is not said."""
    folded = place.page.folded
    if not folded.endswith("figure", place.start, place.end):
        return None
    return Said(vague, _UNSAID)


_VAGUE: Final = frozenset({Assumption.VAGUE_CONVENTION})


@book.rule(
    "{part}-{sign}{decade}",
    examples={"the low $50s": "vague 51..53 USD", "mid-$20s": "vague 24..26 USD"},
)
def part_of_a_decade(place: Place, part: tuple[int, int], sign: Form, decade: str) -> Said | None:
    """A price by the part of its decade: low is one to three, mid four to six, high the rest."""
    if not sign.plain:
        return None
    ten = int(decade[:2])
    low, high = (Decimal(ten + step) for step in part)
    return Said(Bounds(None, low, high, assumptions=_VAGUE), sign.means)
