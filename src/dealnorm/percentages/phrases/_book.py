"""The book that the rules of percentages stand in."""

from __future__ import annotations

from typing import Final

from ..._phrase import Book
from ..words import SLOTS

book: Final = Book("percentage", **SLOTS)
