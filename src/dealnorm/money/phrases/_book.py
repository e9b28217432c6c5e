"""The book that the rooms of this folder write in."""

from __future__ import annotations

from typing import Final

from ..._phrase import Book
from ..forms import SLOTS

book: Final = Book("money", **SLOTS)
