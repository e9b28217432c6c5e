"""The words of a sentence around a date, and what their forms show."""

from __future__ import annotations

from typing import Final

#: So many characters and words before a date are read.
WINDOW: Final = 150
_WORDS: Final = 14
#: And for a weekday: what looks ahead to it may stand further away.
WEEKDAY_WINDOW: Final = 200
WEEKDAY_WORDS: Final = 20
#: Far enough to see a preposition, and since which event something goes on.
NEAR: Final = 48
ARTICLES: Final = frozenset("the a an this its their his her our last".split())
PLACES: Final = frozenset("in on at".split())
#: They look ahead in the present tense only: "had been due".
PARTICIPLES: Final = frozenset(
    "due scheduled slated set expected planned likely about supposed projected forecast "
    "anticipated postponed proposed planning intended seen guided".split()
)
#: Those that tell of the past without their verb: "analysts forecast in May", "seen in May".
TOLD: Final = frozenset("proposed projected forecast seen guided".split())
#: What clings to a word.
CLINGING: Final = "\"'()[]{},;:-*"
IS: Final = frozenset("is are be being".split())
WAS: Final = frozenset("was were had been".split())
#: Finite past verbs that do not end in -ed.
_PAST: Final = frozenset(
    "said told couldn't didn't wasn't weren't wouldn't was were had did made took rose fell "
    "grew came went became began saw got gave found left held met led lost won paid bought sold "
    "sent spent brought thought kept felt ran wrote spoke broke chose drove flew hit cut put "
    "let shut set shed rode drew threw knew sought taught fought caught stood understood struck "
    "swung sank sprang slid shot built lent bid beat beaten underwent withdrew hung bound stuck "
    "slipped swept wound dealt dropped been says happened ago shrank tore bore froze dug spun "
    "fled burst quit laid arose forgot overtook overcame undertook oversaw rebuilt outgrew "
    "meant leapt crept misled upheld withheld sued died eyed lied vied".split()
)
#: Verbs whose other forms look like their past: "to cut rates", "the odds of a cut".
BASES: Final = frozenset("cut put hit let set shut beat bid quit burst shed".split())
#: Verbs that move a day on: "was extended to July", "it may postpone its sale until July".
MOVED_ON: Final = frozenset(
    "extended delayed postponed pushed moved deferred rescheduled prolonged suspended adjourned "
    "delay postpone push move defer".split()
)
#: Words in -ed that are no finite verbs.
_NOT_PAST: Final = frozenset(
    "united limited need indeed exceed succeed proceed speed feed seed bed red fed based related "
    "hundred unexpected seasoned so-called combined mixed fixed advanced experienced aged "
    "asked-for continued adjusted unaudited audited consolidated estimated unchanged unprecedented "
    "unemployed unresolved uninsured unsecured unrelated unwanted unlimited".split()
)
#: Words with a point that end no sentence.
_ABBREVIATIONS: Final = frozenset(
    "mr. mrs. ms. dr. st. inc. corp. co. ltd. u.s. u.k. u.n. no. jan. feb. mar. apr. jun. jul. "
    "aug. sept. sep. oct. nov. dec. a.m. p.m. gov. sen. rep. gen. vs. jr. sr. d.c. cos. bros. "
    "e.g. i.e.".split()
)
_BULLETS: Final = frozenset("* • · ▪ ■ ●".split())
_STOPS: Final = _BULLETS | set(".?!")
#: Words between two figures that are compared.
_COMPARING: Final = frozenset("versus vs vs. against than compared".split())
#: Any word that may say so.
_BESIDE: Final = frozenset(("above", "below"))
_COMPARES: Final = _COMPARING | _BESIDE | {"from", "to", "over"}
#: Words before "from" or "over" that tell of more or less.
GROWTH: Final = frozenset(
    "increase growth rise gain improvement decline decrease drop jump fall reduction up down "
    "higher lower flat unchanged steady surge climb advance slide slump plunge uptick boost "
    "expansion contraction".split()
)
#: The last words of such a figure: "up 25 per cent from February".
FIGURES: Final = frozenset("cent percent points million billion trillion".split())
#: What figures are compared with where nothing was measured.
_FORECAST: Final = frozenset(
    "expected forecast anticipated estimated predicted feared thought".split()
)
#: So far behind a "than".
_FORESEEN: Final = 3
#: So many words before a date can compare it.
_SIDE: Final = 14
#: Words where another thought begins.
_TURNS: Final = frozenset("and but while as which that whereas".split())


def clause(folded: str, start: int, *, window: int = WINDOW, most: int = _WORDS) -> list[str]:
    """The words of the sentence before *start*, the nearest first, no more than matter."""
    first = max(0, start - window)
    # A paragraph that has just begun has nothing before it.
    words = folded[max(first, folded.rfind("\n", first, start)) : start].split()
    words.reverse()
    del words[most:]
    for at, word in enumerate(words):
        if word[-1] in _STOPS and (_ends(word) or word in _BULLETS):
            return words[:at]
        if '."' in word:
            # "At any moment."On Thursday".
            return words[:at]
    return words


def same_sentence(folded: str, start: int, end: int) -> bool:
    """Whether nothing between two places ends a sentence."""
    return folded[start : start + 2] not in _STOPPED and goes_on(folded, start, end)


def goes_on(folded: str, start: int, end: int) -> bool:
    """Whether nothing between ends a sentence, unless right where the first of them ends."""
    between = folded[start:end]
    return "\n" not in between and not any(_ends(word) for word in between.split())


#: What ends the sentence of a mention right behind it.
_STOPPED: Final = (". ", "? ", "! ")


def _ends(word: str) -> bool:
    return word[-1] in ".?!" and len(word) > 2 and word not in _ABBREVIATIONS


def is_past(word: str) -> bool:
    """Whether a word looks like a finite verb of the past."""
    return word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST)


def was_before(words: list[str]) -> bool:
    """Whether an auxiliary of the past stands among *words*."""
    return not WAS.isdisjoint(words)


def was_done(word: str) -> bool:
    """Whether a word before "by" looks like what someone did: "driven by", "hit by"."""
    return word == "hit" or (is_past(word) and word not in BASES)


def is_compared(words: list[str]) -> bool:
    """Whether the date is what figures are compared with: "up from $2bn in the third quarter"."""
    if _COMPARES.isdisjoint(words):
        return False
    figures = False
    for at, word in enumerate(words[:_SIDE]):
        then = words[at + 1 : at + 2]
        if word == "from":
            return figures or _is_growth(then)
        if word in _COMPARING and not (
            figures and then in (["less"], ["more"]) and _counts(words, at)
        ):
            # "It rose by more than expected in June".
            return word != "than" or _FORECAST.isdisjoint(words[max(0, at - _FORESEEN) : at])
        if word == "to":
            return then in (["compared"], ["relative"], ["similar"])
        if word == "over":
            return _is_growth(then)
        if word in _BESIDE and at <= 1:
            # "Sales were slightly below last year's".
            return True
        if word in _TURNS:
            return False
        figures = figures or not word.isalpha()
    return False


def own_words(words: list[str]) -> list[str]:
    """Those behind the last word where another thought begins."""
    turn = next((at for at, word in enumerate(words) if word in _TURNS), len(words))
    return words[:turn]


def _counts(words: list[str], at: int) -> bool:
    """Whether the word behind a "than" is a number: "less than 12 per cent"."""
    return not words[at - 1].isalpha()


def _is_growth(words: list[str]) -> bool:
    """Whether the first of *words* tells of more or less."""
    if not words:
        return False
    first = words[0]
    return first in GROWTH or first in FIGURES or is_past(first) or first[0].isdigit()
