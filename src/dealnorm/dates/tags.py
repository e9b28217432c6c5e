"""The attributes of a TIMEX3 tag, and its type."""

from __future__ import annotations

from typing import Final

from ..timeunits import Unit
from .calendar import Interval
from .expr import Ended, Every, Nth, Rolling, TimeExpr

_MODS: Final = {
    "start": "START",
    "mid": "MID",
    "end": "END",
    "approx": "APPROX",
    "earlier": "START",
    "later": "END",
}


_BOUNDS: Final = {
    "by": "ON_OR_BEFORE",
    "from": "ON_OR_AFTER",
    "before": "BEFORE",
    "until": "BEFORE",
    "after": "AFTER",
}


def attributes(
    expr: TimeExpr, spelt: str, unit: Unit, frame: Interval | None, mod: str | None, bound: str
) -> dict[str, str]:
    """The attributes of a TIMEX3 tag."""
    found = {"type": _type(expr, spelt), "value": spelt}
    if said := _MODS.get(mod or "") or _BOUNDS.get(bound):
        found["mod"] = said
    start, last = (frame.start, frame.last_day) if frame else (None, None)
    if spelt.startswith("P") and isinstance(expr, (Rolling, Ended, Nth)) and start and last:
        found["beginPoint"], found["endPoint"] = start.isoformat(), last.isoformat()
    return found


def _type(expr: TimeExpr, spelt: str) -> str:
    if isinstance(expr, Every):
        return "SET"
    if "T" in spelt and not spelt.startswith("P") and not spelt.endswith("REF"):
        return "TIME"
    return "DURATION" if spelt[0] == "P" and not spelt.endswith("REF") else "DATE"
