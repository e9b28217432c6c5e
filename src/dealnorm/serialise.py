"""Facts and values as plain mappings and as JSON, and back.

The form follows the types of the values' fields, so that a new field of a known type needs no word
here. Amounts are strings in positional digits, which no reader turns into floats; enum members are
lower case; assumptions are upper case and sorted.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from .errors import DocumentError


def to_dict(said: Any) -> dict[str, Any]:
    """A fact, or a value with its "kind", as a mapping of strings, numbers, lists and mappings.

    >>> from decimal import Decimal
    >>> from dealnorm.money import Money
    >>> two = Decimal("2E+9")
    >>> to_dict(Money(two, two, two, currency="USD"))["figure"]
    '2000000000'
    """
    from ._forms import written

    return written(said)


def from_dict(document: Mapping[str, Any]) -> Any:
    """The fact or the value that `to_dict` wrote as *document*.

    What follows from other fields ("iso", "timex3", "edtf") is passed over, and so is "article"
    beside a fact; all else must be there, and nothing more.

    Raises:
        DocumentError: Something is not as `to_dict` writes it; the error names the place.
    """
    from ._forms import read

    return read(document)


def to_json(said: Any) -> str:
    """A fact or a value as one line of JSON, in ASCII.

    >>> from decimal import Decimal
    >>> from dealnorm.durations import Duration
    >>> from_json(to_json(Duration(Decimal(9), Decimal(9), Decimal(9))))
    Duration(figure=Decimal('9'), low=Decimal('9'), high=Decimal('9'), ... unit=<Unit.DAY: 'day'>)
    """
    return _ENCODE(to_dict(said))


def from_json(document: str | bytes) -> Any:
    """The fact or the value that `to_json` wrote as *document*.

    Raises:
        DocumentError: It is no JSON, or something in it is not as `to_dict` writes it.
    """
    try:
        said = json.loads(document)
    except (ValueError, RecursionError) as error:
        raise DocumentError("", f"expected JSON; {error}") from None
    return from_dict(said)


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `to_dict` writes; its "$id" tells the version."""
    from importlib import resources

    text = resources.files("dealnorm").joinpath("schema.json").read_text(encoding="utf-8")
    read: dict[str, Any] = json.loads(text)
    return read


_ENCODE: Final = json.JSONEncoder(allow_nan=False).encode
