"""Percentages: "83 per cent", "25 basis points", "more than doubled"."""

from .value import Cue, Direction, Percentage, PercentUnit

__all__ = ["Cue", "Direction", "PercentUnit", "Percentage"]
