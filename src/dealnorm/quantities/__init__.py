"""Quantities: "400,000 barrels a day", "4,300 brands"."""

from .._phrase import as_said as settle
from .phrases import book
from .value import Quantity

__all__ = ["Quantity", "book", "settle"]
