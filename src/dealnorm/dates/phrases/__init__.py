"""The phrases of dates. To add one, add it in its room, examples first."""

from . import (  # noqa: F401 - they enter their rules into the book
    ago,
    clocks,
    days,
    ended,
    fiscal,
    occasions,
    parts,
    pointed,
    quarters,
    recurring,
    references,
    rolling,
    seasons,
    sessions,
    steps,
    weekdays,
    years,
)
from ._book import book

__all__ = ["book"]
