"""A number as it was written, and the exact arithmetic of fractions and scales."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from ..assumptions import Assumption
from ..measure import EXACT, ROUNDED

ONE: Final = Decimal(1)
_NOTHING: Final[frozenset[Assumption]] = frozenset()
_ROUNDED: Final = frozenset({Assumption.FRACTION_ROUNDED})


class Numeral(NamedTuple):
    """A number as it was written.

    Attributes:
        value: The number, its scale included.
        quantum: The place value of its last digit, the scale included.
        scale: The scale that was written, 1 where there was none.
        assumptions: What was decided in reading it.
        group: The digits before the first of the thousands that were marked off: 5 in "5,000".
    """

    value: Decimal
    quantum: Decimal
    scale: Decimal = ONE
    assumptions: frozenset[Assumption] = _NOTHING
    group: Decimal | None = None


def power(exponent: int) -> Decimal:
    """Ten to the *exponent*, whatever the ambient context."""
    return Decimal((0, (1,), exponent))


def times(number: Numeral, factor: Decimal) -> Numeral:
    """The numeral of *factor* times as much."""
    return number._replace(
        value=EXACT.multiply(number.value, factor), quantum=EXACT.multiply(number.quantum, factor)
    )


def share(over: int, under: int, of: Decimal = ONE) -> tuple[Decimal, frozenset[Assumption]]:
    """The fraction *of* so much in at most twelve digits, flagged where it does not end.

    >>> share(3, 4)[0], share(1, 3)[0]
    (Decimal('0.75'), Decimal('0.333333333333'))
    """
    top = EXACT.multiply(Decimal(over), of)
    value = ROUNDED.divide(top, Decimal(under))
    exact = EXACT.multiply(value, Decimal(under)) == top
    return value, _NOTHING if exact else _ROUNDED


def mixed(whole: int, part: tuple[int, int], scale: Decimal) -> Numeral:
    """A whole number and a fraction of one, times a scale."""
    over, under = part
    value, rounded = share(whole * under + over, under, scale)
    return Numeral(value, ROUNDED.divide(scale, Decimal(under)), scale, rounded)
