"""The book that the rules of dates stand in."""

from __future__ import annotations

from typing import Final

from ..._phrase import Book
from ..slots import SLOTS

book: Final = Book("date", **SLOTS)
