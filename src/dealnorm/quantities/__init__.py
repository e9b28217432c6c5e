"""Quantities: "400,000 barrels a day", "4,300 brands"."""

from .value import Quantity

__all__ = ["Quantity"]
