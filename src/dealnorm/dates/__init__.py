"""Dates: "last year", "the quarter ended June 30", "by the end of 2020"."""

from .value import RelativeDate

__all__ = ["RelativeDate"]
