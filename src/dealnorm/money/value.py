"""Money: so much of one currency, as said."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve, field, frozen

from ..dateline import Dateline
from ..errors import CurrencyMismatch, UnresolvedError
from ..measure import EXACT, Measure, Shape, said
from ._iso4217 import MINOR_UNITS


def _known(_: object, __: object, code: str | None) -> None:
    if code is not None and code not in MINOR_UNITS:
        raise ValueError(f"currency must be an ISO 4217 code in capitals, not {code!r}")


@frozen(str=False)
class Money(Measure):
    """So much of one currency, as said.

    Attributes:
        currency: An ISO 4217 code; None where the text leaves it open.
        candidates: What the sign or name could mean, best first; () when it is explicit.
        per: What each amount is paid for: "share", "barrel", "year" …

    >>> print(Money(Decimal("1.2e9"), Decimal("1.2e9"), Decimal("1.2e9"), currency="CAD"))
    1200000000 CAD
    """

    currency: str | None = field(default=None, validator=_known)
    candidates: tuple[str, ...] = ()
    per: str | None = None

    @property
    def amount(self) -> Decimal:
        """The figure, in major units: dollars, never cents.

        Raises:
            UnresolvedError: A range or something vague has no single amount.
        """
        if self.figure is None:
            raise UnresolvedError(f"{self} has no single amount; use low and high")
        return self.figure

    @property
    def minor_units(self) -> int | None:
        """How many decimal places the currency has: 2 for USD, 0 for JPY."""
        return None if self.currency is None else MINOR_UNITS[self.currency]

    def resolve(self, dateline: object) -> Money:
        """The amount in the currency that is meant at *dateline*: as if it had been read with it.

        >>> print(Money(*[Decimal(5)] * 3, candidates=("SEK", "NOK", "DKK", "ISK")).resolve(
        ...     Dateline(country="NO")))
        5 NOK
        """
        from .late import resolved

        return resolved(self, Dateline.of(dateline))

    def __add__(self, other: Money) -> Money:
        return self._joined(other, EXACT.add)

    def __sub__(self, other: Money) -> Money:
        return self._joined(other, EXACT.subtract)

    def __neg__(self) -> Money:
        return _negated(self)

    def _joined(self, other: Money, join: object) -> Money:
        if not isinstance(other, Money):
            return NotImplemented
        if self.currency is None or (self.currency, self.per) != (other.currency, other.per):
            raise CurrencyMismatch(f"{self} and {other} are not of one currency and one 'per'")
        if self.shape is not Shape.POINT or other.shape is not Shape.POINT:
            raise UnresolvedError("only exact amounts are added; use figure, low and high")
        total: Decimal = join(self.amount, other.amount)  # type: ignore[operator]
        return Money(
            total, total, total, assumptions=self.assumptions | other.assumptions,
            currency=self.currency, candidates=self.candidates, per=self.per,
        )  # fmt: skip

    def __str__(self) -> str:
        per = f"/{self.per}" if self.per else ""
        return f"{said(self)} {self.currency or '?'}{per}"


def _negated(money: Money) -> Money:
    return evolve(
        money, figure=_turned(money.figure), low=_turned(money.high), high=_turned(money.low),
        low_open=money.high_open, high_open=money.low_open,
    )  # fmt: skip


def _turned(number: Decimal | None) -> Decimal | None:
    return None if number is None else number.copy_negate()
