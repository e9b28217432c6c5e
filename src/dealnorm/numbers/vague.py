"""Numbers that only say their size: "hundreds of millions", "several", "multi-billion"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from .._words import HYPHEN, opening, trie
from ..assumptions import Assumption
from ..measure import EXACT, Bounds
from .numeral import ONE, power
from .scales import SPELT
from .spelt import UNITS

_TEN: Final = Decimal(10)
#: Counts in the plural: the least, and the most that is not reached.
_PLURALS: Final = {
    form: (Decimal(low), Decimal(high))
    for form, low, high in (
        ("tens", 10, 100),
        ("dozens", 12, 120),
        ("scores", 20, 200),
        ("hundreds", 100, 1_000),
        ("thousands", 1_000, 1_000_000),
        ("lakhs", 10**5, 10**7),
        ("millions", 10**6, 10**9),
        ("crores", 10**7, 10**12),
        ("billions", 10**9, 10**12),
        ("trillions", 10**12, 10**15),
    )
}
_SIZES: Final = {
    form: SPELT[form.removesuffix("s")]
    for scale in ("thousand", "lakh", "million", "crore", "billion", "trillion")
    for form in (scale, f"{scale}s")
}
_SEVERAL: Final = ("several", "a few", "few")
_COUPLE: Final = ("a couple of", "a couple", "couple of", "couple")
#: Which part of its decade a word means.
_PARTS: Final = {"low": (1, 4), "mid": (4, 7), "high": (7, 10)}
_FIGURES: Final = {word: number for word, number in UNITS.items() if 3 < number < 13}

_S: Final = "(?![a-z])"
_PLURAL: Final = (
    rf"(?:(?:several|many){HYPHEN})?{trie(_PLURALS)}{_S}"
    rf"(?:{HYPHEN}of{HYPHEN}{trie(_SIZES)}{_S}|{HYPHEN}(?:crores?|lakhs?){_S})?"
)
_SOME: Final = (
    rf"(?:several|(?:a{HYPHEN})?few|(?:a{HYPHEN})?couple(?:{HYPHEN}of)?){_S}"
    rf"(?:{HYPHEN}{trie(SPELT)}{_S}){{0,2}}"
)
_MULTI: Final = rf"multi-?(?:hundred-)?{trie(_SIZES)}{_S}"
_OF_FIGURES: Final = rf"(?:(?:{'|'.join(_PARTS)}){HYPHEN})?{trie(_FIGURES)}{HYPHEN}figures?{_S}"
_WORD: Final = re.compile(r"[a-z]+")
_FLAGGED: Final = frozenset({Assumption.VAGUE_CONVENTION})


class Vague:
    """A slot of vague numbers, read as the `Bounds` that enclose them.

    Each reaches from the least it can mean to the next word of its kind, which is left out, and
    is flagged VAGUE_CONVENTION: "hundreds of millions" is [1E8, 1E9), "several billion" and "a
    few billion" [2E9, 1E10), "millions" and "multi-million" [1E6, 1E9), "six-figure" [1E5, 1E6),
    "mid-six-figure" [4E5, 7E5). A couple is near two and has a figure. So a kind's builder gets
    what `bounded` would give, and hands it on: `Money(*bounded(place, vague), ...)`.
    """

    pattern = f"(?:{_PLURAL}|{_SOME}|{_MULTI}|{_OF_FIGURES})"
    firsts = frozenset(
        [
            *_PLURALS,
            *_SEVERAL,
            *map(opening, _COUPLE),
            *_FIGURES,
            *_PARTS,
            "several",
            "many",
            "multi",
            "multihundred",
        ]
        + [f"multi{size}" for size in _SIZES]
    )

    def read(self, text: str) -> Bounds | None:
        """What *text* guarantees."""
        return vague_number(text)


@lru_cache(maxsize=1024)
def vague_number(text: str) -> Bounds | None:
    """What folded *text*, a vague number, guarantees of it; None if it is none.

    >>> vague_number("tens of thousands")[1:3] == (10_000, 100_000)
    True
    """
    if text.startswith("multi"):
        return _multi(text)
    words = _WORD.findall(text)
    if words[-1] in ("figure", "figures"):
        return _of_figures(words)
    words = [word for word in words if word not in ("a", "of", "many")]
    if words[0] == "couple":
        scale = _product(words[1:])
        two = EXACT.multiply(Decimal(2), scale)
        return Bounds(two, None, None, near=True, quantum=scale)
    several = words[0] in ("several", "few")
    if several and (len(words) == 1 or words[1] not in _PLURALS):
        scale = _product(words[1:])
        return _between(Decimal(2), _TEN, scale)
    low, high = _PLURALS[words[several]]
    if several:
        low = EXACT.multiply(low, Decimal(2))
    return _between(low, high, _product(words[1 + several :]))


def _between(low: Decimal, high: Decimal, scale: Decimal = ONE) -> Bounds:
    return Bounds(
        None,
        EXACT.multiply(low, scale),
        EXACT.multiply(high, scale),
        high_open=True,
        assumptions=_FLAGGED,
    )


def _product(words: list[str]) -> Decimal:
    product = ONE
    for word in words:
        product = EXACT.multiply(product, SPELT.get(word) or _SIZES[word])
    return product


def _multi(text: str) -> Bounds:
    words = _WORD.findall(text.removeprefix("multi"))
    low, high = _PLURALS[words[-1].removesuffix("s") + "s"]
    if words[0] != "hundred":
        return _between(low, high)
    return _between(_PLURALS["hundreds"][0], _PLURALS["hundreds"][1], low)


def _of_figures(words: list[str]) -> Bounds:
    decade = power(_FIGURES[words[-2]] - 1)
    low, high = _PARTS.get(words[0], (1, 10))
    return _between(Decimal(low), Decimal(high), decade)
