"""The one list of kinds: what it is called, which value it has, and where its rules stand."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from attrs import frozen

from .dates import RelativeDate
from .durations import Duration
from .money import Money
from .percentages import Percentage
from .quantities import Quantity

if TYPE_CHECKING:
    from ._phrase import Book


class Grammar(NamedTuple):
    """How a kind is read.

    Attributes:
        book: Its rules.
        settle: Given the mentions of this kind in an article, its page, all its mentions and
            the dateline: puts the final value into each mention of the kind, and links.
    """

    book: Book
    settle: Callable[..., None]


@frozen
class Kind:
    """A kind of fact.

    Attributes:
        name: As `Fact.kind` says it.
        value: The class of its values.
        grammar: Called for how it is read: values alone need no grammar, so that it is loaded
            when a text is first read.
        usual: Whether `find` looks for it without being asked.
    """

    name: str
    value: type[Any]
    grammar: Callable[[], Grammar]
    usual: bool = True

    @property
    def book(self) -> Book:
        """Its rules."""
        return self.grammar().book


@cache
def _money() -> Grammar:
    from .money.phrases import book
    from .money.settle import settle

    return Grammar(book, settle)


@cache
def _percentages() -> Grammar:
    from .percentages.context import settle
    from .percentages.phrases import book

    return Grammar(book, settle)


@cache
def _dates() -> Grammar:
    from .dates.phrases import book
    from .dates.settle import settle

    return Grammar(book, settle)


@cache
def _durations() -> Grammar:
    from .durations.phrases import book
    from .durations.roles import settle

    return Grammar(book, settle)


@cache
def _quantities() -> Grammar:
    from .quantities.phrases import book
    from .quantities.settle import settle

    return Grammar(book, settle)


#: In the order in which they win where two kinds read the same words.
KINDS: Final = (
    Kind("money", Money, _money),
    Kind("percentage", Percentage, _percentages),
    Kind("date", RelativeDate, _dates),
    Kind("duration", Duration, _durations),
    Kind("quantity", Quantity, _quantities, usual=False),
)

BY_NAME: Final = {kind.name: kind for kind in KINDS}
