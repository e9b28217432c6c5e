"""So much, as said: the number, what the text guarantees of it, and what was assumed."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Context, Decimal, Inexact, InvalidOperation
from enum import Enum
from typing import Final, NamedTuple, Self

from attrs import field, frozen

from .assumptions import Assumption
from .errors import UnresolvedError

#: Arithmetic that cannot round in silence, whatever the caller's decimal context is.
EXACT: Final = Context(prec=200, Emax=999_999, Emin=-999_999, traps=[Inexact, InvalidOperation])
#: Twelve significant digits, for fractions that do not end.
ROUNDED: Final = Context(prec=12, Emax=999_999, Emin=-999_999, traps=[InvalidOperation])

_NOTHING: Final[frozenset[Assumption]] = frozenset()


class Shape(Enum):
    """Which of the five things a measure can say."""

    POINT = "point"
    NEAR = "near"
    BOUND = "bound"
    RANGE = "range"
    VAGUE = "vague"


class Bounds(NamedTuple):
    """The numbers of a measure before it has a kind, in the order of Measure."""

    figure: Decimal | None
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    near: bool = False
    quantum: Decimal | None = None
    assumptions: frozenset[Assumption] = _NOTHING


def _is_number(value: object) -> bool:
    return type(value) is Decimal and value.is_finite()


@frozen
class Measure:
    """So much, as said.

    Attributes:
        figure: The number printed, in major units; None for a RANGE or something VAGUE.
        low: A sound lower bound: only what the text guarantees; None is open.
        high: A sound upper bound.
        low_open: Whether *low* itself is excluded.
        high_open: Whether *high* itself is excluded.
        near: Said with about, roughly, nearly, just over … No tolerance is ever invented.
        quantum: The place value of the last digit written: 1E+8 for "1.2 billion".
        assumptions: Everything that was decided rather than read.
    """

    figure: Decimal | None
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    near: bool = False
    quantum: Decimal | None = field(default=None, eq=False)
    assumptions: frozenset[Assumption] = _NOTHING

    def __attrs_post_init__(self) -> None:
        figure, low, high = self.figure, self.low, self.high
        vague = bool(self.assumptions) and Assumption.VAGUE_CONVENTION in self.assumptions
        quantum = self.quantum
        plain_point = figure is low and low is high and _is_number(figure) and not vague
        if plain_point and (quantum is None or _is_number(quantum)):
            return  # Most are points: there is one number to look at, and nothing to compare.
        for number in (figure, low, high, quantum):
            if number is not None and not _is_number(number):
                raise ValueError(f"a measure holds finite Decimals, not {number!r}")
        if figure is None and low is None and high is None:
            raise ValueError("a measure says something: give figure, low or high")
        if low is not None and high is not None and low > high:
            raise ValueError(f"low must not exceed high: {low} > {high}")
        if figure is not None and (
            (low is not None and figure < low) or (high is not None and figure > high)
        ):
            raise ValueError(f"figure {figure} must lie within its own bounds")
        if figure is not None and vague:
            raise ValueError("something vague has no figure")
        if (self.low_open and low is None) or (self.high_open and high is None):
            raise ValueError("an open bound is a bound")

    @property
    def shape(self) -> Shape:
        """Which of the five shapes this is."""
        if Assumption.VAGUE_CONVENTION in self.assumptions:
            return Shape.VAGUE
        if self.figure is None:
            return Shape.RANGE
        if self.low is None and self.high is None:
            return Shape.NEAR
        return Shape.POINT if self.low == self.high else Shape.BOUND

    def resolve(self, dateline: object) -> Self:
        """Itself: no dateline changes what it says. Only currencies and dates wait for one."""
        return self

    @property
    def rounding_interval(self) -> tuple[Decimal, Decimal]:
        """The numbers that would be printed as this figure: half a quantum to either side.

        Raises:
            UnresolvedError: There is no figure, or nothing says how it was rounded.
        """
        if self.figure is None or self.quantum is None:
            raise UnresolvedError("only a figure that was written has a rounding interval")
        half = EXACT.divide(self.quantum, Decimal(2))
        return EXACT.subtract(self.figure, half), EXACT.add(self.figure, half)

    def agrees_with(self, other: Measure) -> bool:
        """Whether one number can be behind both, as far as they were written out.

        "$2.1bn" and "$2,134.5m" agree: the one is the other, rounded. So do "more than $2bn" and
        "$2.1bn". What is counted in something else never agrees; what is near has no tolerance
        but its rounding.

        >>> rounded = Measure(Decimal(2), Decimal(2), Decimal(2), quantum=Decimal(1))
        >>> exact = Measure(Decimal("2.4"), Decimal("2.4"), Decimal("2.4"))
        >>> rounded.agrees_with(exact)
        True
        """
        if type(self) is not type(other):
            return False
        if any(getattr(self, name, None) != getattr(other, name, None) for name in _COUNTED_IN):
            return False
        return not (_below(self, other) or _below(other, self))

    def window(self, share: Decimal) -> tuple[Decimal, Decimal]:
        """The numbers within *share* of the figure (0.1 is ten per cent): the caller's tolerance.

        Raises:
            UnresolvedError: There is no figure.
        """
        if self.figure is None:
            raise UnresolvedError("a range or something vague has no figure to be near to")
        reach = EXACT.multiply(abs_exact(self.figure), share)
        return EXACT.subtract(self.figure, reach), EXACT.add(self.figure, reach)


#: The fields that say what is counted, of whichever kind a measure is.
_COUNTED_IN: Final = ("currency", "per", "unit", "noun")


def _ends(measure: Measure) -> tuple[Decimal | None, Decimal | None]:
    """The least and the most that a measure can be rounded from."""
    if measure.figure is not None and measure.shape in (Shape.POINT, Shape.NEAR):
        if measure.quantum is not None:
            return measure.rounding_interval
        return measure.figure, measure.figure
    return measure.low, measure.high


def _below(one: Measure, other: Measure) -> bool:
    """Whether all of *one* lies below all of *other*."""
    most, least = _ends(one)[1], _ends(other)[0]
    if most is None or least is None or most > least:
        return False
    return most < least or one.high_open or other.low_open


def abs_exact(number: Decimal) -> Decimal:
    """The magnitude, whatever the ambient context (abs() would round to it)."""
    return number.copy_abs()


def plain(number: Decimal) -> str:
    """The number in digits, with no exponent and no zeros that say nothing.

    >>> plain(Decimal("1E+9")), plain(Decimal("2.50")), plain(Decimal("-0"))
    ('1000000000', '2.5', '0')
    """
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def said(measure: Measure, spell: Callable[[Decimal], str] = plain) -> str:
    """The bounds in short: `2`, `~2`, `>2`, `<~3`, `2..3`, `vague 2..3`."""
    near = "~" if measure.near else ""
    if measure.figure is not None:
        return f"{_operator(measure)}{near}{spell(measure.figure)}"
    vague = "vague " if measure.shape is Shape.VAGUE else ""
    low = "" if measure.low is None else spell(measure.low)
    high = "" if measure.high is None else spell(measure.high)
    return f"{vague}{near}{low}..{high}"


def _operator(measure: Measure) -> str:
    if measure.low is not None and measure.high is None:
        return ">" if measure.low_open else ">="
    if measure.high is not None and measure.low is None:
        return "<" if measure.high_open else "<="
    return ""
