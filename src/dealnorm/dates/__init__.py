"""Dates: "last year", "the quarter ended June 30", "by the end of 2020"."""

from .phrases import book
from .settle import settle
from .value import RelativeDate

__all__ = ["RelativeDate", "book", "settle"]
