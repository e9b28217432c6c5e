"""One phrase in, one value out, or one error that says what stood in the way."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import Any, Final

from ._phrase import Mention
from .assumptions import Assumption
from .dateline import Dateline
from .dates import RelativeDate
from .durations import Duration
from .errors import ParseError, Reason
from .money import Money
from .percentages import BESIDE, CHANGES, MOVES, WHOLES, Percentage
from .quantities import Quantity
from .scan import is_decided, read

_ARTICLES: Final = (
    "a an the another its his her their our my your this that these those some such just only mere "
    "record total whopping staggering hefty further additional extra exactly precisely even"
)
_PREPOSITIONS: Final = (
    "in on at during since until till by before after from of for within over through throughout "
    "to as early late soon ended ending around"
)
#: What may stand before a value in a phrase and is context, not value, for each kind.
_LEADS: Final = {
    kind: frozenset(f"{_ARTICLES} {more}".split())
    for kind, more in (
        ("money", "of for at worth by to from"),
        ("percentage", f"of by to from at between {' '.join(MOVES)}"),
        ("date", _PREPOSITIONS),
        ("duration", "for in within over during of after"),
        ("quantity", "of by to from"),
    )
}
#: Head nouns: what a value is said of. A closed list, for any other word behind an amount could
#: be a scale that is misspelt.
_HEADS: Final = frozenset(
    "acquisition agreement amount annuity asset auction award bailout bet bid bill bond bonus "
    "borrowing budget buyback buyout campaign capital cash charge commitment company contract "
    "cost credit cut deal debt decline deficit deposit discount dividend donation drop earnings "
    "economy equity estimate expansion expense facility fall fee fine forecast fortune fund "
    "funding gain gap gift goal grant growth hike holding impairment income increase industry "
    "infusion injection interest investment invoice issue jump lawsuit lease level levy limit "
    "line loan loss majority margin mark market maturity merger minority money mortgage note "
    "offer offering order output package payment payout penalty pension period plan plant pledge "
    "pool portfolio position premium price prize profit program programme project purchase "
    "quarter raise rally rate rebate reduction refund report result return revenue rise round "
    "royalty salary sale saving session settlement share shareholder shareholding slide slump "
    "spending stake statement stimulus subsidy sum summit surge surplus takeover target tariff "
    "tax tenure term threshold ticket total trade transaction turnover valuation value wage "
    "windfall worth writedown yield".split()
)
#: What may stand behind too: of a percentage, what says that it is a share or has moved.
_TAILS: Final = {"percentage": frozenset(["owned", "as", "much", *WHOLES, *BESIDE, *CHANGES])}
_NOUN: Final = {
    "money": "amount of money",
    "percentage": "percentage",
    "date": "date",
    "duration": "duration",
    "quantity": "quantity",
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
    bare = text.strip()
    mentions, doubts = read(
        text,
        Dateline.of(dateline),
        quantities=kind in (None, "quantity"),
        accounting=bare.startswith("(") and bare.endswith(")"),
    )
    mention = mentions[0] if mentions else None
    whole = mention is not None and _stray(text, mention) is None
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


_WORD: Final = re.compile(r"\w+|[^\w\s]")
_POSSESSIVE: Final = re.compile(r"['’]s?(?!\w)")
# A minus is no edge in front: it would be lost.
_EDGES_BEFORE: Final = frozenset("([,:;\"'“‘")
_EDGES_BEHIND: Final = frozenset(")].,;:!?-–—\"'”’")
_MOST_HEADS: Final = 2


def _stray(text: str, mention: Mention) -> int | None:
    """Where the first word stands that is neither the value nor allowed at its edges."""
    leads = _LEADS[mention.kind] | _EDGES_BEFORE
    for word in _WORD.finditer(text, 0, mention.start):
        if word[0].lower() not in leads:
            return word.start()
    possessive = _POSSESSIVE.match(text, mention.end)
    heads = 0
    for word in _WORD.finditer(text, possessive.end() if possessive else mention.end):
        if word[0] in _EDGES_BEHIND:
            continue
        heads += 1
        tails = _TAILS.get(mention.kind, frozenset())
        if heads > _MOST_HEADS or not (_is_head(word[0].lower()) or word[0].lower() in tails):
            return word.start()
    return None


def _is_head(word: str) -> bool:
    return word in _HEADS or (word.endswith("s") and word[:-1] in _HEADS)


def _another_kind(text: str, mention: Mention, wanted: str) -> ParseError:
    said = text[mention.start : mention.end]
    return ParseError(
        text,
        at=mention.start,
        expected=f"{wanted}; {said!r} is a {mention.kind}, for parse_{mention.kind}()",
        candidates=(mention.value,),
    )


def _more_than_a_value(text: str, mentions: list[Mention]) -> ParseError:
    """The refusal of a phrase in which a value is not all."""
    mention, *others = mentions
    at = _stray(text, mention) or 0
    noun = _NOUN[mention.kind]
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
        ("day_first", (Assumption.MONTH_FIRST, Assumption.DAY_FIRST)),
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
