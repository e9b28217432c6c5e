"""How each type of value is written as a mapping, and read back: by the types of its fields."""

# A document may hold anything until it is read.
# pyright: reportUnknownArgumentType=false, reportUnknownLambdaType=false
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import datetime as dt
import re
import reprlib
from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Final, NamedTuple, get_args, get_origin, get_type_hints

import attrs

from .assumptions import Assumption
from .dates import RelativeDate, expr
from .dates.calendar import Interval
from .durations import Duration
from .errors import DocumentError
from .facts import Fact
from .kinds import BY_NAME, KINDS
from .measure import plain


def written(said: Any) -> dict[str, Any]:
    """A fact, or a value with its "kind", as a mapping."""
    if isinstance(said, Fact):
        mapping: dict[str, Any] = _form(Fact).write(said)
        mapping["value"] = _form(type(said.value)).write(said.value)
        return mapping
    kind = _KIND_OF.get(type(said))
    if kind is None:
        raise TypeError(f"to_dict takes a Fact or a value of one, not {said!r}")
    return {"kind": kind, **_form(type(said)).write(said)}


def read(document: Any) -> Any:
    """The fact or the value that `written` made into *document*."""
    if not isinstance(document, Mapping):
        raise _unlike("a mapping", document, "")
    kind = _one_of(BY_NAME, document.get("kind"), "kind")
    form = _form(kind.value)
    if "value" not in document:
        return form.read(document, "")
    return _form(Fact).read({**document, "value": form.read(document["value"], "value")}, "")


_KIND_OF: Final = {kind.value: kind.name for kind in KINDS}
#: What is written for the reader's sake and follows from the other fields.
_DERIVED: Final[dict[type, tuple[str, ...]]] = {
    RelativeDate: ("timex3", "edtf"),
    Duration: ("iso",),
}
#: The tag that tells one expression of calendar time from another, in its field "said".
EXPRESSIONS: Final[dict[str, type[expr.TimeExpr]]] = {
    "calendar": expr.Cal,
    "shift": expr.Shift,
    "rolling": expr.Rolling,
    "nth": expr.Nth,
    "ended": expr.Ended,
    "span": expr.Span,
    "turn": expr.Turn,
    "part": expr.Part,
    "fiscal": expr.Fiscal,
    "holiday": expr.Holiday,
    "anaphor": expr.Anaphor,
    "reported": expr.Reported,
    "clock": expr.Clock,
    "vague": expr.Vague,
    "every": expr.Every,
}
_TAG_OF: Final = {of: tag for tag, of in EXPRESSIONS.items()}
#: What may stand beside the fields and is no part of them.
_BESIDE: Final[dict[type, tuple[str, ...]]] = {
    Fact: ("article",),
    **dict.fromkeys(_KIND_OF, ("kind",)),
    **dict.fromkeys(_TAG_OF, ("said",)),
}
_LAST: Final = ("assumptions", "expr", "value")


class _Form(NamedTuple):
    """How one type is written, and how it is read from what stands at a path."""

    write: Callable[[Any], Any]
    read: Callable[[Any, str], Any]


def _form_of(hint: Any) -> _Form:
    """The form of a type of field, or of a class by its fields."""
    if hint in _FORMS:
        return _FORMS[hint]
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType:
        return _optional(_form(arguments[0]))
    if origin is tuple:
        return _list_of(_form(arguments[0]))
    if issubclass(hint, Enum):
        return _member_of(hint)
    return _fields_of(hint)


_form: Final[Callable[[Any], _Form]] = cache(_form_of)


def _typed(of: Any) -> dict[str, Any]:
    """The types of the fields; a date leaves the import of those of its own to its reader."""
    return get_type_hints(of, localns={"Interval": Interval, "TimeExpr": expr.TimeExpr})


_hints: Final[Callable[[Any], dict[str, Any]]] = cache(_typed)


def _fields_of(of: type[Any]) -> _Form:
    """The form of an attrs class: its fields, then what is derived, then the longest."""
    hints = _hints(of)
    fields = {field.name: _form(hints[field.name]) for field in attrs.fields(of)}
    short = {name: form.write for name, form in fields.items() if name not in _LAST}
    derived = dict.fromkeys(_DERIVED.get(of, ()), _as_is)
    last = {name: fields[name].write for name in _LAST if name in fields}
    plan = tuple({**short, **derived, **last}.items())
    known = {*fields, *derived, *_BESIDE.get(of, ())}

    def write(value: Any) -> dict[str, Any]:
        return {name: spell(getattr(value, name)) for name, spell in plan}

    return _Form(write, lambda document, path: _read_fields(of, fields, known, document, path))


def _read_fields(
    of: type[Any], fields: Mapping[str, _Form], known: Collection[str], document: Any, path: str
) -> Any:
    """The object whose fields *document* holds."""
    if not isinstance(document, Mapping):
        raise _unlike("a mapping", document, path)
    for name in document:
        if name not in known:
            raise DocumentError(_below(path, name), "no such field is written")
    for field in attrs.fields(of):
        if field.name not in document and (field.default is attrs.NOTHING or of not in _TAG_OF):
            raise DocumentError(_below(path, field.name), "is missing")
    read = {
        name: form.read(document[name], _below(path, name))
        for name, form in fields.items()
        if name in document
    }
    try:
        return of(**read)
    except ValueError as error:
        raise DocumentError(path, str(error)) from None


def _below(path: str, name: object) -> str:
    return f"{path}.{name}" if path else str(name)


def _unlike(wanted: str, found: object, path: str) -> DocumentError:
    return DocumentError(path, f"expected {wanted}, not {reprlib.repr(found)}")


def _as_is(value: Any) -> Any:
    return value


def _scalar(wanted: str, *types: type) -> _Form:
    """The form of what JSON has itself; True is no number."""

    def read(document: Any, path: str) -> Any:
        if type(document) not in types:
            raise _unlike(wanted, document, path)
        return document

    return _Form(_as_is, read)


def _optional(inner: _Form) -> _Form:
    return _Form(
        lambda value: None if value is None else inner.write(value),
        lambda document, path: None if document is None else inner.read(document, path),
    )


def _list_of(inner: _Form) -> _Form:
    def read(document: Any, path: str) -> tuple[Any, ...]:
        if not isinstance(document, list | tuple):
            raise _unlike("a list", document, path)
        return tuple(inner.read(one, f"{path}[{index}]") for index, one in enumerate(document))

    return _Form(lambda values: list(map(inner.write, values)), read)


def _member_of(enum: type[Enum]) -> _Form:
    spelt = {member: member.name.lower() for member in enum}
    members = {spelling: member for member, spelling in spelt.items()}
    return _Form(spelt.__getitem__, lambda document, path: _one_of(members, document, path))


def _one_of(members: Mapping[str, Any], document: Any, path: str) -> Any:
    if not isinstance(document, str) or document not in members:
        raise _unlike(f"one of {', '.join(members)}", document, path)
    return members[document]


_NAMED: Final = {assumption.name: assumption for assumption in Assumption}


def _read_assumptions(document: Any, path: str) -> frozenset[Assumption]:
    names = _list_of(_Form(_as_is, lambda name, at: _one_of(_NAMED, name, at)))
    return frozenset(names.read(document, path))


_AMOUNT: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def _read_amount(document: Any, path: str) -> Decimal:
    if not isinstance(document, str) or not _AMOUNT.fullmatch(document):
        raise _unlike('digits in a string, such as "1000.5"', document, path)
    return Decimal(document)


def _write_interval(interval: Interval) -> list[str | None]:
    return [one if one is None else one.isoformat() for one in (interval.start, interval.end)]


def _read_interval(document: Any, path: str) -> Interval:
    if not isinstance(document, list | tuple) or len(document) != 2:
        raise _unlike("a list of a start and an end", document, path)
    start, end = (_read_moment(one, f"{path}[{index}]") for index, one in enumerate(document))
    try:
        return Interval(start, end)
    except ValueError as error:
        raise DocumentError(path, str(error)) from None


def _read_moment(document: Any, path: str) -> dt.date | None:
    """A day, or an aware moment; None is unbounded."""
    if document is None:
        return None
    try:
        day = dt.date.fromisoformat(document[:10])
        if document == day.isoformat():
            return day
        moment = dt.datetime.fromisoformat(document)
        if moment.tzinfo is not None:
            return moment
    except (TypeError, ValueError):
        pass
    raise _unlike("a date, or a date and time with its offset, in ISO 8601", document, path)


def _write_expression(said: expr.TimeExpr) -> dict[str, Any]:
    """The tag, and the fields that do not have their default: most of them do."""
    hints = _hints(type(said))
    written = {"said": _TAG_OF[type(said)]}
    for field in attrs.fields(type(said)):
        value = getattr(said, field.name)
        if value != field.default:
            written[field.name] = _form(hints[field.name]).write(value)
    return written


def _read_expression(document: Any, path: str) -> expr.TimeExpr:
    if not isinstance(document, Mapping):
        raise _unlike("a mapping", document, path)
    of = _one_of(EXPRESSIONS, document.get("said"), _below(path, "said"))
    said: expr.TimeExpr = _form(of).read(document, path)
    return said


_FORMS: Final[dict[Any, _Form]] = {
    Any: _Form(_as_is, lambda document, _: document),
    str: _scalar("a string", str),
    bool: _scalar("true or false", bool),
    int: _scalar("a whole number", int),
    float: _scalar("a number", float, int),
    Decimal: _Form(plain, _read_amount),
    Interval: _Form(_write_interval, _read_interval),
    expr.TimeExpr: _Form(_write_expression, _read_expression),
    frozenset[Assumption]: _Form(
        lambda values: sorted(assumption.name for assumption in values), _read_assumptions
    ),
}
