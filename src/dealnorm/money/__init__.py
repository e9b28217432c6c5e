"""Money: "$1-billion", "Rs 500 crore", "45 cents a share"."""

from . import vague as _vague  # enters its rules into the book
from .phrases import book
from .settle import settle
from .value import Money

__all__ = ["Money", "book", "settle"]
