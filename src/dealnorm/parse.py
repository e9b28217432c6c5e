"""One phrase in, one value out, or one error that says what stood in the way."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from .assumptions import Assumption
from .dateline import Dateline
from .dates import RelativeDate
from .durations import Duration
from .errors import ParseError, Reason
from .money import Money
from .percentages import Percentage
from .quantities import Quantity
from .scan import is_decided, read

if TYPE_CHECKING:
    from ._phrase import Mention

_NOUN: Final = {
    "money": "an amount",
    "percentage": "a percentage",
    "date": "a date",
    "duration": "a duration",
    "quantity": "a quantity",
}
_WANTED: Final = {
    None: "a value such as $1 billion, 83 per cent or last year",
    "money": "an amount of money such as $1 billion",
    "percentage": "a percentage such as 83 per cent",
    "date": "a date such as last year",
    "duration": "a duration such as nearly a year",
    "quantity": "a quantity such as 400,000 barrels a day",
}


def parse(text: str, dateline: object = None, *, strict: bool = False) -> Any:
    """The value of the whole phrase, of whichever kind reads it.

    What stands around it may only be context: an article or a preposition before, and at most two
    head nouns behind ("a $1-billion deal", "since 2015", "a 10 per cent equity stake").

    Raises:
        ParseError: The phrase is not one value.
    """
    return _only(text, None, dateline, strict=strict).value


def parse_money(text: str, dateline: object = None, *, strict: bool = False) -> Money:
    """The amount of money that the whole phrase says; ParseError if it says none."""
    value: Money = _only(text, "money", dateline, strict=strict).value
    return value


def parse_percentage(text: str, dateline: object = None, *, strict: bool = False) -> Percentage:
    """The percentage that the whole phrase says; ParseError if it says none."""
    value: Percentage = _only(text, "percentage", dateline, strict=strict).value
    return value


def parse_date(text: str, dateline: object = None, *, strict: bool = False) -> RelativeDate:
    """The date that the whole phrase says; ParseError if it says none.

    Without a publication date, what is relative stays unresolved.
    """
    value: RelativeDate = _only(text, "date", dateline, strict=strict).value
    return value


def parse_duration(text: str, dateline: object = None, *, strict: bool = False) -> Duration:
    """The duration that the whole phrase says; ParseError if it says none."""
    value: Duration = _only(text, "duration", dateline, strict=strict).value
    return value


def parse_quantity(text: str, dateline: object = None, *, strict: bool = False) -> Quantity:
    """The quantity that the whole phrase says; ParseError if it says none."""
    value: Quantity = _only(text, "quantity", dateline, strict=strict).value
    return value


def _only(text: str, kind: str | None, dateline: object, *, strict: bool) -> Mention:
    """The one mention that is the whole of *text*."""
    if not isinstance(text, str):
        raise TypeError(f"a phrase is text, not {text!r}")
    from .edges import stray

    bare = text.strip()
    mentions, doubts = read(
        text,
        Dateline.of(dateline),
        quantities=kind in (None, "quantity"),
        accounting=bare.startswith("(") and bare.endswith(")"),
    )
    mention = mentions[0] if mentions else None
    whole = mention is not None and stray(text, mention) is None
    if doubts and not whole:
        at, expected = doubts[0]
        candidates = tuple(one.value for one in mentions)
        raise ParseError(
            text, at=at, expected=expected, reason=Reason.AMBIGUOUS, candidates=candidates
        )
    if mention is None:
        raise ParseError(text, at=len(text) - len(text.lstrip()), expected=_WANTED[kind])
    if kind is not None and mention.kind != kind:
        raise _another_kind(text, mention, _WANTED[kind])
    if not whole:
        raise _more_than_a_value(text, mentions)
    if strict and is_decided(mention.value):
        raise _decided(text, mention)
    return mention


def _another_kind(text: str, mention: Mention, wanted: str) -> ParseError:
    said = text[mention.start : mention.end]
    return ParseError(
        text,
        at=mention.start,
        expected=f"{wanted}; {said!r} is {_NOUN[mention.kind]}, for parse_{mention.kind}()",
        candidates=(mention.value,),
    )


def _more_than_a_value(text: str, mentions: list[Mention]) -> ParseError:
    """The refusal of a phrase in which a value is not all."""
    from .edges import stray

    mention, *others = mentions
    at = stray(text, mention) or 0
    noun = _NOUN[mention.kind].partition(" ")[2]
    if at < mention.start:
        expected = f"the {noun}, with nothing but an article before it"
    elif others:
        second = text[others[0].start : others[0].end]
        at = min(at, others[0].start)
        expected = f"the end of the {noun}; {second!r} is another value, and find() reads several"
    elif mention.kind == "money" and text[mention.end - 1].isdigit():
        expected = "a scale such as million, or the end"
    else:
        expected = f"the end of the {noun}"
    return ParseError(
        text,
        at=at,
        expected=expected,
        reason=Reason.TRAILING_TEXT,
        candidates=tuple(one.value for one in mentions),
    )


#: Which word of the dateline settles what was assumed; nothing does for the others.
_SETTLED_BY: Final = {
    assumption: word
    for word, assumptions in (
        (
            "currency",
            (
                Assumption.DOLLAR_IS_USD,
                Assumption.POUND_IS_GBP,
                Assumption.YEN_SIGN_IS_JPY,
                Assumption.YEN_SIGN_IS_CNY,
                Assumption.RS_IS_INR,
                Assumption.FRANC_IS_CHF,
                Assumption.LIRA_IS_TRY,
                Assumption.CENTS_OF_DOLLAR,
            ),
        ),
        (
            "fiscal_year_end",
            (Assumption.CALENDAR_PERIOD, Assumption.FISCAL_YEAR_OF_COUNTRY),
        ),
        ("day_first", (Assumption.MONTH_FIRST,)),
        ("tz", (Assumption.ZONE_ASSUMED,)),
    )
    for assumption in assumptions
}


def _decided(text: str, mention: Mention) -> ParseError:
    """The refusal of *strict*: what was decided, and what would settle it."""
    value = mention.value
    assumed = sorted(value.assumptions, key=attrgetter("name"))
    words = {_SETTLED_BY[one]: None for one in assumed if one in _SETTLED_BY}
    what = f"{' and '.join(one.name for one in assumed)} was assumed"
    if not assumed:
        what = f"this date is {value.status.value}"
        words["published"] = None
    settled = " or ".join(f"Dateline({word}=...)" for word in words)
    remedy = f"give {settled} or strict=False" if words else "strict=False accepts that"
    return ParseError(
        text,
        at=mention.start,
        expected=f"something that leaves nothing to decide, but {what}; {remedy}",
        reason=Reason.STRICT,
        candidates=(value,),
    )
