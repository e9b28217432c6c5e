"""Percentages: "83 per cent", "25 basis points", "more than doubled"."""

from .context import settle
from .phrases import book
from .value import Cue, Direction, Percentage, PercentUnit

__all__ = ["Cue", "Direction", "PercentUnit", "Percentage", "book", "settle"]
