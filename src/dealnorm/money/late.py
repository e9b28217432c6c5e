"""Which currency an amount has, when its dateline is known only after it was read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import chain

from attrs import evolve

from .._text import Page
from ..assumptions import Assumption
from ..dateline import Dateline
from ..measure import Bounds
from .resolve import Court
from .said import Said
from .value import Money
from .words import CODES, MINOR, NAMES, SIGNS, SLANG, Denomination

_NO_BOUNDS = Bounds(None, None, None)


def resolved(money: Money, dateline: Dateline) -> Money:
    """The amount as the dateline means it; one whose currency was said stays what it is."""
    of = _said_of(money)
    if of is None:
        return money
    meant = Court((), Page(""), dateline).meant(Said(_NO_BOUNDS, of, money.per), None)
    kept = money.assumptions - _of_currencies()
    return evolve(
        money,
        currency=meant.currency,
        candidates=meant.candidates,
        assumptions=kept | meant.assumptions,
    )


def _said_of(money: Money) -> Denomination | None:
    """What the sign or the name stood for, as far as the amount still tells it."""
    if money.candidates:
        assumed = money.assumptions & _of_currencies()
        return _open_forms().get((assumed, money.candidates))
    if Assumption.HISTORIC_CURRENCY in money.assumptions and money.currency:
        return CODES.get(money.currency.lower()) or Denomination(money.currency, historic=True)
    return None


@cache
def _open_forms() -> dict[tuple[frozenset[Assumption], tuple[str, ...]], Denomination]:
    """The forms that several currencies share, by what an amount tells of them."""
    found: dict[tuple[frozenset[Assumption], tuple[str, ...]], Denomination] = {}
    for of in _forms():
        if of.candidates:
            assumed = frozenset() if of.assumption is None else frozenset({of.assumption})
            found.setdefault((assumed, of.candidates), of)
    return found


@cache
def _of_currencies() -> frozenset[Assumption]:
    """What can be assumed of a currency."""
    told = {of.assumption for of in _forms() if of.assumption is not None}
    return frozenset(told | {Assumption.HISTORIC_CURRENCY})


def _forms() -> Iterable[Denomination]:
    return chain(SIGNS.values(), NAMES.values(), MINOR.values(), SLANG.values())
