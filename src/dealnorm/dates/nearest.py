"""What the words right before a date say of themselves: "until", "since", "expires", "come"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from .behind import lean_behind
from .bounds import OUTDONE
from .clauses import ARTICLES, CLINGING, MOVED_ON, PLACES, is_past, was_before
from .expr import Lean
from .governors import BEFORE_BASES, governed

#: Words right before a date that settle it.
_HARD_PAST: Final = frozenset("since ended minutes last earlier as-of".split())
_HARD_FUTURE: Final = frozenset(
    "until till by starting beginning commencing upcoming effective due coming current".split()
)
#: Words right before a date that look ahead: "expires Friday".
_EXPIRES: Final = frozenset(
    "expire expires mature matures ends starts opens closes begins votes comes meets convenes "
    "testifies debuts premieres resumes speaks returns reconvenes reopens is are meet return "
    "reconvene reopen convene begin start resume leaves retires departs joins arrives launches "
    "concludes adjourns hits lands resets lapses looms decide decides unveil unveils host "
    "hosts".split()
)
#: Two words right before a date that look ahead.
AHEAD_PAIRS: Final = frozenset(
    "take effect, takes effect, run out, runs out, the time, heading into, headed into, kicks off, "
    "gets underway, takes place, goes live, comes out, come out, is out, are out, ahead to, "
    "forward to, waiting for, braced for, bracing for, brace for, preparing for".split(", ")
)
#: What looks ahead to a month: "the outlook for March is weak"; a forecast may be of last month's.
OUTLOOKS: Final = frozenset("outlook outlooks guidance plan plans target targets budget".split())
#: What is told of a quarter before it is over.
FORESEEN: Final = frozenset(
    "outlook outlooks forecast forecasts forecasting guidance guiding projecting".split()
)


def by_the_nearest(words: list[str], at: int, near: str, folded: str, end: int) -> Lean | None:
    """What the word right before a date, or the two words, say of themselves."""
    then = words[at + 1] if at + 1 < len(words) else ""
    if _is_known(words, at, near, then):
        return Lean.HARD_PAST
    if _is_moved(words, at, near, then):
        return Lean.FUTURE
    noun = near == "beginning" and then == "the"
    if (near in _HARD_FUTURE and not noun) or (near == "than" and then == "later"):
        return _until(words, at, folded, end)
    # "The vote is in the spring", and no "sign is the March vote".
    bare = _AT_THE.issuperset(words[:at]) and (at == 0 or words[at - 1] in PLACES)
    if bare and at and _is_before_event(words[at + 1 : at + 3]) and not was_before(words):
        # "It calls for calm before a vote on Sunday".
        return Lean.FUTURE
    if near == "through" and _is_purpose(words[at + 1 : at + 7]):
        # "In order to fund the work through September".
        return Lean.FUTURE
    if near == "and" and then == "now" and words[at + 2 : at + 3] == ["between"]:
        # "Prices may move between now and March".
        return Lean.HARD_FUTURE
    if near == "come" and at == 0:
        # "Will they rock the boat come November?"
        return Lean.HARD_FUTURE
    if near == "of" and then == "ahead" and OUTDONE.match(folded, end):
        return Lean.PAST
    if near == "of":
        return {"minutes": Lean.HARD_PAST, "ahead": Lean.FUTURE}.get(then)
    if f"{then} {near}" in AHEAD_PAIRS:
        return Lean.FUTURE
    if bare and (_is_to_report(then, near) or (at and _is_to_leave(words[at + 1 : at + 5]))):
        return Lean.FUTURE
    # "The leaders meet separately Monday".
    by = at + (near.endswith("ly") and words[at] == near)
    verb, then = [*words[by : by + 2], "", ""][:2]
    # "With its votes on Thursday" tells of nouns.
    held = bare and verb in _EXPIRES and not (at and verb == "votes")
    # "The curbs end on April 8", and not "at year end on April 8".
    held = held or (bare and verb == "end" and then.endswith("s"))
    return Lean.FUTURE if held and then not in BEFORE_BASES else None


def _is_to_report(who: str, verb: str) -> bool:
    """ "Acme, which reports on Tuesday"."""
    return who in _WHO and verb.endswith("s") and not is_past(verb)


def _is_to_leave(words: list[str]) -> bool:
    """ "Doe, who leaves the board in May", "who retires from it in May"."""
    pairs = pairwise(words)
    return any(who in _WHO and verb in _EXPIRES and verb[-1] == "s" for verb, who in pairs)


def _is_known(words: list[str], at: int, near: str, then: str) -> bool:
    """Whether the words say of themselves that it is over."""
    if near == "back" and (not then or then.rstrip(",") in _CLAUSES):
        # "If, back in December, he had agreed", and not "it will be back in March".
        return True
    if near in _HARD_PAST or "since" in words[at + 1 : at + 6]:
        return True
    if (near, then) in (("seen", "last"), ("to", "according"), ("starting", "after")):
        # "After starting the week at $40, it fell".
        return True
    if "minutes" in words[at + 1 : at + 5] and not {"from", "of"}.isdisjoint(words[at : at + 4]):
        # "The minutes from the bank's Dec. 18 meeting".
        return True
    if near in _FIGURES and not _MATCHES.isdisjoint(words[at + 1 : at + 4]):
        # "It may match the rise in December".
        return True
    # "It could fall back to its low in March".
    return near in _MARKED and at > 0 and not _BACK_TO.isdisjoint(words[at + 1 : at + 4])


#: What was reached once, and what may go back to it or beyond.
_MARKED: Final = frozenset("low lows high highs peak peaks trough bottom".split())
_BACK_TO: Final = frozenset("to below above under from off than of".split())


#: What was measured, and what may come up to it.
_FIGURES: Final = frozenset("increase rise gain drop decline fall pace rate".split())
_MATCHES: Final = frozenset("match matches matching top tops topping exceed exceeds".split())


def _is_moved(words: list[str], at: int, near: str, then: str) -> bool:
    """Whether something is put off: "postponed until July", "to as late as September"."""
    if near in ("into", "to", "until", "till"):
        pairs = zip(words[at + 1 : at + 6], [*words[at + 2 : at + 7], ""], strict=False)
        # "They agreed to postpone it", and no "delay due to".
        return any(
            (verb in MOVED_ON and (verb.endswith("ed") or before in BEFORE_BASES))
            or (verb == "off" and before == "put")
            for verb, before in pairs
        )
    late = near == "as" and then == "late" and len(words) > at + 3
    return late and not was_before(words)


def _is_purpose(words: list[str]) -> bool:
    """Whether an infinitive stands there, and nothing past behind it: "to fund the work"."""
    at = words.index("to") if "to" in words else 0
    if at == 0 or not words[at - 1].isalpha() or not _OWED.isdisjoint(words[at + 1 : at + 2]):
        return False
    return not any(map(is_past, words[:at]))


#: "According to its data through March".
_OWED: Final = frozenset("according due compared thanks owing relative prior up".split())


def _is_before_event(words: list[str]) -> bool:
    return words[1:] == ["before"] and words[0] in ARTICLES


_AT_THE: Final = PLACES | {"the"}
_CLAUSES: Final = frozenset("if when that way and but as where".split())
_WHO: Final = ("which", "who")
_AIMS: Final = OUTLOOKS | frozenset("forecast forecasts goal projection projections".split())
#: Who is asked to do something by a date has not done it yet.
_ASKED: Final = frozenset("asked told ordered urged required gave promised pledged vowed".split())


#: What markets think of what is to come.
_PRICED: Final = frozenset("priced pricing bets betting odds".split())
#: Who was made something until then still is.
_APPOINTED: Final = frozenset("appointed reappointed re-appointed extended renewed".split())


def _until(words: list[str], at: int, folded: str, end: int) -> Lean:
    """ "By Friday" looks ahead unless its sentence tells of the past."""
    if len(words) <= at + 1:
        behind = lean_behind(folded, end)
        return Lean.HARD_FUTURE if behind is Lean.FUTURE else Lean.PAST
    if words[0] == "by" and not _PRICED.isdisjoint(words):
        # "Traders have priced two hikes by the end of March".
        return Lean.HARD_FUTURE
    if was_before(words):
        # "She was appointed until June".
        still = words[at] in ("until", "till") and not _APPOINTED.isdisjoint(words)
        # "It was working to open by the summer".
        aims = words[at] == "by" and governed(words[at + 1 :]) is Lean.FUTURE
        return Lean.FUTURE if still or aims else Lean.PAST
    found, near = governed(words[at + 1 :]), words[at].strip(CLINGING)
    asked = words[at + 2 : at + 3] == ["to"] and not _ASKED.isdisjoint(words[at + 3 : at + 7])
    if near == "by" and (asked or not _AIMS.isdisjoint(words)):
        # "It asked him to reply by Friday", "it lowered its forecast to 60 shops by May".
        return Lean.FUTURE
    if found is Lean.PAST and near not in ("by", "until", "till"):
        # "It paid more, starting on April 15", and "it announced cuts, effective April 15".
        return Lean.FUTURE
    if found is Lean.FUTURE or near not in ("by", "until", "till"):
        return Lean.HARD_FUTURE
    # "The contract runs until May"; "some see a tax cut by the autumn".
    return found or (Lean.NONE if words[0] == "by" else Lean.FUTURE)
