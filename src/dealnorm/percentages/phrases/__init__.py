"""The phrases of percentages. To add one, add it in its room, examples first."""

from . import multiples, shares, signed, vague  # noqa: F401 - they enter their rules into the book
from ._book import book

__all__ = ["book"]
