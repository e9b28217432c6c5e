"""The one list of kinds: what it is called, which value it has, and where its rules stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from . import dates, durations, money, percentages, quantities

if TYPE_CHECKING:
    from ._phrase import Book


@frozen
class Kind:
    """A kind of fact.

    Attributes:
        name: As `Fact.kind` says it.
        value: The class of its values.
        book: Its rules.
        settle: Given the mentions of this kind in an article, its page, all its mentions and
            the dateline: puts the final value into each mention of the kind, and links.
        usual: Whether `find` looks for it without being asked.
    """

    name: str
    value: type[Any]
    book: Book
    settle: Callable[..., None]
    usual: bool = True


#: In the order in which they win where two kinds read the same words.
KINDS: Final = (
    Kind("money", money.Money, money.book, money.settle),
    Kind("percentage", percentages.Percentage, percentages.book, percentages.settle),
    Kind("date", dates.RelativeDate, dates.book, dates.settle),
    Kind("duration", durations.Duration, durations.book, durations.settle),
    Kind("quantity", quantities.Quantity, quantities.book, quantities.settle, usual=False),
)

BY_NAME: Final = {kind.name: kind for kind in KINDS}
