"""The words beside a percentage, as far as they can speak of it."""

from __future__ import annotations

import re
from typing import Final

_REACH: Final = 90
_MOST: Final = 13
_ENDING: Final = frozenset(".;:!?—|*•")
_QUOTES: Final = "\"'([*-"
_STOP: Final = re.compile(r"[,;:!?()\"|*•—]|\.(?![0-9a-z])|\n\n")
#: "A 5% year-on-year (YoY) rise".
_INITIALS: Final = re.compile(r"[ \xa0\n]\([a-z&/-]{2,6}\)")


def words_before(folded: str, start: int, floor: int) -> list[str]:
    """The words before, the nearest first, back to the last percentage or the sentence's start."""
    words: list[str] = []
    text = folded[max(floor, start - _REACH) : start]
    if "—" in text:
        text = text.replace("—", " — ")
    if "--" in text:
        # "It inches back--falling 0.1%"; alone it is a word like any other.
        text = _GLUED_DASH.sub(" — ", text)
    for word in reversed(text[text.rfind("\n\n") + 1 :].split()):
        if len(words) == _MOST:
            break
        if word.isalpha():
            words.append(word)
        elif word[-1] in _ENDING and word not in _SHORT:
            break
        elif word in _MARKS:
            # "It gained + 5%", "it dropped [5%](…)".
            continue
        elif word[0] != "(" or word[-1] != ")":
            # "A compound annual growth rate (CAGR) of" is read without its initials.
            words.append(word.strip(_QUOTES) or word)
    return words


_GLUED_DASH: Final = re.compile(r"(?<=[a-z])--(?=[a-z])")
#: Months with a point, which ends no sentence.
_SHORT: Final = frozenset("jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.".split())
_MARKS: Final = frozenset(("+", "["))


def words_behind(folded: str, end: int) -> list[str]:
    """The words behind, as far as the next mark."""
    text = folded[end : end + 60]
    if text.startswith(", of "):
        # "They hold 6.6% and 5.0%, of the shares, respectively".
        text = text[1:].lstrip()
    if "(" in text:
        text = _INITIALS.sub("", text)
    stop = _STOP.search(text)
    words = (text[: stop.start()] if stop else text).lstrip("-").split()[:6]
    return [_GLUED.sub("", word) if "." in word else word for word in words]


#: "Growth.Analysts", where a space was lost.
_GLUED: Final = re.compile(r"(?<=[a-z]{4})\.[a-z]{2}.*")
