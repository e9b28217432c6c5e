"""The bound that the words around a date say: since, until, by."""

from __future__ import annotations

import re
from typing import Final

from ..numbers import UNITS
from ..timeunits import UNIT_WORDS
from .clauses import ARTICLES, BASES, FIGURES, GROWTH, MOVED_ON, PLACES, is_past, was_done
from .terms import Bound

BOUNDS: Final[dict[str, Bound]] = {
    "since": Bound.SINCE,
    "until": Bound.UNTIL,
    "till": Bound.UNTIL,
    "before": Bound.BEFORE,
    "pre": Bound.BEFORE,
    "after": Bound.AFTER,
    "past": Bound.AFTER,
    "beyond": Bound.AFTER,
    "by": Bound.BY,
    "starting": Bound.FROM,
    "beginning": Bound.FROM,
    "commencing": Bound.FROM,
    "effective": Bound.FROM,
}
#: Two words that bind as one.
PAIRS: Final[dict[tuple[str, str], Bound]] = {
    ("prior", "to"): Bound.BEFORE,
    ("ahead", "of"): Bound.BEFORE,
    ("later", "than"): Bound.BY,
    ("not", "before"): Bound.FROM,
    ("earlier", "than"): Bound.FROM,
    ("sooner", "than"): Bound.FROM,
    ("up", "until"): Bound.UNTIL,
    ("effective", "from"): Bound.FROM,
    ("effect", "from"): Bound.FROM,
    ("as", "from"): Bound.FROM,
    ("starting", "from"): Bound.FROM,
    ("beginning", "from"): Bound.FROM,
    ("starting", "with"): Bound.FROM,
    ("beginning", "with"): Bound.FROM,
}
_BINDING: Final = BOUNDS.keys() | {second for _, second in PAIRS} | PLACES | {"from", "to"}
_DATING: Final = frozenset("dating dates dated going goes stretching spanning records data".split())
_BEYOND: Final = re.compile(r" (?:and beyond|or later)(?! [a-z])")
_ONWARDS: Final = re.compile(
    r" (?:on[ ,.;]|onwards?\b|and beyond|(?:to|until|till) (?:the present|now\b|date\b|today))"
)
#: "The Feb. 23 accord": what a date qualifies; "by" is then whoever did it.
NOUN: Final = re.compile(
    r" (?!(?:and|or|to|in|at|on|for|when|as|if|but|so|the|with|because|after|from|of|it|they|he|she"
    r"|we|you|i|there|this|that|these|those|a|an|its|their|his|her|our|will|would|can|could|may"
    r"|might|must|shall|should|is|was|are|were|has|had|have|all|most|some|only|more)\b)[a-z]"
)


#: What one is ahead of without a day to come: "ahead of its June forecasts".
OUTDONE: Final = re.compile(
    r" (?:forecasts?|estimates?|projections?|expectations?|guidance|pace|levels?|targets?"
    r"|outlook)\b"
)


_OWNS: Final = ("'s ", "’s ")
#: "The 2020 U.S. presidential election", "a 2024 Halden survey".
_NAMES: Final = re.compile(r"(?: [A-Z][A-Za-z.]*){0,3}(?= [a-z])")


def _is_noun(behind: str) -> bool:
    """Whether the words behind a date are what it qualifies, past a name."""
    named = _NAMES.match(behind)
    return NOUN.match(behind, named.end() if named else 0) is not None


def _past_articles(words: list[str], at: int) -> int:
    while at < len(words) and words[at] in ARTICLES:
        at += 1
    return at


def bound_of(words: list[str], behind: str, *, whole: bool = False) -> Bound:
    """The bound that the words before a date, the nearest first, and those *behind* it say.

    What is *whole*, as the end of a year is, qualifies no noun behind it.
    """
    if behind.startswith((" and ", " or ")) and _BEYOND.match(behind):
        return Bound.FROM
    at = _past_articles(words, 0)
    if at < len(words) and words[at] == "least" and words[at + 1 : at + 2] == ["at"]:
        # "Until at least the second half of 2020".
        at = _past_articles(words, at + 2)
    if at >= len(words):
        return Bound.DURING
    first = words[at].lstrip("\"'([-")
    if first != "since" and _is_since_event(words):
        return Bound.SINCE
    if first not in _BINDING:
        # "Since the Fed's April 9 announcement".
        owned = first.endswith(("'s", "s'")) and "since" in words[at + 1 : at + 3]
        return Bound.SINCE if owned else Bound.DURING
    second = words[at + 1].lstrip("\"'([-") if at + 1 < len(words) else ""
    if pair := PAIRS.get((second, first)):
        return Bound.DURING if second == "ahead" and OUTDONE.match(behind) else pair
    if second == "or" and words[at + 2 : at + 3] == ["on"]:
        # "On or before", "on or after".
        return Bound.BY if first == "before" else Bound.FROM
    if first in _OPPOSITES and _binds_nothing(first, second, words[at + 2 : at + 4]):
        return Bound.DURING
    if opened := _opened(first, second, words[at + 2 : at + _CLAUSE], behind):
        return opened
    found = BOUNDS.get(first, Bound.DURING)
    if found is Bound.FROM and first == "beginning" and second == "the":
        return Bound.DURING
    if found is Bound.FROM and at and behind.startswith(_STARTED):
        return Bound.DURING
    noun = at > 0 and words[0] in ("the", "a", "an") and not whole
    return Bound.DURING if _is_doer(found, words[at:], behind, noun=noun) else found


def _binds_nothing(first: str, second: str, third: list[str]) -> bool:
    """Whether it is "before and after the vote", or "a year after the flood", which is that far."""
    if second in ("and", "or"):
        return _OPPOSITES[first] in _bare(third)
    counted = third != [] and (third[0] in _COUNTS or third[0][0].isdigit())
    return counted and second in UNIT_WORDS


_COUNTS: Final = frozenset(("a", "an", "few", "several", *UNITS))


def _bare(words: list[str]) -> list[str]:
    return [word.strip(",").rpartition("—")[2] for word in words]


#: Both together bind nothing: "before and after the vote", "before, during and after May".
_OPPOSITES: Final = {"before": "after", "after": "before"}


def _is_since_event(words: list[str]) -> bool:
    """Whether something goes on since an event of that date: "since its launch in 2018"."""
    if "since" not in words[:_EVENT]:
        return False
    event = words[: words.index("since")]
    named = event[-1] in _WHOSE or event[-1].endswith("ing")
    # "Since it lost money in 2018, it has been shut" tells why.
    return named and not any(_PARTED.search(word) or _is_deed(word) for word in event)


def _is_deed(word: str) -> bool:
    return is_past(word) and word not in BASES


#: What ends the name of an event.
_PARTED: Final = re.compile(r"[,;:)]$|—|[0-9]{4}")
#: So many words name an event.
_EVENT: Final = 7
_WHOSE: Final = ARTICLES | {"its", "their", "his", "her", "our"}
#: Behind what is started: "it is starting the year off with a loss".
_STARTED: Final = (" off ", " with ", " on a ", " strong", " above ", " below ", " at ", " near ")


def _is_doer(found: Bound, words: list[str], behind: str, *, noun: bool) -> bool:
    """Whether what the date qualifies did it, or is outdone.

    "Hit by December's strike" and "by the Feb. 23 accord" tell who did it, "beyond last year's $4m"
    how much more it was.
    """
    if behind.startswith(_OWNS):
        return (found is Bound.BY and _is_done_by(words, behind)) or words[0] == "beyond"
    if found is Bound.BY and words[1:] and _MEASURED.match(behind):
        # "The largest by 2018 sales".
        return True
    named = noun and found is Bound.BY and _is_noun(behind)
    return named and "dead" not in behind


def _is_done_by(words: list[str], behind: str) -> bool:
    """Whether something was done by what a day owns: "extended for a year by Tuesday's vote"."""
    if was_done(words[1] if words[1:] else ""):
        return True
    return not _DEADLINE.match(behind) and any(map(_is_deed, words[1:_DONE_NEAR]))


#: So near stands what was done.
_DONE_NEAR: Final = 6
_DEADLINE: Final = re.compile(r"['’]s (?:[a-z]+ ){0,2}(?:deadline|cut-?off|target|end|close)\b")
_MEASURED: Final = re.compile(
    r" (?:sales|revenues?|output|production|assets|turnover|volumes?|gdp|market)\b"
)


def _opened(first: str, second: str, before: list[str], behind: str) -> Bound | None:
    """The bound of "from 2028 on", "in 2028 and beyond", "on or after", "dating back to"."""
    if first == "from" and _ONWARDS.match(behind):
        return Bound.FROM
    if first == "to" and second == "up":
        # "Ten ships sank up to the end of May", and not "what led up to it".
        led = not _LEADING.isdisjoint(before) or behind.startswith(_OWNS)
        return Bound.DURING if led else Bound.UNTIL
    if first == "to":
        # "Records dating back to 1990".
        dated = second == "back" and not _DATING.isdisjoint(before[:1]) and " level" not in behind
        return Bound.SINCE if dated else Bound.DURING
    if first in PLACES and second in ("starting", "beginning", "commencing", "effective"):
        return BOUNDS[second]
    return BOUNDS.get(second) if first == "on" else None


_LEADING: Final = frozenset(
    "lead leads leading led build builds building built catch catches catching caught move moves "
    "moved moving wake wakes waking woke".split()
)
#: So far before it that verb stands.
_CLAUSE: Final = 8
#: What is told of a period after it: "ahead of first-quarter results".
_TOLD: Final = re.compile(
    r" (?:(?!of |in |and |the |a |on |to |from )[a-z-]+ (?:and )?){0,4}"
    r"(?:projections?|results?|earnings|reports?|figures|print|data|numbers|update|release|sales"
    r"|payrolls|inflation|output|exports|imports|orders)\b"
)


#: What one is ahead of and not done by: "ahead of a 2026 timeline", "the 2018 plan year".
_AIM: Final = re.compile(
    r" (?:timelines?|schedules?|deadlines?|targets?|season|term"
    r"|(?:plan|school|tax|budget|academic|fiscal|crop) year)\b"
)
#: What it is compared with: "it widened in June after May's $32 million".
_FIGURE: Final = re.compile(r"['’]s (?:[$€£¥]|[0-9][0-9.,]*(?![0-9.,-]))")


def within(bound: Bound, words: list[str], behind: str) -> Bound:
    """The *bound*, before or after, of a week or more that only tells when something was.

    What was done "before the November election" was done by the end of November, and "after last
    year's strike" is since the start of that year.
    """
    if _TOLD.match(behind.lower()) or _FIGURE.match(behind):
        return Bound.DURING
    named = words[:1] == ["the"] and _is_noun(behind) and not _AIM.match(behind)
    if not named and not behind.startswith(_OWNS):
        return bound
    return Bound.BY if bound is Bound.BEFORE else Bound.SINCE


def opens_then(words: list[str]) -> bool:
    """Whether "from" opens a span of time, and is not from where figures rise: "shut from"."""
    # "It may delay its sale from June": whatever was to be then, is not.
    if words[:1] != ["from"] or words[1:2] == [] or not MOVED_ON.isdisjoint(words[1:8]):
        return False
    before = words[1]
    slightly = before.endswith("ly") and before not in _VERBS
    return before.isalpha() and before not in _LEVELS and not slightly


def is_as_of(words: list[str]) -> bool:
    """Whether "as of" opens a span of time, where the date lies ahead: "as of Jan. 1, it will"."""
    return words == ["of", "as"]


#: Words before "from" after which it tells what something is compared with.
_LEVELS: Final = (
    GROWTH
    | FIGURES
    | frozenset("off change point more less rising falling rebound recovery digits".split())
)
_VERBS: Final = frozenset("apply supply fly rely comply".split())
