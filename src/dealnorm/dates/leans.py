"""Where the words around a date lean: whether it lies behind or ahead."""

from __future__ import annotations

from typing import Final

from .._text import Page
from .behind import (
    behind_noun,
    is_done_behind,
    is_elected,
    is_held,
    is_set,
    lean_behind,
    lean_by_noun,
    looks_on,
)
from .bounds import NOUN, opens_then
from .clauses import (
    ARTICLES,
    BASES,
    CLINGING,
    PARTICIPLES,
    PLACES,
    is_past,
    was_before,
    was_done,
)
from .expr import Lean
from .governors import AHEAD, BEFORE_BASES, governed
from .nearest import AHEAD_PAIRS, OUTLOOKS, by_the_nearest

_SOFT_PAST: Final = frozenset("from after".split())
#: What is over once it is written: "an analysis from December".
_WRITTEN: Final = frozenset(
    "analysis study survey poll report memo letter interview essay tweet email minutes video "
    "photo filing".split()
)
#: What stands between a verb and its preposition: "came out in March".
_PARTICLES: Final = frozenset("out up down back off away over through".split())
#: What is told of these is over: nobody "told reporters in April" of an April to come.
_DONE: Final = frozenset(
    "told said arrived joined left sued won signed began launched bought sold acquired filed died "
    "hired fired resigned became rose fell grew reached met visited published released debuted "
    "opened closed completed raised received happened occurred testified wrote spoke returned "
    "called posted reported started passed pleaded defaulted collapsed crashed peaked "
    "went came took made found got lost gained earned spent paid produced shipped delivered "
    "beat missed topped hit cut cost put quit shut split slipped dropped tumbled slumped sank slid "
    "plunged surged soared jumped climbed rallied shrank expanded declined dipped eased gave "
    "named appointed ousted dismissed elected stepped borrowed defeated toppled killed".split()
)
#: Words between a verb and its date that may move it: "bought tickets for the show in April".
_TOWARDS: Final = frozenset("to for of ahead before until at next upcoming about that".split())
#: Words before "Friday's" that look ahead.
_BEFORE_OWNERS: Final = frozenset("of before until upcoming by into".split())
#: A sentence that begins with no more than these begins with its date.
_OPENERS: Final = frozenset(
    "in on at by since during over the a early late last this as of and but then also back "
    "earlier later around separately meanwhile however".split()
)


def lean_of(words: list[str], page: Page, end: int) -> Lean:
    """Where the sentence leans: by its words before a date, the nearest first, or behind it."""
    folded, text = page.folded, page.text
    if (named := lean_by_noun(words, folded, end)) is not None:
        return named
    if words[1:2] in _JOINED and words[0] in PLACES and folded.startswith(",", end):
        # "It may grow, but in October, the bank left" says of the second clause what follows.
        words = words[:1]
    at = 0
    while at < len(words) and (words[at] in ARTICLES or words[at] in PLACES):
        at += 1
    near = words[at].strip(CLINGING) if at < len(words) else ""
    if at and near == "that" and lean_behind(folded, end) is Lean.FUTURE:
        # "She said that on Friday or Saturday, she will act".
        return Lean.FUTURE
    if folded.startswith("'s", end) and (found := _of_owner(words, at, folded, end)):
        return found
    if near == "by" and at and NOUN.match(text, end) and not folded.startswith(" deadline", end):
        return Lean.NONE
    if near == "from" and (found := _by_its_start(words, at)):
        return found
    if near == "from" and not _WRITTEN.isdisjoint(words[at + 1 : at + 2]):
        # "According to an analysis from December".
        return Lean.HARD_PAST
    # "Concern following a December slump".
    if near in _SOFT_PAST or (near == "following" and at and words[at - 1] in ARTICLES):
        return lean_behind(folded, end) if len(words) <= at + 1 else Lean.PAST
    if near == "before" and folded.startswith("'s", end) and not was_before(words):
        even = words[at + 1 :] == ["even"] and lean_behind(folded, end) is Lean.HARD_PAST
        # "Even before Friday's summit, banks were cautious."
        return Lean.HARD_PAST if even else Lean.FUTURE
    found = by_the_nearest(words, at, near, folded, end) or governed(words)
    if found is not None:
        # "It had its worst December since 2008" tells of a record.
        return _weighed(found, words, at, near, record=folded.startswith(" since ", end))
    return _by_what_follows(words, at, near, folded, end)


def _by_its_start(words: list[str], at: int) -> Lean | None:
    """ "Ferries leave each Friday from April 5", "it will be shut from Monday"."""
    found = governed(words)
    if _is_rhythm(words[at + 1 : at + 3]):
        return found or Lean.FUTURE
    return found if found is Lean.FUTURE and opens_then(words) else None


def _by_what_follows(words: list[str], at: int, near: str, folded: str, end: int) -> Lean:
    """Where a date leans of which nothing before it tells."""
    if is_done_behind(words, folded, end):
        return Lean.HARD_PAST
    if looks_on(words, folded, end):
        return Lean.FUTURE
    behind = lean_behind(folded, behind_noun(words, folded, end))
    if len(words) <= 4 and _OPENERS.issuperset(word.strip(CLINGING) for word in words):
        return behind
    if behind is not Lean.NONE and folded.startswith(",", end) and words[-1] in _OPENING:
        # "At its retreat in January, it drew up a plan".
        return behind
    if near in _TOWARDS_EVENT and is_set(folded, end) and behind is not Lean.HARD_PAST:
        return Lean.FUTURE
    told = words[at + 1 : at + 2] if near == "for" else []
    if behind is not Lean.HARD_PAST:
        return Lean.NONE if OUTLOOKS.isdisjoint(told) else Lean.FUTURE
    # What stands behind a date that opens nothing is a hint, and no more.
    return Lean.PAST if _READINGS.isdisjoint(told) else behind


#: Words before what is still to be held: "as shops arm for the October primaries".
_TOWARDS_EVENT: Final = frozenset("for before toward towards".split())
_JOINED: Final = (["but"], ["and"])
#: Words that open a sentence with what the date is of.
_OPENING: Final = PLACES | {"during", "after", "following"}
#: What is known of a month once it is over: "figures for December showed".
_READINGS: Final = frozenset(
    "figures data numbers results readings minutes report reports index (cpi) cpi (ppi) ppi gdp "
    "payrolls inflation".split()
)


def _is_rhythm(words: list[str]) -> bool:
    """Whether what happens again and again stands there: "each Thursday", "daily"."""
    return words[:1] in (["daily"], ["weekly"]) or words[1:] in (["each"], ["every"])


def _weighed(found: Lean, words: list[str], at: int, near: str, *, record: bool) -> Lean:
    """The lean that was found, or a harder one: by a verb right there, a deed or a record."""
    verb = words[at + 1] if near in _PARTICLES and at + 1 < len(words) else near
    adjacent = is_past(verb) and verb not in PARTICIPLES and not (at and words[at - 1] in ARTICLES)
    if found is Lean.PAST and adjacent and AHEAD.isdisjoint(words[at + 1 : at + 6]):
        return Lean.HARD_PAST
    figure = _was_figure(words, at)
    if found is Lean.PAST and (record or figure or _is_done(words, at)):
        return Lean.HARD_PAST
    if near == "for" and found is Lean.FUTURE and not _READINGS.isdisjoint(words[at + 1 : at + 2]):
        # "It will release its figures for March" in May.
        return Lean.NONE
    # An outlook is compared with what may itself lie ahead.
    return Lean.NONE if figure else found


def _of_owner(words: list[str], at: int, folded: str, end: int) -> Lean | None:
    """Where a date leans that owns what happened: "Friday's losses"."""
    near, then = [*(word.strip(CLINGING) for word in words[at : at + 2]), "", ""][:2]
    if near == "since" or (near == "by" and was_done(then)):
        # "The most since January's launch", "hit by December's strike".
        return Lean.HARD_PAST
    if near in _BEFORE_OWNERS or f"{then} {near}" in AHEAD_PAIRS or near in AHEAD:
        return None
    behind = lean_behind(folded, end) if PLACES.issuperset(words) else Lean.NONE
    if is_elected(folded, end) and near != "after" and behind is not Lean.HARD_PAST:
        return Lean.PAST if governed(words) is Lean.PAST else Lean.FUTURE
    if behind is Lean.FUTURE and is_held(folded, end):
        return Lean.FUTURE
    done = governed(words) is Lean.PAST and (near == "after" or _is_done(words, at))
    return Lean.HARD_PAST if done or behind is Lean.HARD_PAST else Lean.PAST


def _is_done(words: list[str], at: int) -> bool:
    """Whether someone did something on the date: "he joined the firm in March"."""
    if words[at : at + 1] == ["into"]:
        # "Shares rallied into mid-July".
        return words[at + 1 : at + 2] != [] and words[at + 1] in _DONE
    if not at or words[at - 1] not in PLACES:
        return False
    for index, word in enumerate(words[at:], at + 1):
        if word == "at" and not _SHOWN.isdisjoint(words[index : index + 1]):
            # "Unveiled at its fair in June".
            return True
        if is_past(word) or word in _TOWARDS or word in AHEAD:
            based = word in BASES and not BEFORE_BASES.isdisjoint(words[index : index + 1])
            return word in _DONE and not based
    return False


#: The same where no more than a place stands between: "the odds of a cut at its meeting in May".
_SHOWN: Final = (
    _DONE | set("announced unveiled presented introduced revealed shown".split())
) - BASES


def _was_figure(words: list[str], at: int) -> bool:
    """Whether figures fall or rise from what they were: "from $4bn in March"."""
    for index, word in enumerate(words[at : at + 6], at):
        if word == "to":
            # "To go from $5 to $4 on Jan. 1".
            return False
        if index and (word in _COMPARES or words[index : index + 2] == ["with", "compared"]):
            figure = words[index - 2] if words[index - 1] in ARTICLES else words[index - 1]
            return figure.lstrip("$£€¥")[:1].isdigit()
    return False


#: Words between a figure and what it was: "up from $4m in March", "against $4m at Dec. 31".
_COMPARES: Final = frozenset("from against versus vs vs.".split())
