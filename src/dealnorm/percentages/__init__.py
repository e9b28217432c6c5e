"""Percentages: "83 per cent", "25 basis points", "more than doubled"."""

from .context import settle
from .lexicon import BESIDE, CHANGES, MOVES
from .phrases import book
from .value import Cue, Direction, Percentage, PercentUnit
from .words import WHOLES

__all__ = [
    "BESIDE",
    "CHANGES",
    "MOVES",
    "WHOLES",
    "Cue",
    "Direction",
    "PercentUnit",
    "Percentage",
    "book",
    "settle",
]
