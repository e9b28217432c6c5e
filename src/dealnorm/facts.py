"""Facts: what was said where in an article, and how facts hang together."""

from __future__ import annotations

from enum import Enum
from typing import Any

from attrs import frozen


class Relation(Enum):
    """How one fact hangs on another."""

    EQUIVALENT = "equivalent"
    CHANGE = "change"
    COMPARISON = "comparison"


class Role(Enum):
    """What a value is of, where the words around say so."""

    STAKE = "stake"
    LOSS = "loss"
    AGE = "age"
    TENOR = "tenor"


@frozen
class Link:
    """A thread from one fact to another.

    Attributes:
        relation: EQUIVALENT for a conversion, CHANGE from the old value to the new (or to the
            change that was stated), COMPARISON from a value to the earlier period.
        to: The index of the other fact in the list that `find` returned.
    """

    relation: Relation
    to: int


@frozen
class Fact:
    """One value said in an article.

    Attributes:
        kind: "money", "percentage", "date", "duration" or "quantity".
        start: The first character, counted in code points from 0.
        end: One past the last character.
        text: What stands there: `article[start:end]`.
        value: The typed value; it knows nothing about text.
        role: STAKE, LOSS, AGE, TENOR or None.
        links: Threads to other facts of the same list.
    """

    kind: str
    start: int
    end: int
    text: str
    value: Any
    role: Role | None = None
    links: tuple[Link, ...] = ()
