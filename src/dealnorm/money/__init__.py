"""Money: to be read by the rules of its book."""

from .._phrase import as_said as settle
from .phrases import book
from .value import Money

__all__ = ["Money", "book", "settle"]
