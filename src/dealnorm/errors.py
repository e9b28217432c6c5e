"""What dealnorm raises: one base class, and one error for each thing that can go wrong."""

from __future__ import annotations

from enum import Enum
from typing import Any


class Reason(Enum):
    """Why a phrase could not be read as one value."""

    NO_VALUE = "no_value"
    TRAILING_TEXT = "trailing_text"
    AMBIGUOUS = "ambiguous"
    STRICT = "strict"


class DealnormError(ValueError):
    """Base of every error that dealnorm raises on purpose."""


class ParseError(DealnormError):
    """The text is not one value of the kind that was asked for.

    Attributes:
        text: What was to be read.
        at: The character, counted from 0, at which reading stopped.
        expected: What would have been understood there.
        reason: Which of the four ways it went wrong.
        candidates: The values that the text could mean, best first, when it is ambiguous.

    >>> raise ParseError("$1-bilion", at=2, expected="a scale such as million, or the end")
    Traceback (most recent call last):
        ...
    dealnorm.errors.ParseError: expected a scale such as million, or the end
        $1-bilion
          ^
    """

    def __init__(
        self,
        text: str,
        *,
        at: int,
        expected: str,
        reason: Reason = Reason.NO_VALUE,
        candidates: tuple[Any, ...] = (),
    ) -> None:
        super().__init__(text, at, expected, reason, candidates)
        self.text = text
        self.at = at
        self.expected = expected
        self.reason = reason
        self.candidates = candidates

    def __str__(self) -> str:
        return f"expected {self.expected}\n{_pointed_at(self.text, self.at)}"

    def __reduce__(self) -> tuple[Any, ...]:
        return _parse_error, self.args


class UnresolvedError(DealnormError):
    """A value does not hold what was asked of it, or not yet."""


class CurrencyMismatch(DealnormError):
    """Two amounts cannot be joined: their currencies, or what they are paid per, differ."""


class DocumentError(DealnormError):
    """A document is not one that `to_dict` or `to_json` writes.

    Attributes:
        path: Where in the document, such as "value.interval[0]"; "" is the document itself.
        problem: What is wrong there.

    >>> raise DocumentError("value.figure", "is missing")
    Traceback (most recent call last):
        ...
    dealnorm.errors.DocumentError: value.figure: is missing
    """

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(path, problem)
        self.path = path
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.path or 'the document'}: {self.problem}"


_WINDOW = 60


def _pointed_at(text: str, at: int) -> str:
    """The part of *text* around *at* on one line, and a caret under it."""
    first = max(0, at - _WINDOW)
    shown = text[first : at + _WINDOW]
    for odd in "\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029":
        shown = shown.replace(odd, " ")
    return f"    {shown}\n    {' ' * (at - first)}^"


def _parse_error(
    text: str, at: int, expected: str, reason: Reason, candidates: tuple[Any, ...]
) -> ParseError:
    return ParseError(text, at=at, expected=expected, reason=reason, candidates=candidates)
