"""One phrase in, one value out, or one error that says what stood in the way."""

from __future__ import annotations

from typing import Any, Final

from ._phrase import Mention
from .dateline import Dateline
from .dates import RelativeDate
from .durations import Duration
from .errors import ParseError, Reason
from .money import Money
from .percentages import Percentage
from .quantities import Quantity
from .scan import is_decided, read

_ARTICLES: Final = "a an the another its his her their our this that these those some such"
_PREPOSITIONS: Final = (
    "in on at during since until till by before after from of for within over through throughout "
    "to as early late soon ended ending through"
)
#: What may stand before a value in a phrase and is context, not value, for each kind.
_LEADS: Final = {
    kind: frozenset(f"{_ARTICLES} {more}".split())
    for kind, more in (
        ("money", "for"),
        ("percentage", "by to"),
        ("date", _PREPOSITIONS),
        ("duration", "for in within over during"),
        ("quantity", ""),
    )
}
#: Head nouns: what a value is said of. They may follow it and are context, not value.
_HEADS: Final = frozenset(
    "acquisition agreement amount award bid bond bonus buyback buyout budget campaign capital charge "
    "commitment company contract cost credit cut deal debt decline deficit dividend donation drop "
    "earnings economy equity estimate expansion facility fall fee fine fund funding gain gap grant "
    "growth hike holding impairment increase industry infusion interest investment issue jump lawsuit "
    "level levy limit line loan loss margin market mark merger meeting mortgage note offer offering "
    "order package payment payout penalty pledge pool portfolio premium price prize profit programme "
    "program project purchase raise rally rate rebate refund result results return revenue rise round "
    "salary sale sales settlement share shares slide slump stake stimulus subsidy sum surge surplus "
    "takeover target tax tenure term transaction valuation value windfall writedown yield period "
    "quarter summit auction session report statement".split()
)
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

    An article before and a head noun behind are context and allowed.

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
    bracketed = text.strip().startswith("(") and text.strip().endswith(")")
    quantities = kind in (None, "quantity")
    mentions, doubts = read(
        text, Dateline.of(dateline), quantities=quantities, accounting=bracketed
    )
    wanted = _WANTED[kind]
    if doubts and (len(mentions) != 1 or not _is_whole(text, mentions[0])):
        at, why = doubts[0]
        candidates = tuple(mention.value for mention in mentions)
        raise ParseError(
            text, at=at, expected=why, reason=Reason.AMBIGUOUS, candidates=candidates
        )
    if not mentions:
        raise ParseError(text, at=_first_word(text), expected=wanted)
    mention = mentions[0]
    if kind is not None and mention.kind != kind:
        other = f"{wanted}; {text[mention.start : mention.end]!r} is a {mention.kind}"
        raise ParseError(text, at=mention.start, expected=f"{other}, for parse_{mention.kind}()")
    if not _is_lead(text, mention):
        raise ParseError(
            text, at=_first_word(text), expected=f"{wanted} and nothing else before it",
            reason=Reason.TRAILING_TEXT,
        )  # fmt: skip
    if not _is_tail(text, mention):
        raise ParseError(
            text, at=_next_word(text, mention.end), expected=_AFTER[mention.kind],
            reason=Reason.TRAILING_TEXT,
        )  # fmt: skip
    if strict and is_decided(mention.value):
        raise _too_open(text, mention)
    return mention


_AFTER: Final = {
    "money": "a scale such as million, or the end",
    "percentage": "the end of the percentage",
    "date": "the end of the date",
    "duration": "the end of the duration",
    "quantity": "the end of the quantity",
}


def _too_open(text: str, mention: Mention) -> ParseError:
    """The refusal of *strict*, with what was decided and how to settle it."""
    assumed = ", ".join(sorted(assumption.name for assumption in mention.value.assumptions))
    what = f"assumed {assumed}" if assumed else f"was {mention.value.status.value}"
    remedy = "Dateline(currency=...)" if mention.kind == "money" else "a fuller Dateline"
    return ParseError(
        text, at=mention.start, reason=Reason.STRICT,
        expected=f"something that needs no assumption, but strict reading {what}; "
        f"{remedy} may settle it, strict=False accepts it",
        candidates=(mention.value,),
    )  # fmt: skip


def _is_whole(text: str, mention: Mention) -> bool:
    return _is_lead(text, mention) and _is_tail(text, mention)


def _is_lead(text: str, mention: Mention) -> bool:
    before = text[: mention.start].replace("(", " ").lower().split()
    return all(word in _LEADS[mention.kind] for word in before)


def _is_tail(text: str, mention: Mention) -> bool:
    after = text[mention.end :].lower().replace("-", " ").strip(" \n\t).,;:!?'’s").split()
    return len(after) <= 2 and all(word in _HEADS for word in after)


def _first_word(text: str) -> int:
    return len(text) - len(text.lstrip())


def _next_word(text: str, end: int) -> int:
    while end < len(text) and text[end] in " -\n\t\xa0":
        end += 1
    return end
