"""Durations: "18 months", "nearly a year"."""

from .phrases import book
from .roles import settle
from .value import Duration

__all__ = ["Duration", "book", "settle"]
