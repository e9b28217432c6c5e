"""What a rule says of a date before its sentence is known, and the words that grow its span."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from attrs import define

from .._text import Place
from .expr import Anaphor, Cal, Part, TimeExpr
from .terms import Bound, Daypart, Mod


class Pending(Enum):
    """What a mention still needs beside it: without that it is no date, or another one."""

    OF = "first week of"
    AROUND = "week of"
    FROM = "week beginning"
    DAY = "night of"
    BESIDE = "day after"
    UNIT = "second half of, before: the year"


@define(eq=False)
class Said:
    """A date on its way to its value.

    Attributes:
        expr: What was said.
        mod: The part of it that is meant.
        daypart: The part of the day.
        bound: Set where a word within the span says it; else the words before decide.
        pending: What it still needs beside it.
    """

    expr: TimeExpr
    mod: Mod | None = None
    daypart: Daypart | None = None
    bound: Bound | None = None
    pending: Pending | None = None


#: Hedges of a count: "more than two years ago".
_MORE_OR_LESS: Final = (
    "more than", "less than", "just over", "well over", "just under", "at least", "up to",
    "over", "under",
)  # fmt: skip
#: What stands before a date and belongs to it: the part that is meant, and whether it is an
#: edge *of* the date. A space may be any space.
_MODS: Final[dict[str, tuple[Mod | None, bool, Bound | None]]] = {
    "early": (Mod.START, False, None),
    "very early": (Mod.START, False, None),
    "mid": (Mod.MID, False, None),
    "middle": (Mod.MID, True, None),
    "late": (Mod.END, False, None),
    "very late": (Mod.END, False, None),
    "end": (Mod.END, True, None),
    "very end": (Mod.END, True, None),
    "tail end": (Mod.END, True, None),
    "close": (Mod.END, True, None),
    "conclusion": (Mod.END, True, None),
    "start": (Mod.START, True, None),
    "beginning": (Mod.START, True, None),
    "dawn": (Mod.START, True, None),
    "onset": (Mod.START, True, None),
    "outset": (Mod.START, True, None),
    "turn": (Mod.START, True, None),
    "midway through": (Mod.MID, True, None),
    "mid-way through": (Mod.MID, True, None),
    "halfway through": (Mod.MID, True, None),
    "half-way through": (Mod.MID, True, None),
    "early part": (Mod.START, True, None),
    "first part": (Mod.START, True, None),
    "front end": (Mod.START, True, None),
    "middle part": (Mod.MID, True, None),
    "later part": (Mod.END, True, None),
    "latter part": (Mod.END, True, None),
    "last part": (Mod.END, True, None),
    "back end": (Mod.END, True, None),
    "rest": (Mod.LATER, True, None),
    "remainder": (Mod.LATER, True, None),
    "balance": (Mod.LATER, True, None),
    "earlier": (Mod.EARLIER, False, None),
    "later": (Mod.LATER, False, None),
    "about": (Mod.APPROX, False, None),
    "around": (Mod.APPROX, False, None),
    "roughly": (Mod.APPROX, False, None),
    "approximately": (Mod.APPROX, False, None),
    "circa": (Mod.APPROX, False, None),
    "nearly": (Mod.APPROX, False, None),
    "almost": (Mod.APPROX, False, None),
    "sometime": (Mod.APPROX, False, None),
    "some time": (Mod.APPROX, False, None),
    **dict.fromkeys(_MORE_OR_LESS, (Mod.APPROX, False, None)),
    "as early as": (None, False, Bound.FROM),
    "as soon as": (None, False, Bound.FROM),
}
_EDGE_WORDS: Final = "|".join(
    sorted((form for form, (_, edge, _) in _MODS.items() if edge), key=len, reverse=True)
).replace(" ", "[ \xa0\n]")
_PLAIN_WORDS: Final = "|".join(
    sorted((form for form, (_, edge, _) in _MODS.items() if not edge), key=len, reverse=True)
).replace(" ", "[ \xa0\n]")
# "Late on Friday", "early in the third quarter", "the end of the third quarter", "mid-2018".
_BEFORE: Final = re.compile(
    rf"(?<![a-z0-9])(?:({_EDGE_WORDS})[ \xa0\n-](?:(?:of|in|to)[ \xa0\n])?(?:the[ \xa0\n])?"
    rf"|({_PLAIN_WORDS})(?:[ -]to[ -](?:late|mid))?[ \xa0\n-]"
    r"(?:(?:in|on|of)[ \xa0\n])?(?:the[ \xa0\n])?)\Z"
)
#: The words that such a phrase can end in: only then is it looked for.
_TAILS: Final = frozenset(
    "early mid middle late end close start beginning earlier later about around roughly "
    "circa nearly approximately almost sometime time than over under least to as of the in "
    "on onset outset turn conclusion through".split()
)
_REACH: Final = 24


def grown(place: Place, said: Said, *, edges: bool = True, about: bool = False) -> Said:
    """*said* with the words before it that belong to it; the place grows over them.

    Only with *edges* an edge *of* the date does, and only with *about* what hedges a count, as
    "about" and "over" do: they more often say what a talk is about.
    """
    for _ in range(2):
        found = _found(place)
        if found is None:
            return said
        word = " ".join((found[1] or found[2]).split())
        of_words = found[0].replace("-", " - ").split()
        mod, edge, bound = _MODS[word]
        day = isinstance(said.expr, Cal) and (
            said.expr.day is not None or said.expr.weekday is not None
        )
        if edge and "of" not in of_words and (day or _is_verb(place, found[0])):
            # "The curbs end April 8".
            return said
        of = "of" in of_words or "-" in of_words or (word == "end" and "the" not in of_words)
        of = of or word.endswith("through") or _leads_to(place, found)
        if edge and not (edges and of):
            return said
        if word in _ROUGHLY and not {"in", "on", "of"}.isdisjoint(of_words):
            # "Shares will be around in 2030".
            return said
        if word in _COUNTING and not _counts(place, said, found[0], about):
            return said
        if mod is Mod.APPROX and said.mod not in (None, Mod.APPROX):
            return said
        place.start -= len(found[0])
        if edge and mod is not None:
            said.expr = Part(said.expr, mod)
        said.mod = mod if mod is not None and said.mod in (None, Mod.APPROX) else said.mod
        said.bound = bound or said.bound
    return said


def _leads_to(place: Place, found: re.Match[str]) -> bool:
    """ "A dull start to the year", and not "close to 2018 levels"."""
    opens = place.start - len(found[0])
    noun = found[0].startswith(("start to ", "end to ", "beginning to "))
    return noun and _NOUN.search(place.page.folded, max(0, opens - _NOUN_REACH), opens) is not None


_NOUN: Final = re.compile(r"(?:(?<![a-z])(?:an?|the|its|their|our|his|her)|'s) (?:[a-z-]+ ){0,2}\Z")
_NOUN_REACH: Final = 32


def _counts(place: Place, said: Said, hedge: str, about: bool) -> bool:
    """Whether "more than" hedges a count of years, and "about" is no talk about a day."""
    left = place.page.folded[max(0, place.start - len(hedge) - 12) : place.start - len(hedge)]
    if not about:
        return left.endswith("on or ")
    if hedge.startswith(("over", "under")):
        # "Sales fell over a year earlier" compares.
        return not isinstance(said.expr, Anaphor)
    if "than" not in hedge:
        return True
    before = left.split()[-1:]
    compared = before != [] and (before[0][-1] in "0123456789%" or before[0] in _COMPARED)
    # "It earned more than a year ago".
    return not compared and not isinstance(said.expr, Anaphor)


_COMPARED: Final = frozenset("cent percent points times much far even".split())
_COUNTING: Final = frozenset(("about", *_MORE_OR_LESS))
_ROUGHLY: Final = frozenset("about around roughly approximately circa nearly almost".split())
MODALS: Final = frozenset("will would could should may might can must".split())
#: Words before "end 2025" that make a verb of it, and those before "to" that do not.
_SUBJECTS: Final = MODALS | frozenset("we they it i".split())
_GOING: Final = frozenset("prior up compared relative close through now extends extended".split())


def _is_verb(place: Place, word: str) -> bool:
    """Whether "end" before a year is what someone will do: "on track to end fiscal 2025"."""
    if "-" in word:
        return False
    before = place.page.folded[max(0, place.start - len(word) - 20) : place.start - len(word)]
    words = before.split()
    if words[-1:] == ["to"]:
        return words[-2:-1] != [] and words[-2] not in _GOING
    return bool(words) and words[-1] in _SUBJECTS


def or_so(place: Place, said: Said) -> Said:
    """*said*, roughly where "or so" stands behind it; the place grows over that."""
    if found := _OR_SO.match(place.page.folded, place.end):
        place.end = found.end()
        said.mod = Mod.APPROX
    return said


_OR_SO: Final = re.compile(r" or so(?![a-z0-9-])")


def lasts(place: Place) -> bool:
    """Whether "last" is a verb there: "it may last nine months", "expected to last days"."""
    folded, start = place.page.folded, place.start
    if not folded.startswith("last", start):
        return False
    left = folded[max(0, start - 24) : start].split()
    if left[-1:] == ["to"]:
        return left[-2:-1] != [] and left[-2] in _BOUND_TO
    return left != [] and (left[-1] in MODALS or left[-1].endswith("n't"))


#: Words before "to last", where nothing is compared with "last year".
_BOUND_TO: Final = frozenset(
    "expected likely set going designed meant built made enough needs has have had able bound "
    "supposed projected forecast thought intended slated tends tend seems appears".split()
)


def _found(place: Place) -> re.Match[str] | None:
    """The growing words right before *place*."""
    folded, start = place.page.folded, place.start
    if start <= place.floor or folded[start - 1] not in " \n-\xa0":
        return None
    left = folded[max(place.floor, start - _REACH) : start]
    words = left.replace("-", " ").split()
    if not words or words[-1].lstrip("\"'([").rpartition("/")[2] not in _TAILS:
        return None
    return _BEFORE.search(left)


def word_before(place: Place) -> str:
    """The word right before *place*, or what else stands there; "" at the start of the text."""
    folded, start = place.page.folded, place.start
    left = folded[max(0, start - 16) : start]
    if left and left[-1] in "('\"[-/":
        return left[-1]
    words = left.split()
    if not words:
        return ""
    if "\n" in left[left.rfind(words[-1]) :]:
        return "\n"
    return words[-1].lstrip("(\"'[….")


def word_behind(place: Place) -> str:
    """The word right behind *place* in its own case, if only a space parts them."""
    text, end = place.page.text, place.end
    right = text[end : end + 20].partition("\n\n")[0]
    if right[:1] != "-" and not right[:1].isspace():
        return ""
    words = right.split(maxsplit=1) if right[0] != "-" else [right]
    return words[0].rstrip(",.;:)\"'?!\u2019\u201d") if words else ""


def is_title(place: Place) -> bool:
    """Whether each word at *place* has a capital: "This Week" is a programme."""
    words = place.page.text[place.start : place.end].split()
    return all(word[0].isupper() for word in words)


def is_name(place: Place) -> bool:
    """Whether the words at *place* stand in a name: "Better Tomorrow Ventures"."""
    if not is_title(place) or not word_behind(place)[:1].isupper():
        return False
    left = place.page.text[max(0, place.start - 24) : place.start]
    before = left.split()[-1:] if left[-1:] == " " else []
    return bool(before) and before[0][0].isupper() and before[0][-1].isalpha()


def words_of(place: Place) -> str:
    """What stands at *place*, with one space between its words."""
    return " ".join(place.page.folded[place.start : place.end].replace("-", " ").split())
