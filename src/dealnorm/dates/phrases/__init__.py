"""The phrases of dates. To add one, add it in its room, examples first."""

from . import absolute, periods, relative  # noqa: F401 - they enter their rules into the book
from .book import book

__all__ = ["book"]
