"""The words of durations."""

from __future__ import annotations

from typing import Final

from .._phrase import Words
from ..numbers import TO, Number
from ..timeunits import UNIT_WORDS, Unit

#: "second" alone is far more often an ordinal than a unit.
UNITS: Final = Words({form: unit for form, unit in UNIT_WORDS.items() if form not in ("second", "sec")})
SINGULAR: Final = Words(
    {form: unit for form, unit in UNIT_WORDS.items() if form == unit.value and unit is not Unit.SECOND}
)
NUMBER: Final = Number()

SLOTS: Final = {"number": NUMBER, "to": TO, "unit": UNITS, "single": SINGULAR}
