"""Durations: "18 months", "nearly a year"."""

from .._phrase import as_said as settle
from .phrases import book
from .value import Duration

__all__ = ["Duration", "book", "settle"]
