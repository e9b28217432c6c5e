"""Money: "$1-billion", "Rs 500 crore", "45 cents a share"."""

from .value import Money

__all__ = ["Money"]
