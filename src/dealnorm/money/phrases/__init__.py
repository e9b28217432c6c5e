"""The phrases of money, a room for each family. To add one, add it there, examples first."""

from . import names, signs, vague
from .book import book

__all__ = ["book", "names", "signs", "vague"]
