"""Percentage: to be read by the rules of its book."""

from .._phrase import as_said as settle
from .phrases import book
from .value import Percentage

__all__ = ["Percentage", "book", "settle"]
