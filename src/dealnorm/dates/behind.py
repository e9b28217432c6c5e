"""What the words behind a date show: whether it lies behind or ahead."""

from __future__ import annotations

import re
from typing import Final

from .clauses import IS, PARTICIPLES, PLACES, TOLD, WAS, is_past
from .expr import Lean

#: The words behind a date, and where its sentence ends; "could not" is one, for it is past.
_RIGHT: Final = re.compile(r"could not|[a-z']+|(?<=[a-z)%0-9]{3})[.?!](?=[ \n])|\n\n")
_MODALS: Final = frozenset(
    "will shall would could may might should must plans expects intends hopes aims".split()
)
_PASSIVE: Final = ("be", "being", "getting")
#: So far they are read.
_SIGHT: Final = 180
#: "The ministry on May 31 lowered", "the bank in January released".
_DONE_BEHIND: Final = re.compile(
    r" (?:released|published|announced|reported|said|told|lowered|raised|cut|approved|rejected"
    r"|issued|signed|launched|filed|sued|agreed|began|voted|ordered|unveiled|failed|showed|ended|led"
    r"|drew|brought|sent|left|rose|fell|came|took|made|won|lost|went|projected|estimated|predicted"
    r"|warned|asked|called|urged|held|met|imposed|suspended|bought|sold|included|contained|caused"
    r"|pushed|helped|found|gave|averaged|totall?ed)\b"
)
#: "Sales in March were weak", but "the vote in March was put off".
_WAS_BEHIND: Final = re.compile(
    r" (?:was|were|had) (?!(?:cancell?ed|postponed|delayed|scheduled|rescheduled|planned|expected"
    r"|due|set|to|announced|called|approved|agreed|confirmed|moved|proposed|likely|put|only|still"
    r"|also|already|never|not|no) )"
)
#: The same words behind a date without its preposition: "the December cut".
_NOUN_BEHIND: Final = re.compile(r" (?:cut|hit|bid|set|put)\b")
#: "The default on Thursday if Congress fails", "the board on Wednesday is set to vote".
_AT_ONCE: Final = re.compile(
    r" (?:if|unless|will|is (?:set|due|expected|scheduled|likely|to)|are (?:set|due|expected|to))\b"
)
#: "Thursday brings results from the bank".
_BRINGS: Final = re.compile(r" (?:brings|sees|features)\b")
#: "November Brent crude", "July rubber contract": months of delivery.
_DELIVERED: Final = re.compile(
    r" (?:[a-z]+ ){0,3}(?:contracts?|futures|delivery|brent|wti|comex|nymex|ice)\b"
)
#: "July copper HGN20": the same by the sign of the contract, which ends in its month and year.
_TRADED: Final = re.compile(r" [a-z #0-9.]{3,24}?[ (][a-z]{2}[fghjkmnquvxz][0-9]{2}(?![a-z0-9])")
#: Before a number it is a verb, and of the past where no "to" and no modal stands before it.
_COST: Final = re.compile(r" cost (?:[a-z]+ ){0,2}[$€£]?[0-9]")
_FORECAST: Final = re.compile(r" forecast that ")
#: "Christmas falls on a Wednesday".
_FALLS: Final = re.compile(r" (?:falls on|comes|kicks off|starts|begins)\b")
#: "The Jan. 20 trading high", "its March low".
_PEAK: Final = re.compile(
    r"(?: (?!(?:is|are|was|were|be|remains?|looks?|seems?|at|to|an?|the|in|on|of|and|or|for|with) )"
    r"[a-z-]+){0,2} (?:highs?|lows?|peaks?|bottoms?|troughs?)(?=[ ,.;:)]|$)"
)
#: "She named August as the last deadline".
_AIMED: Final = re.compile(r" as (?:an?|the) (?:[a-z]+ ){0,2}(?:deadline|target|goal)\b")
#: "It opens above Monday's close of 410".
_SESSION: Final = ("close", "open")
_LEVEL: Final = re.compile(r" (?:price )?(?:of|at) [$€£]?[0-9]")
#: What is held on a day that was set for it.
_EVENT: Final = (
    r" (?:[a-z.]+ ){0,2}(?:votes?|meeting|elections?|mid-?terms|hearing|summit|debate|auction"
    r"|primary|primaries|ballot|polls|referendum|runoff|speech|launch)\b"
)
#: "Tuesday's vote will decide it".
_HELD: Final = re.compile(f"'s{_EVENT}")
#: "November's congressional elections".
_ELECTED: Final = re.compile(r"'s (?:[a-z.]+ ){0,2}(?:elections?|mid-?terms|referendum)\b")
#: "Arming for the October primaries".
_SET: Final = re.compile(_EVENT)
#: "Thursday's ambitious target", "the Thursday debt-limit deadline": what a day is set for.
_DUE: Final = re.compile(
    rf"(?:'s)?(?:{_EVENT}"
    r"| (?:[a-z-]+ ){0,2}(?:deadlines?|targets?|mark-?ups?|testimony|results?)\b)"
)


def is_set(folded: str, end: int) -> bool:
    """Whether the date qualifies what was set for it: "the November elections"."""
    return _SET.match(folded, end) is not None


def is_due(folded: str, end: int) -> bool:
    """Whether a day owns or qualifies what it is set for."""
    return _DUE.match(folded, end) is not None


def is_elected(folded: str, end: int) -> bool:
    """Whether a month owns elections: "November's elections"; a weekday's may be over."""
    return not folded.endswith("day", 0, end) and _ELECTED.match(folded, end) is not None


def lean_by_noun(words: list[str], folded: str, end: int) -> Lean | None:
    """Where a date leans that belongs to a contract or to a price: "the Jan. 20 trading high"."""
    if _DELIVERED.match(folded, end):
        return Lean.HARD_FUTURE
    if folded.endswith(_SESSION, 0, end) and _LEVEL.match(folded, end):
        return Lean.HARD_PAST
    if _AIMED.match(folded, end):
        return Lean.FUTURE
    if words and words[0] in PLACES:
        return None
    if _TRADED.match(folded, end):
        return Lean.HARD_FUTURE
    return Lean.HARD_PAST if words and _PEAK.match(folded, end) else None


def is_held(folded: str, end: int) -> bool:
    """Whether a day owns what was set for it: "Tuesday's vote"."""
    return _HELD.match(folded, end) is not None


def is_done_behind(words: list[str], folded: str, end: int) -> bool:
    """Whether a deed stands right behind: "the ministry on May 31 lowered"."""
    if not words or words[0] not in PLACES:
        return False
    return bool(_DONE_BEHIND.match(folded, end) or _WAS_BEHIND.match(folded, end))


def looks_on(words: list[str], folded: str, end: int) -> bool:
    """Whether what stands right behind a date looks ahead from it."""
    if not words:
        return _BRINGS.match(folded, end) is not None
    return words[0] == "on" and _AT_ONCE.match(folded, end) is not None


def behind_noun(words: list[str], folded: str, end: int) -> int:
    """The end of "cut" in "the December cut", which is no verb; else *end* itself."""
    noun = None if words[:1] and words[0] in PLACES else _NOUN_BEHIND.match(folded, end)
    return noun.end() if noun else end


def _is_aside(folded: str, word: re.Match[str], end: int) -> bool:
    """Whether a participle stands between commas: "on May 4, ten men, picked by lot, will go"."""
    start = word.start()
    if start - end <= len(", ") or not folded.endswith(", ", 0, start) or word[0][-2:] != "ed":
        return False
    return _ASIDE.match(folded, start) is not None


#: What was said of the subject before its verb.
_ASIDE: Final = re.compile(r"[a-z]+ed [a-z]+[^.,;\n]{0,60}, [a-z]")


def lean_behind(folded: str, end: int) -> Lean:
    """Where a sentence leans that a date opens: back, unless something looks ahead."""
    found = Lean.NONE
    helper = ""
    if _FALLS.match(folded, end):
        return Lean.FUTURE
    for at in _RIGHT.finditer(folded, end, end + _SIGHT):
        word = at[0]
        if word in _MODALS or (word in PARTICIPLES and helper in IS):
            return Lean.FUTURE if found is Lean.NONE else found
        if word == "announces" and found is Lean.NONE:
            # "On October 9, the company announces that it will": its will is of another day.
            break
        if word[0] in ".?!\n":
            break
        told = (
            (word not in PARTICIPLES and word != "ended")
            or helper in WAS
            or word == "set"
            or (word in TOLD and helper not in IS)
        )
        # "The sum that can be paid", "seats are being sold" tell of nothing past.
        past = word == "could not" or (is_past(word) and not _is_aside(folded, at, end))
        if word == "forecast" and _FORECAST.search(folded, end, end + _SIGHT):
            # "In Q4, Acme forecast that it would lose money", and no "its forecast".
            told = past = True
        if word == "cost" and helper != "to":
            # "In December, a kilogram cost 22 yuan", and no "cost of living".
            past = _COST.search(folded, end, end + _SIGHT) is not None
        if found is Lean.NONE and told and helper not in _PASSIVE and past:
            found = Lean.HARD_PAST
        helper = word
    return found
