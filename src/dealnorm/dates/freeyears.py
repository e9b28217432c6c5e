"""When four digits are a year with no word before them that asks for one: "2018 was good".

What stands beside it says so: a verb of which it is the subject or the object, a noun that it dates
("its 2019 results"), a name that it qualifies ("the 2016 U.S. election").
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from .._text import Place
from .yearwords import DATED, GLUE, HEDGES, is_counted

#: Verbs of which a year is the subject: "although 2018 was good".
_VERBS: Final = frozenset(
    "was is will has had saw marks marked brought proved looks holds promises brings began "
    "started ended unfolds unfolded progresses progressed draws drew turned delivers "
    "delivered".split()
)
#: Verbs of which it is the object: "it may affect 2025", "he called 2018 a year of waste".
_GOVERNING: Final = frozenset(
    "concluded concludes affect affects affected impact impacts shape shapes shaped dominate "
    "dominates dominated define defines defined declared called described rate rates rated give "
    "gives made".split()
)
#: Nouns that it may stand behind: "the election results 2025".
_HEADS: Final = frozenset("results elections election budget outlook".split())
#: And those before which it is one behind any word but a name: "it believes 2025 will be good".
_HELPERS: Final = frozenset("will would could might may should can was is has had".split())
#: Words that open a clause, the subject of which may be a year.
_OPENERS: Final = frozenset("although that and but because while as if when so said like".split())
#: Determiners: then a noun must follow that one dates by its year.
_DETERMINERS: Final = frozenset(
    "the a its their our his her this that further 's' full company's previous prior "
    "current preliminary audited new any all both initial overall annual final expected reported "
    "adjusted record last".split()
)
#: "It expects 2019 to be its best year."
_FORESEES: Final = frozenset("expects expect expected sees see believes believe forecast".split())


def stands_free(place: Place, year: int, before: str, right: str) -> bool:
    """Whether it is a year with no word before it that asks for one."""
    if right == "to" and before in _FORESEES and place.page.folded.startswith(" to be ", place.end):
        return True
    if right in _VERBS and (before in _OPENERS or not before[-1:].isalnum()):
        return True
    if right in _HELPERS and year % 50 and not _behind_name(place):
        return True
    if before in _LIKENED and not is_counted(right) and year % 50 and _likens(place):
        return True
    if _cites(place) or (year % 50 and _is_object(place, before, right)):
        return True
    if right in DATED or right[:1].islower():
        return _dates(before, year, right) or (year % 50 > 0 and _dates_behind(place, before))
    owned = before in _DETERMINERS or before.endswith("'s")
    if right.lstrip(_QUOTES)[:1].isupper() and (owned or (year % 50 and _is_word(before))):
        return dates_a_name(place)
    return before in ("", "\n") and _alone(place)


#: What a year was like, or what one is about it: "an exceptional 2024", "cautious about 2025".
_QUALITIES: Final = (
    "strong stronger weak weaker good great solid bad tough difficult challenging record stellar "
    "exceptional disappointing successful busy volatile turbulent flat slow robust dismal rough "
    "sluggish lacklustre lackluster bumper "
    "banner blockbuster poor positive negative better worse subdued muted brutal tumultuous"
)
_MOODS: Final = (
    "cautious optimistic pessimistic upbeat bullish bearish positive confident excited worried "
    "concerned nervous hopeful talk talking think thinking"
)
_LIKENED: Final = frozenset(("about", *_QUALITIES.split()))
_LIKENING: Final = re.compile(
    rf"(?<![a-z])(?:an? (?:[a-z]+ )?[a-z]+|(?:{'|'.join(_MOODS.split())}) about) $"
)


#: So far left a quality begins.
_NEAR: Final = 24


def _likens(place: Place) -> bool:
    """Whether the words before are an article and a quality, or a mood and "about"."""
    found = _LIKENING.search(place.page.folded, max(0, place.start - _NEAR), place.start)
    return found is not None


def _is_object(place: Place, before: str, right: str) -> bool:
    """Whether a verb or a noun before it asks for it: "it may affect 2025", "the full 2025"."""
    if before in _HEADS or (before == "was" and right == "when"):
        return True
    if before == "was":
        return place.page.folded.endswith("it was ", 0, place.start) and not is_counted(right)
    asked = before in _GOVERNING or before == "full"
    return asked and right != "of" and not is_counted(right) and not right[:1].isupper()


def _cites(place: Place) -> bool:
    """Whether it ends a reference in brackets: "(Harbour Press, 2012)"."""
    folded, start, end = place.page.folded, place.start, place.end
    return folded.endswith(", ", 0, start) and folded.startswith(")", end)


def _dates(before: str, year: int, right: str) -> bool:
    """Whether the year dates the noun behind it: "its 2019 results", "a record 2021 harvest"."""
    if right in DATED and before[:1].isalpha() and before not in HEDGES:
        return True
    if before in _WHOLE and right.endswith("s"):
        return False
    owned = before in _DETERMINERS or before.endswith(("'s", "s'"))
    return owned and right not in GLUE and not (year % 100 == 0 and right.endswith("s"))


def dates_a_name(place: Place) -> bool:
    """Whether it dates what a name qualifies: "the 2016 U.S. presidential election".

    Or what a headline writes as a name: "Harbour Posts Lower 2024 Earnings".
    """
    phrase = _PHRASE.match(place.page.text, place.end, place.end + _NAMED)
    words = [word.strip(_QUOTES) for word in phrase[0].split()[:_MOST]] if phrase else []
    if not words:
        return False
    if "Act" not in words and (words[0].lower() in DATED or _ends_in_noun(words)):
        return True
    nouns = [word for word in words if word[:1].islower()]
    # "Its 2019 Peru cocoa harvest estimate", "the 2019 State of the Harbour address".
    return any(word in DATED for word in _phrase(nouns))


#: Up to what parts it from the next, which the points of "U.S." do not.
_PHRASE: Final = re.compile(r"(?:[^.,;:?!)\n]|(?<=[A-Z])\.|[.,:](?!\s))+")


def _ends_in_noun(words: list[str]) -> bool:
    """Whether a noun that years date ends the name: "the 1985 Harbour Accord"."""
    name = list(takewhile(lambda word: word[:1].isupper(), words))
    return len(name) > 1 and name[-1] not in _PAPERS and name[-1].lower() in DATED


#: Papers that are named with their year: "the 2018 Harbour Pay Plan".
_PAPERS: Final = ("Plan", "Agreement")


def _phrase(nouns: list[str]) -> list[str]:
    """The words up to the first that ends the noun phrase."""
    return list(takewhile(lambda word: word not in GLUE or word in ("of", "the"), nouns))


def _dates_behind(place: Place, before: str) -> bool:
    """Whether it dates a noun behind an adjective: "announced 2021 industrial output targets"."""
    if not _is_word(before):
        return False
    written = place.page.folded[place.end : place.end + _NAMED].split()[:3]
    words = [word.rstrip(_QUOTES) for word in written]
    return words[:1] != [] and words[0] not in GLUE and not DATED.isdisjoint(words[1:])


def _is_word(before: str) -> bool:
    return before.isalpha() and before not in HEDGES and before not in GLUE


def _behind_name(place: Place) -> bool:
    """Whether a name stands before it: "Project 2025 would"."""
    words = place.page.text[max(0, place.start - 24) : place.start].split()
    return words != [] and (words[-1][:1].isupper() or words[-1] in HEDGES)


_QUOTES: Final = ",.;:?!)('\"“”‘’"
#: So many words a name in front of a noun has, with the noun, and so long they are.
_MOST: Final = 5
_NAMED: Final = 48
#: Before these a number counts what stands behind it.
_WHOLE: Final = frozenset("all any both new".split())


def _alone(place: Place) -> bool:
    """Whether nothing but the year is on its line."""
    return not place.page.folded[place.end : place.end + 2].strip(" .,:;)\n")
