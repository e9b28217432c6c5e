"""Money: "$1-billion", "Rs 500 crore", "45 cents a share"."""

from .settle import settle
from .vague import book
from .value import Money

__all__ = ["Money", "book", "settle"]
