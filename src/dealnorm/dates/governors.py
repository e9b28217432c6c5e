"""What the nearest governor before a date says: a modal, a plan, a verb of the past."""

from __future__ import annotations

from typing import Final

from .clauses import (
    ARTICLES,
    BASES,
    CLINGING,
    IS,
    PARTICIPLES,
    PLACES,
    TOLD,
    WAS,
    is_past,
    was_before,
)
from .expr import Lean

#: Words that look ahead wherever they stand.
AHEAD: Final = frozenset(
    "will shall would could may might should can must won't wouldn't plans hopes expects intends "
    "aims promises upcoming payable redeem redeemable deadline maturing matures seeks wants "
    "begins resumes hoping predicts anticipates proposes awaiting rescheduled likely looming "
    "prepares if ex-dividend pays await awaits expect anticipate predict sees".split()
)
#: What is held to be open: "the odds of a cut in April".
_CHANCES: Final = frozenset("chance chances odds probability likelihood prospect prospects".split())
#: Words before "may" that make a month of it.
_MONTHLY: Final = frozenset(
    "in since last of until from during early late mid next through by between".split()
)
#: Verbs that leave it to the one before them where a sentence leans: "may well remain subdued".
_LINKS: Final = frozenset("be remain stay become get keep".split())
#: Verbs of the present before one that could be of the past: "it remains shut".
_PRESENT: Final = IS | frozenset("remains stays becomes gets keeps".split())
#: Verbs that headlines put behind "to": "bank to buy bonds on Thursday".
_HEADLINES: Final = frozenset(
    "hold meet vote report release announce buy sell open launch start begin close publish "
    "unveil issue pay raise cut take visit speak testify host sign decide face end resume return "
    "be discuss present deliver debut join come".split()
)
#: Words before "cut" and "put" that make no past of them.
BEFORE_BASES: Final = frozenset("to will would can could may might must shall should".split())
#: And those that make a noun of it: "a tax cut by the autumn".
_BEFORE_NOUNS: Final = BEFORE_BASES | frozenset(
    "rate interest-rate tax job jobs price cost budget spending dividend pay wage output supply "
    "production point more another further".split()
)
#: What is done in the present of a plan: "she is flying to Paris on Friday".
_UNDER_WAY: Final = frozenset(
    "meeting flying holding hosting heading traveling travelling visiting speaking releasing "
    "reporting launching staying voting anticipating expecting returning leaving coming going "
    "opening closing starting beginning sending deploying".split()
)
#: Who is going to do it, in the present tense of a calendar: "both issue results on Wednesday".
_RELEASES: Final = frozenset(
    "issue issues report reports release releases post posts publish publishes announce announces "
    "deliver delivers unveil unveils".split()
)
_RESULTS: Final = frozenset("results earnings numbers figures".split())
#: What goes with a verb of the past: "telling reporters on Monday".
_SAYING: Final = frozenset("telling saying adding noting".split())
#: What goes on behind a comma from what is over: "bets on a cut, following weak data on Friday".
_BEHIND: Final = frozenset(("following", "after"))
#: Before a participle they tell of what may be: "if passed in May".
_CONDITIONS: Final = frozenset(("if", "unless", "once"))
#: So far before a verb whose past looks like its present a condition stands.
_CLAUSE: Final = 7
#: "Neither could be reached" looks at nothing ahead.
_NEGATIONS: Final = frozenset("not neither nor none nobody".split())
#: Words before "to" that make a plan of what follows.
_PLANS: Final = frozenset(
    "plan plans planned hopes hoped expects expected intends intended promised scheduled set due "
    "slated likely about planning aims want wants agreed seeking seeks is are am decided ready "
    "wait waiting working supposed hoping pledged pledges vowed vows failed going ought projected "
    "forecast preparing prepares prepare".split()
)
#: "Is sworn in on Friday": so many words before a date a verb may stand.
_RIGHT_THERE: Final = 2
_CLOSE: Final = 4
#: And so many a plan that only "to" tells of.
_HINTED: Final = 10
#: What is held on the day that it was given.
_APPOINTED: Final = frozenset("set scheduled".split())
_DETERMINERS: Final = ARTICLES | {"such", "these", "those", "any", "all", "that"}


def governed(words: list[str]) -> Lean | None:
    """What the nearest governor before a date says, if there is one."""
    hinted = False
    for at, written in enumerate(words):
        word = written.strip(CLINGING)
        if word in PARTICIPLES or word == "to":
            verdict = _participle(words, at, word)
            hinted = hinted or (word == "to" and 0 < at <= _HINTED and words[at - 1] in _HEADLINES)
        else:
            verdict = _verb(words, at, word)
            # "The same until its meeting in March", if nothing tells of the past.
            hinted = hinted or word == "until"
        if verdict is not None:
            return verdict
    # "It had been in talks to buy the firm before its closure on Dec. 6".
    return Lean.FUTURE if hinted and not was_before(words) else None


def _verb(words: list[str], at: int, word: str) -> Lean | None:
    """What a modal or a verb of the past says; None for any other word."""
    if word == "could" and not _NEGATIONS.isdisjoint(words):
        # "Neither could be reached for comment."
        return Lean.PAST
    if word == "may" and _MONTHLY.issuperset(words[at + 1 : at + 2]):
        # "More in May than in April".
        return None
    if word == "plans" and _is_object(words, at):
        return None
    if word in AHEAD or word.endswith("'ll") or (word in _CHANCES and words[at - 1 : at] == ["of"]):
        return Lean.FUTURE
    if (word in _UNDER_WAY and _is_under_way(words, at)) or _is_condition(words, at, word):
        return Lean.FUTURE
    if word in _RELEASES and at <= _CLOSE and not _RESULTS.isdisjoint(words[max(0, at - 2) : at]):
        # "Both issue results on Wednesday".
        return Lean.FUTURE
    if word in _SAYING:
        return Lean.PAST
    if word in _BEHIND and at <= _CLOSE and words[at + 1 : at + 2] and words[at + 1][-1] == ",":
        return Lean.PAST
    if not is_past(word) or _is_noun(words, at, word):
        return None
    by = 2 if words[at + 1 : at + 2] and words[at + 1].endswith("ly") else 1
    helper = words[at + by] if at + by < len(words) else ""
    if helper == "be" and words[at + 2 : at + 3] == ["to"]:
        # "Rules to be published in May", but "rules that were to be published".
        return Lean.PAST if was_before(words[at + 3 :]) else Lean.FUTURE
    if helper in ("is", "are") and by == 1 and at <= _RIGHT_THERE:
        # "The report is issued on Friday".
        return Lean.FUTURE
    return None if helper in ARTICLES or helper in _LINKS or helper in _PRESENT else Lean.PAST


def _is_condition(words: list[str], at: int, word: str) -> bool:
    """ "It would help more if prolonged through Sept. 30", "if neither bid hits half of it"."""
    near = _CLAUSE if word in BASES else 1
    return is_past(word) and not _CONDITIONS.isdisjoint(words[at + 1 : at + 1 + near])


def _is_object(words: list[str], at: int) -> bool:
    """Whether "plans" are what someone makes: "it unveiled plans on Friday"."""
    if at == 0 or words[at - 1] not in PLACES:
        return False
    maker = words[at + 1] if at + 1 < len(words) else ""
    return maker in ARTICLES or maker.endswith("ing") or is_past(maker)


def _is_under_way(words: list[str], at: int) -> bool:
    """ "She is flying to Oslo on Friday", "he is in talks before flying there on Friday"."""
    before = words[at + 1 : at + 2]
    later = before == ["before"] and not was_before(words[at + 2 :])
    return before in (["is"], ["are"]) or (later and not IS.isdisjoint(words[at + 2 :]))


def _is_noun(words: list[str], at: int, word: str) -> bool:
    """Whether "cut" is a noun or an infinitive, or a verb tells what follows something."""
    by = at + 2 if words[at + 1 : at + 2] == ["only"] else at + 1
    if word in BASES and not _BEFORE_NOUNS.isdisjoint(words[by : by + 1]):
        return True
    # "Due on Wednesday, followed by more on Thursday", "followed a day later".
    return word == "followed" and (at == 0 or words[at - 1] == "by")


def _as_it_was(before: list[str]) -> bool:
    """Whether "planned" is no verb of its sentence: "as previously planned", "than expected".

    Nor is it in "more than economists expected".
    """
    if before[:1] in (["as"], ["than"]) or before[1:2] == ["than"]:
        return True
    return before[1:2] == ["as"] and before[0].endswith("ly")


def _participle(words: list[str], at: int, word: str) -> Lean | None:
    """ "Is due", "was expected", "plans to meet"."""
    before = [other.strip(CLINGING) for other in words[at + 1 : at + 4]]
    if word == "to":
        return _infinitive(words, at, before)
    if _as_it_was(before) or (before[:1] and before[0].lstrip("+-$£€").rstrip("%")[:1].isdigit()):
        # "136,000, against 145,000 expected and 168,000 in August".
        return None
    if not WAS.isdisjoint(before):
        # "A hearing was set for Friday" looks ahead still.
        return Lean.FUTURE if word in _APPOINTED and words[at - 1 : at] == ["for"] else Lean.PAST
    if word in TOLD and IS.isdisjoint(before):
        if before[:1] and before[0] in ARTICLES:
            return None
        if words[at - 1 : at] != ["for"]:
            return Lean.PAST
    if word == "due" and words[at - 1 : at] == ["to"] and not IS.intersection(before):
        return None
    if word == "about" or (word == "set" and not {"is", "are", "be"}.intersection(before)):
        return None
    return Lean.FUTURE


def _infinitive(words: list[str], at: int, before: list[str]) -> Lean | None:
    """What a "to" says that stands *at* a place, by the words *before* it."""
    if before[:1] == ["looking"] and at > _RIGHT_THERE:
        # "Traders are looking to the figures on Friday".
        return Lean.FUTURE
    if not before or before[0] not in _PLANS or at == 0 or words[at - 1] in _DETERMINERS:
        # "It agreed to such a fee in January" plans nothing.
        return None
    if before[1:2] == ["than"]:
        # "It fell less than planned to $3 in the third quarter".
        return None
    if before[0] == "due" and words[at - 1] not in _HEADLINES and IS.isdisjoint(before):
        # "Losses due to floods in May".
        return None
    # "Were preparing to vote" still looks ahead, and "was expected to vote" does not.
    was = not WAS.isdisjoint(before[1:]) and not before[0].endswith("ing")
    return Lean.PAST if was else Lean.FUTURE
