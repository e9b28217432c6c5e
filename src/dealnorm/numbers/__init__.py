"""Numbers as the news writes them: figures, words, fractions and scales, read exactly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Final

from .._words import NUMERAL, SPACE
from .figures import (
    VULGAR,
    in_european_figures,
    in_figures,
    pattern_of_european,
    pattern_of_figures,
)
from .numeral import ONE, Numeral, mixed, share, times
from .scales import MONEY_SCALES, RUPEE_SCALES, SCALES
from .spelt import NUMBER_OPENINGS as _SPELT_OPENINGS
from .spelt import PARTS, PLURAL_PARTS, TENS, UNITS, WORDS, in_words
from .vague import Vague, vague_number

__all__ = [
    "MONEY_SCALES",
    "NUMBER_OPENINGS",
    "ONE",
    "PARTS",
    "PLURAL_PARTS",
    "RUPEE_SCALES",
    "SCALES",
    "TENS",
    "TO",
    "UNITS",
    "VULGAR",
    "WORDS",
    "Connector",
    "European",
    "Number",
    "Numeral",
    "Vague",
    "is_cut_off",
    "mixed",
    "numeral",
    "share",
    "times",
    "vague_number",
]

#: The words and signs that open a number; figures open one too.
NUMBER_OPENINGS: Final = _SPELT_OPENINGS | frozenset(VULGAR)


class Number:
    """A slot of numbers, in figures with a scale or in words."""

    def __init__(
        self, scales: Mapping[str, Decimal] = SCALES, *, words: bool = True, spaced: bool = False
    ) -> None:
        """Read figures with any of *scales*, and *words* too unless told not to.

        *spaced* figures may be grouped by plain spaces: right behind a currency sign only.
        """
        self.figures = pattern_of_figures(scales, spaced=spaced)
        self.pattern = f"(?:{self.figures}|{WORDS})" if words else self.figures
        self.firsts = frozenset({NUMERAL}) | (NUMBER_OPENINGS if words else frozenset())

    def read(self, text: str) -> Numeral | None:
        """The number that *text* writes, or None if it is not one."""
        return numeral(text)


class European:
    """A slot of figures with a decimal comma ("3,5 billion", "1.234,56", "1.234.567"), flagged.

    What it reads no `Number` reads, so a template may take one of either.
    """

    firsts = frozenset({NUMERAL})

    def __init__(self, scales: Mapping[str, Decimal] = SCALES) -> None:
        """Read figures with any of *scales*."""
        self.pattern = pattern_of_european(scales)

    def read(self, text: str) -> Numeral | None:
        """The number that *text* writes, or None if it is not one."""
        return in_european_figures(text)


@lru_cache(maxsize=4096)
def numeral(text: str) -> Numeral | None:
    """The number that folded *text* writes, or None if it is not one.

    >>> numeral("1.2 billion").value, numeral("1.2 billion").quantum
    (Decimal('1.2E+9'), Decimal('1E+8'))
    >>> numeral("two hundred and fifty million").value == 250_000_000
    True
    >>> numeral("half a million").value == 500_000
    True
    """
    first = text[0]
    return (
        in_figures(text)
        if "0" <= first <= "9" or first in VULGAR or first == "."
        else in_words(text)
    )


_LEADING_GROUP: Final = re.compile(r"(?:^|[^0-9.,])[0-9]{1,3}(?: [0-9]{3})* $")


def is_cut_off(folded: str, start: int) -> bool:
    """Whether the figures at *start* may be the end of a number grouped by plain spaces.

    "Paid 16 777 217 dollars" must not be read as 217: a missed amount is better than a wrong one.
    """
    if start < 2 or folded[start - 1] != " " or not "0" <= folded[start - 2] <= "9":
        return False
    left = _LEADING_GROUP.search(folded[max(0, start - 24) : start])
    return bool(left) and re.match(r"[0-9]{3}(?![0-9,])", folded[start : start + 4]) is not None


class Connector:
    """A slot for what joins the two ends of a range: "to", "and", a hyphen or a dash."""

    pattern = rf"(?:-?{SPACE}to{SPACE}|-to-| ?[-—] ?|{SPACE}and{SPACE})"
    firsts = frozenset({"to"})

    def read(self, text: str) -> str:
        """ "to", "and" or "-"."""
        word = text.strip().strip("-").strip() or "-"
        return "-" if word == "—" else word


TO: Final = Connector()
