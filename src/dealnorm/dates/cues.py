"""What the words around a date say of it: its bound, and whether it lies behind or ahead."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import Final

from .._text import Page
from .expr import Lean
from .terms import Bound

_WINDOW: Final = 150
#: Far enough to see a preposition.
NEAR: Final = 32
_WORDS: Final = 14

BOUNDS: Final[dict[str, Bound]] = {
    "since": Bound.SINCE,
    "until": Bound.UNTIL,
    "till": Bound.UNTIL,
    "before": Bound.BEFORE,
    "pre": Bound.BEFORE,
    "after": Bound.AFTER,
    "past": Bound.AFTER,
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
    ("up", "until"): Bound.UNTIL,
    ("effective", "from"): Bound.FROM,
    ("starting", "from"): Bound.FROM,
    ("beginning", "from"): Bound.FROM,
    ("starting", "with"): Bound.FROM,
    ("beginning", "with"): Bound.FROM,
}
_PLACES: Final = frozenset("in on at".split())
_ARTICLES: Final = frozenset("the a an this its their his her our last".split())

#: Words that look ahead wherever they stand.
_AHEAD: Final = frozenset(
    "will shall would could may might should can must won't wouldn't plans hopes expects intends "
    "aims promises upcoming payable redeem redeemable deadline maturing matures seeks wants begins "
    "resumes hoping predicts anticipates proposes awaiting rescheduled likely looming prepares "
    "if".split()
)
#: They look ahead in the present tense only: "had been due".
_PARTICIPLES: Final = frozenset(
    "due scheduled slated set expected planned likely about supposed projected forecast "
    "anticipated postponed "
    "proposed planning intended seen".split()
)
#: Those that tell of the past without their verb: "analysts forecast in May", "seen in May".
_TOLD: Final = frozenset("proposed projected forecast seen".split())
_IS: Final = frozenset("is are be being".split())
_WAS: Final = frozenset("was were had been".split())
#: Words right before a date that settle it.
_HARD_PAST: Final = frozenset("since ended minutes last earlier as-of".split())
_SOFT_PAST: Final = frozenset("from after".split())
_HARD_FUTURE: Final = frozenset("until till by starting upcoming effective due coming".split())
#: Finite past verbs that do not end in -ed.
_PAST: Final = frozenset(
    "said told couldn't didn't wasn't weren't wouldn't was were had did made took rose fell grew "
    "came went became began saw got gave found "
    "left held met led lost won paid bought sold sent spent brought thought kept felt ran won "
    "wrote spoke broke chose drove flew hit cut put let shut set rode drew threw knew sought "
    "taught "
    "fought caught stood understood struck swung sank sprang slid shot sold built lent bid beat "
    "beaten "
    "underwent withdrew hung bound stuck slipped swept wound dealt dropped been says happened "
    "ago".split()
)
_NOT_PAST: Final = frozenset(
    "united limited need indeed exceed succeed proceed speed feed seed bed red fed based related "
    "hundred unexpected seasoned so-called combined mixed fixed advanced experienced aged "
    "asked-for "
    "continued adjusted unaudited audited consolidated estimated unchanged unprecedented "
    "unemployed "
    "unresolved uninsured unsecured unrelated unwanted unlimited".split()
)
#: Verbs that leave it to the one before them where a sentence leans: "may well remain subdued".
_LINKS: Final = frozenset("be remain stay become get keep".split())
#: What stands between a verb and its preposition: "came out in March".
_PARTICLES: Final = frozenset("out up down back off away over through".split())
#: Verbs that headlines put behind "to": "bank to buy bonds on Thursday".
_HEADLINES: Final = frozenset(
    "hold meet vote report release announce buy sell open launch start begin close publish unveil "
    "issue pay raise cut take visit speak testify host sign decide face end resume return be "
    "discuss present deliver debut join".split()
)
#: Verbs that move a day on: "was extended to July".
_MOVED: Final = frozenset(
    "extended delayed postponed pushed moved deferred rescheduled prolonged suspended "
    "adjourned".split()
)
_STRIP: Final = "\"'()[]{},;:-*"
_ABBREVIATIONS: Final = frozenset(
    "mr. mrs. ms. dr. st. inc. corp. co. ltd. u.s. u.k. u.n. no. jan. feb. mar. apr. jun. jul. "
    "aug. "
    "sept. sep. oct. nov. dec. a.m. p.m. gov. sen. rep. gen. vs. jr. sr. d.c. cos. bros. e.g. "
    "i.e.".split()
)


_BULLETS: Final = frozenset("* • · ▪ ■ ●".split())
#: "The Feb. 23 accord": what a date qualifies; "by" is then whoever did it.
_NOUN: Final = re.compile(
    r" (?!(?:and|or|to|in|at|on|for|when|as|if|but|so|the|with|because|after|from|of|it|they|he|she"
    r"|we|you|i|there|this|that|these|those|a|an|its|their|his|her|our|will|would|can|could|may"
    r"|might|must|shall|should|is|was|are|were|has|had|have|all|most|some|only|more)\b)[a-z]"
)


def clause(folded: str, start: int, *, window: int = _WINDOW) -> list[str]:
    """The words of the sentence before *start*, the nearest first, no more than matter."""
    first = max(0, start - window)
    # A paragraph that has just begun has nothing before it.
    words = folded[max(first, folded.rfind("\n", first, start)) : start].split()
    words.reverse()
    del words[_WORDS:]
    for at, word in enumerate(words):
        if _ends(word) or word in _BULLETS:
            return words[:at]
    return words


def same_sentence(folded: str, start: int, end: int) -> bool:
    """Whether nothing between two places ends a sentence."""
    between = folded[start:end]
    return "\n" not in between and not any(_ends(word) for word in between.split())


def _ends(word: str) -> bool:
    return word[-1] in ".?!" and len(word) > 2 and word not in _ABBREVIATIONS


_COMPARING: Final = frozenset("versus vs vs. against than compared".split())
_GROWTH: Final = frozenset(
    "increase growth rise gain improvement decline decrease drop jump fall reduction up down "
    "higher lower".split()
)
_SIDE: Final = 12
_TURNS: Final = frozenset("and but while as which that whereas".split())


def is_compared(words: list[str]) -> bool:
    """Whether the date is what figures are compared with: "up from $2bn in the third quarter"."""
    figures = False
    for at, word in enumerate(words[:_SIDE]):
        then = words[at + 1 : at + 2]
        if word == "from":
            return figures or _is_growth(then)
        if word in _COMPARING:
            return True
        if word == "to":
            return then in (["compared"], ["relative"], ["similar"])
        if word == "over":
            return _is_growth(then)
        if word in _TURNS:
            return False
        figures = figures or not word.isalpha()
    return False


def _is_growth(words: list[str]) -> bool:
    """Whether the first of *words* tells of more or less."""
    return bool(words) and (words[0] in _GROWTH or is_past(words[0]) or words[0][0].isdigit())


def bound_of(words: list[str], behind: str) -> Bound:
    """The bound that the words before a date, the nearest first, and those *behind* it say."""
    at = 0
    while at < len(words) and words[at] in _ARTICLES:
        at += 1
    if at >= len(words):
        return Bound.DURING
    first = words[at].lstrip("\"'([-")
    second = words[at + 1].lstrip("\"'([-") if at + 1 < len(words) else ""
    if pair := PAIRS.get((second, first)):
        return pair
    if first == "from" and behind.startswith((" on ", " onward", " onwards", " and beyond")):
        return Bound.FROM
    if first in _PLACES and second in ("starting", "beginning", "commencing", "effective"):
        return BOUNDS[second]
    if first == "on" and second in BOUNDS:
        return BOUNDS[second]
    found = BOUNDS.get(first, Bound.DURING)
    if (
        found is Bound.BY
        and at
        and words[0] in ("the", "a", "an")
        and _NOUN.match(behind)
        and "dead" not in behind
    ):
        return Bound.DURING
    if found is Bound.FROM and first == "beginning" and second == "the":
        return Bound.DURING
    return found


def lean_of(words: list[str], page: Page, end: int) -> Lean:
    """Where the sentence leans: by its words before a date, the nearest first, or behind it."""
    folded, text = page.folded, page.text
    if _DELIVERED.match(folded, end):
        return Lean.HARD_FUTURE
    at = 0
    while at < len(words) and (words[at] in _ARTICLES or words[at] in _PLACES):
        at += 1
    near = words[at].strip(_STRIP) if at < len(words) else ""
    if folded.startswith("'s", end) and near not in _BEFORE_OWNERS:
        return Lean.PAST
    if near == "by" and at and _NOUN.match(text, end) and not folded.startswith(" deadline", end):
        return Lean.NONE
    if near in _SOFT_PAST:
        return _lean_behind(folded, end) if len(words) <= at + 1 else Lean.PAST
    if near == "before" and folded.startswith("'s", end) and not _was_before(words):
        return Lean.FUTURE
    found = _by_the_nearest(words, at, near, folded, end) or _governed(words)
    if found is not None:
        verb = words[at + 1] if near in _PARTICLES and at + 1 < len(words) else near
        adjacent = is_past(verb) and verb not in _PARTICIPLES
        if found is Lean.PAST and adjacent and _AHEAD.isdisjoint(words[at + 1 : at + 6]):
            return Lean.HARD_PAST
        return found
    if words[:1] == ["on"] and _AT_ONCE.match(folded, end):
        return Lean.FUTURE
    behind = _lean_behind(folded, end)
    if len(words) <= 4 and _OPENERS.issuperset(word.strip(_STRIP) for word in words):
        return behind
    # What stands behind a date that opens nothing is a hint, and no more.
    return Lean.PAST if behind is Lean.HARD_PAST else Lean.NONE


# "The default on Thursday if Congress fails", "the Fed on Wednesday is set to weigh".
_AT_ONCE: Final = re.compile(
    r" (?:if|unless|will|is (?:set|due|expected|scheduled|likely|to)|are (?:set|due|expected|to))\b"
)
#: "November Brent crude", "July rubber contract": months of delivery.
_DELIVERED: Final = re.compile(
    r" (?:[a-z]+ ){0,3}(?:contracts?|futures|delivery|brent|wti|comex|nymex|ice)\b"
)
#: Words before "Friday's" that look ahead.
_BEFORE_OWNERS: Final = frozenset("of before until upcoming by into".split())


def _by_the_nearest(words: list[str], at: int, near: str, folded: str, end: int) -> Lean | None:
    """What the word right before a date, or the two words, say of themselves."""
    then = words[at + 1] if at + 1 < len(words) else ""
    if near in _HARD_PAST or "since" in words[at + 1 : at + 6]:
        return Lean.HARD_PAST
    if near in _HARD_FUTURE or (near == "than" and then == "later"):
        return _until(words, at, folded, end)
    if near in ("into", "to", "until", "till") and not _MOVED.isdisjoint(words[at + 1 : at + 4]):
        return Lean.FUTURE
    if near == "of":
        return {"minutes": Lean.HARD_PAST, "ahead": Lean.FUTURE}.get(then)
    return Lean.FUTURE if near in _EXPIRES and then != "to" else None


_EXPIRES: Final = frozenset("expire expires mature matures ends starts opens closes begins".split())


def _until(words: list[str], at: int, folded: str, end: int) -> Lean:
    """ "By Friday" looks ahead unless its sentence tells of the past."""
    if len(words) <= at + 1:
        behind = _lean_behind(folded, end)
        return Lean.HARD_FUTURE if behind is Lean.FUTURE else Lean.PAST
    if _was_before(words):
        return Lean.PAST
    found = _governed(words[at + 1 :])
    if found is Lean.FUTURE or words[at].strip(_STRIP) not in ("by", "until", "till"):
        return Lean.HARD_FUTURE
    return found or Lean.NONE


def is_past(word: str) -> bool:
    """Whether a word looks like a finite verb of the past."""
    return word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST)


def _was_before(words: list[str]) -> bool:
    return not _WAS.isdisjoint(words)


def _governed(words: list[str]) -> Lean | None:
    """What the nearest governor before a date says, if there is one."""
    headline = False
    for at, written in enumerate(words):
        word = written.strip(_STRIP)
        if word.endswith("'ll") or word == "won't":
            return Lean.FUTURE
        if word in _PARTICIPLES or word == "to":
            if (verdict := _participle(words, at, word)) is not None:
                return verdict
            headline = headline or (at > 0 and words[at - 1] in _HEADLINES)
            continue
        if word == "could" and not _NEGATIONS.isdisjoint(words):
            # "Neither could be reached for comment."
            return Lean.PAST
        if word in _AHEAD:
            return Lean.FUTURE
        if is_past(word):
            by = 2 if words[at + 1 : at + 2] and words[at + 1].endswith("ly") else 1
            helper = words[at + by] if at + by < len(words) else ""
            if helper in _ARTICLES or helper in _LINKS:
                if helper == "be" and words[at + 2 : at + 3] == ["to"]:
                    # "Rules to be published in May", but "rules that were to be published".
                    return Lean.PAST if _was_before(words[at + 3 :]) else Lean.FUTURE
                continue
            return None if helper in _IS else Lean.PAST
    return Lean.FUTURE if headline else None


_NEGATIONS: Final = frozenset("not neither nor none nobody".split())
_PLANS: Final = frozenset(
    "plan plans planned hopes hoped expects expected intends intended promised scheduled set due "
    "slated "
    "likely about planning aims want wants agreed seeking seeks is are am decided ready wait "
    "waiting "
    "supposed hoping failed going ought projected forecast preparing prepares prepare".split()
)


def _participle(words: list[str], at: int, word: str) -> Lean | None:
    """ "Is due", "was expected", "plans to meet"."""
    before = [other.strip(_STRIP) for other in words[at + 1 : at + 4]]
    if word == "to":
        if not before or before[0] not in _PLANS or at == 0:
            return None
        # "Were preparing to vote" still looks ahead, and "was expected to vote" does not.
        was = not _WAS.isdisjoint(before[1:]) and not before[0].endswith("ing")
        return Lean.PAST if was else Lean.FUTURE
    if not _WAS.isdisjoint(before):
        return Lean.PAST
    if word in _TOLD and _IS.isdisjoint(before):
        if before[:1] and before[0] in _ARTICLES:
            return None
        if words[at - 1 : at] != ["for"]:
            return Lean.PAST
    if word == "due" and words[at - 1 : at] == ["to"] and not _IS.intersection(before):
        return None
    if word == "about" or (word == "set" and not {"is", "are", "be"}.intersection(before)):
        return None
    return Lean.FUTURE


_RIGHT: Final = re.compile(r"[a-z']+|(?<=[a-z)%0-9]{3})[.?!](?=[ \n])|\n\n")
#: A sentence that begins with no more than these begins with its date.
_OPENERS: Final = frozenset(
    "in on at by since during over the a early late last this as of and but then also back "
    "earlier later "
    "around separately meanwhile however".split()
)
_MODALS: Final = frozenset(
    "will shall would could may might should must plans expects intends hopes aims".split()
)
_SIGHT: Final = 180


def _lean_behind(folded: str, end: int) -> Lean:
    """Where a sentence leans that a date opens: back, unless something looks ahead."""
    found = Lean.NONE
    helper = ""
    for word in map(itemgetter(0), _RIGHT.finditer(folded, end, end + _SIGHT)):
        if word in _MODALS or (word in _PARTICIPLES and helper in _IS):
            return Lean.FUTURE if found is Lean.NONE else found
        if word[0] in ".?!\n":
            break
        told = (
            (word not in _PARTICIPLES and word != "ended")
            or helper in _WAS
            or word == "set"
            or (word in _TOLD and helper not in _IS)
        )
        if found is Lean.NONE and told and is_past(word):
            found = Lean.HARD_PAST
        helper = word
    return found
