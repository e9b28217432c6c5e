"""Quantity: to be read by the rules of its book."""

from .._phrase import as_said as settle
from .phrases import book
from .value import Quantity

__all__ = ["Quantity", "book", "settle"]
