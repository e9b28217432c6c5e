"""Durations: "18 months", "nearly a year"."""

from .value import Duration

__all__ = ["Duration"]
