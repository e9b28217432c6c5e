"""Money: "$1-billion", "Rs 500 crore", "45 cents a share"."""

from .phrases import book
from .settle import settle
from .value import Money

__all__ = ["Money", "book", "settle"]
