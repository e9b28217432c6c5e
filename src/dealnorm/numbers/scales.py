"""The scales: one row is one power of ten, with every spelling of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from ..measure import EXACT
from .numeral import power


def _table(*rows: tuple[int, str]) -> dict[str, Decimal]:
    return {form: power(exponent) for exponent, forms in rows for form in forms.split()}


#: The scales that are spelt out, which number words take too.
SPELT: Final = _table(
    (2, "hundred"),
    (3, "thousand"),
    (5, "lakh lakhs lac lacs"),
    (6, "million"),
    (7, "crore crores"),
    (9, "billion"),
    (12, "trillion"),
    (15, "quadrillion"),
) | {"dozen": Decimal(12)}

_SMALL: Final = ("hundred", "thousand", "lakh", "lac")
_LARGE: Final = ("thousand", "lakh", "million", "crore", "crores", "billion", "trillion")
_COMPOSED: Final = {
    f"{small} {large}": EXACT.multiply(SPELT[small], SPELT[large])
    for small in _SMALL
    for large in _LARGE
    if SPELT[small] < SPELT[large]
}

#: Scales that may follow a figure anywhere.
SCALES: Final = (
    SPELT
    | _COMPOSED
    | _table(
        (3, "k thousands"),
        (6, "millions mn mln"),
        (9, "billions bn bln"),
        (12, "trillions tn trn tln"),
    )
)

#: Scales that are read only beside their currency.
MONEY_SCALES: Final = SCALES | _table(
    (6, "m mm mil mill mio"), (9, "b bil mrd milliard milliards"), (12, "t tr")
)

#: Scales that are read only beside a rupee or a taka.
RUPEE_SCALES: Final = (
    MONEY_SCALES
    | _table((5, "l"), (7, "cr crs"))
    | {f"{small} cr": _COMPOSED[f"{small} crore"] for small in _SMALL}
    | dict.fromkeys(("k cr", "k crore"), power(10))
)
