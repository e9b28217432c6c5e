"""Quantities: "400,000 barrels a day", "4,300 brands"."""

from .phrases import book
from .settle import settle
from .value import Quantity

__all__ = ["Quantity", "book", "settle"]
