"""Quarters and halves that are none of the year: of a match, of a point, the first of many."""

from __future__ import annotations

import re
from typing import Final

from .expr import Cal

#: "A loss for the first quarter of $41 million".
_SUMS: Final = frozenset("$£€¥₹0123456789")


#: "A third quarter-point cut", "the first quarter century".
_OF_OTHERS: Final = tuple(
    f"{gap}{word}" for gap in "- " for word in ("point", "percentage", "century", "mile", "hour")
)


#: "Growth slowed for the second quarter in a row".
_IN_A_ROW: Final = re.compile(r" (?:in a row|in succession|(?:running|straight)(?=[.,;]|$))")


#: "This marks the first quarter with no loss since 2022": which one of many.
_FIRST_OF: Final = re.compile(r"(?<![a-z])(?:marks?|marked|is|was|be|being|represents?) the $")
_WHICH: Final = re.compile(r" (?:with|without|since|in which|that|where)(?![a-z])")
_SIGHT: Final = 24


def is_of_another(expr: Cal, folded: str, start: int, end: int) -> bool:
    """Whether it is the half or quarter of something else: "the second half of the match"."""
    if expr.year is not None or (expr.quarter is None and expr.half is None):
        return False
    if expr.year_step is not None:
        return False
    if _FIRST_OF.search(folded, max(0, start - _SIGHT), start) and _WHICH.match(folded, end):
        return True
    if folded.startswith(_OF_OTHERS, end) or _IN_A_ROW.match(folded, end):
        return True
    if not folded.startswith(" of ", end):
        return False
    return folded[end + 4 : end + 5] not in _SUMS
