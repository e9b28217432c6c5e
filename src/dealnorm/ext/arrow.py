"""A column of articles in, a column of facts out: for all that speaks Arrow.

pip install 'dealnorm[arrow]'
"""

# pyright: basic, reportMissingImports=false

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from decimal import Decimal
from enum import Enum
from typing import Any, Final

import pyarrow as pa

from ..dateline import Dateline
from ..facts import Fact
from ..measure import EXACT
from ..scan import find

_SCALE: Final = 12
_NUMBER: Final = pa.decimal128(38, _SCALE)
_LINK: Final = pa.struct([("relation", pa.string()), ("to", pa.int32())])

#: One fact. Its numbers have 26 digits before the point and 12 behind it; a number that does
#: not fit is null, never rounded, and still stands in *value*, the fact's value in words.
FACT: Final = pa.struct(
    [
        ("kind", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("text", pa.string()),
        ("value", pa.string()),
        ("figure", _NUMBER),
        ("low", _NUMBER),
        ("high", _NUMBER),
        ("low_open", pa.bool_()),
        ("high_open", pa.bool_()),
        ("near", pa.bool_()),
        ("unit", pa.string()),
        ("currency", pa.string()),
        ("per", pa.string()),
        ("direction", pa.string()),
        ("frame_first", pa.date32()),
        ("frame_last", pa.date32()),
        ("first", pa.date32()),
        ("last", pa.date32()),
        ("bound", pa.string()),
        ("mod", pa.string()),
        ("status", pa.string()),
        ("role", pa.string()),
        ("links", pa.list_(_LINK)),
        ("assumptions", pa.list_(pa.string())),
    ]
)


def facts(
    texts: Any,
    published: Any = None,
    *,
    country: Any = None,
    kinds: Collection[str] | None = None,
    strict: bool = False,
) -> pa.ListArray:
    """The facts of each text, as `list<FACT>`; a null text has null facts.

    Args:
        texts: A column of articles: Arrow, pandas, polars, or any iterable.
        published: A column of as many dates, times or publication strings, or one for all. A
            time without a zone stands for its day.
        country: A column of as many ISO 3166 codes, or one for all.
        kinds: As for `find`.
        strict: As for `find`.

    Raises:
        ValueError: The columns have different lengths, or *published* holds what is no date.
    """
    articles = _listed(texts)
    whens = _each(published, len(articles), "published")
    wheres = _each(country, len(articles), "country")
    datelines: dict[Any, Dateline] = {}
    offsets: list[int | None] = []
    rows: list[tuple[Any, ...]] = []
    for index, (text, when, where) in enumerate(zip(articles, whens, wheres, strict=True)):
        offsets.append(None if text is None else len(rows))
        if text is None:
            continue
        # As text: two times of one moment in two zones are equal, and lie on two days.
        key = (type(when), str(when), where)
        if key not in datelines:
            datelines[key] = Dateline(_day(index, when), country=where)
        rows += map(_row, find(text, datelines[key], kinds=kinds, strict=strict))
    columns = list(zip(*rows, strict=True)) or [()] * FACT.num_fields
    values = pa.StructArray.from_arrays(
        [pa.array(column, field.type) for column, field in zip(columns, FACT, strict=True)],
        fields=list(FACT),
    )
    return pa.ListArray.from_arrays(pa.array([*offsets, len(rows)], pa.int32()), values)


def _listed(column: Any) -> list[Any]:
    """The items of a column, None for what it lacks."""
    if isinstance(column, pa.Array | pa.ChunkedArray):
        items: list[Any] = column.to_pylist()
        return items
    if hasattr(column, "__arrow_c_stream__"):
        return _listed(pa.chunked_array(column))
    if hasattr(column, "__array__"):
        return _listed(pa.array(column, from_pandas=True))
    return list(column)


def _each(one_or_column: Any, length: int, name: str) -> list[Any]:
    """One item for each article."""
    if one_or_column is None or isinstance(one_or_column, str | dt.date):
        return [one_or_column] * length
    items = _listed(one_or_column)
    if len(items) != length:
        raise ValueError(f"{name} has {len(items)} rows, and there are {length} texts")
    return items


def _day(row: int, published: Any) -> dt.date | None:
    """A date or an aware time; what has no zone stands for its day."""
    if isinstance(published, dt.datetime) and published.tzinfo is None:
        return published.date()
    if not isinstance(published, str):
        return Dateline(published).published
    try:
        return Dateline.read(published).published
    except ValueError:
        why = "is no full publication date, such as 2017-06-29"
        raise ValueError(f"published, row {row}: {published!r} {why}") from None


def _row(fact: Fact) -> tuple[Any, ...]:
    """A fact, in the order of the fields of FACT."""
    value = fact.value
    frame, interval = getattr(value, "frame", None), getattr(value, "interval", None)
    return (
        fact.kind,
        fact.start,
        fact.end,
        fact.text,
        str(value),
        *(_fitting(getattr(value, name, None)) for name in ("figure", "low", "high")),
        *(getattr(value, name, None) for name in ("low_open", "high_open", "near")),
        _word(getattr(value, "unit", None) or getattr(value, "noun", None)),
        getattr(value, "currency", None),
        getattr(value, "per", None),
        _word(getattr(value, "direction", None)),
        frame and frame.first_day,
        frame and frame.last_day,
        interval and interval.first_day,
        interval and interval.last_day,
        *(_word(getattr(value, name, None)) for name in ("bound", "mod", "status")),
        _word(fact.role),
        [{"relation": _word(link.relation), "to": link.to} for link in fact.links],
        sorted(assumption.name for assumption in value.assumptions),
    )


def _word(member: Enum | str | None) -> str | None:
    return member.name.lower() if isinstance(member, Enum) else member


def _fitting(number: Decimal | None) -> Decimal | None:
    """The number, if Arrow's decimal holds all its digits."""
    if not number:
        return number
    exponent = number.normalize(EXACT).as_tuple().exponent
    fits = number.adjusted() < 38 - _SCALE and isinstance(exponent, int) and exponent >= -_SCALE
    return number if fits else None
