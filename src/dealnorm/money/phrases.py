"""The phrases of money. To add one, add it here, examples first."""

from __future__ import annotations

from typing import Final

from .._phrase import Book

book: Final = Book("money")
