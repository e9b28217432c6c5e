"""Whether what looks like money is money: the words, capitals and numbers around it say so."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from .._text import Place
from ..measure import Bounds
from ..numbers import ONE, Numeral, is_cut_off
from .forms import Form
from .lands import is_named

_CENT: Final = Decimal("0.01")
_TEN: Final = Decimal(10)
_THOUSAND: Final = Decimal(1000)


def is_meant(place: Place, form: Form) -> bool:
    """Whether the capitals, the gap and the words beside it let the *form* count."""
    page = place.page
    text = page.text[place.start : place.end]
    leads = page.folded.startswith(form.form, place.start)
    if form.spellings:
        written = text[: len(form.form)] if leads else text[-len(form.form) :]
        if written not in form.spellings:
            return False
    if form.glued and not leads:
        if not text[: -len(form.form)][-1:].isalnum() or page.folded.startswith(".m", place.end):
            return False
        if form.shy and _previous_word(page.folded, place.start) in _NUMBERED:
            return False
    if leads:
        return place.start == 0 or page.folded[place.start - 1] != "/"
    if form.form in ("pound", "pounds") and _previous_word(page.folded, place.start) in _WEIGHING:
        return False
    return not form.not_before or _next_word(page.folded, place.end) not in form.not_before


# What is told apart by a number and a letter: "Phase 2c".
_NUMBERED: Final = frozenset(
    "phase figure section class type grade step tier table annex schedule rule form model part "
    "article chapter paragraph room flat block line route".split()
)


#: Verbs before pounds that are no money.
_WEIGHING: Final = frozenset("weigh weighs weighed weighing".split())


def is_opinion(place: Place) -> bool:
    """Whether it is somebody's "two cents", and no money."""
    two = place.page.folded.startswith("two cents", place.start)
    return two and _previous_word(place.page.folded, place.start) in _WHOSE


_WHOSE: Final = frozenset("my your our his her their its".split())


def _previous_word(folded: str, start: int) -> str:
    return folded[max(0, start - 12) : start].strip().rpartition(" ")[2]


_WORD: Final = re.compile(r"[ \n\xa0-]([a-z]+)")


def _next_word(folded: str, end: int) -> str:
    found = _WORD.match(folded, end)
    return found[1] if found else ""


# "R1T" and "K5M" are models of something, "R500m" and "P1.2B" are not.
_MODEL: Final = re.compile(r"[A-Z][0-9][A-Z]|[A-Z][0-9.]+T")
_STERLING: Final = ("£", "sterling", "pence", "pounds ($", "pounds (us$", "pounds (€")
_POUNDS: Final = ("GBP", "EGP", "LBP", "SYP", "SDG")


def _is_touching(place: Place) -> bool:
    """Whether the sign of one letter, before or behind, touches its number."""
    text = place.page.text
    return text[place.start + 1 : place.start + 2] not in " \xa0\n" or text[place.start].isdigit()


def is_close(place: Place, form: Form, number: Numeral | Bounds) -> bool:
    """Whether a number behind a sign of one letter is as large or as close as an amount at home."""
    if isinstance(number, Bounds) or not place.page.folded.startswith(form.form, place.start):
        return True
    return number.scale != ONE or (_is_touching(place) and number.value >= _TEN)


def looks_like_money(place: Place, form: Form, number: Numeral | Bounds) -> bool:
    """Whether the number has a scale, marked-off thousands or two decimals."""
    if isinstance(number, Bounds):
        return number.low is None or number.low >= _THOUSAND
    if len(form.form) == 1 and _MODEL.fullmatch(place.page.text, place.start, place.end):
        return False
    if form.glued and not _is_touching(place):
        return False
    if form.form == "c":
        return number.quantum < ONE
    large = number.scale != ONE or number.group is not None or number.quantum <= _CENT
    if form.form not in ("pound", "pounds"):
        return large
    price = number.quantum == _CENT and "share" in place.page.folded
    return price or _is_sterling(place, large)


def _is_sterling(place: Place, large: bool) -> bool:
    """Whether pounds are money: the page writes of sterling, or of its lands and it is *large*."""
    folded, start, end = place.page.folded, place.start, place.end
    if folded.startswith(" (", end) and folded[end + 2 : end + 40].find("$") >= 0:
        return True
    if _SPENT.search(folded, max(0, start - _SPENT_REACH), start):
        # "It paid 300 pounds", and not "it paid 300 pounds of silver".
        return not folded.startswith(" of ", end)
    rate = folded[max(0, start - 2) : start] in ("= ", "=")
    return (
        rate
        or any(word in folded for word in _STERLING)
        or (large and any(is_named(code, folded) for code in _POUNDS))
    )


_SPENT: Final = re.compile(
    r"\b(?:pa(?:id|ys?|ying)|costs?|costing|fined|worth|spen[dt]|earn(?:s|ed)?|ow(?:es?|ed)"
    r"|(?:valued|priced) at|(?:fine|bill|profits?|loss(?:es)?|revenues?|turnover|dividend|salary"
    r"|wages|price|budget|debts?|fees?|bonus) of)"
    r" (?:(?:about|around|some|nearly|almost|over|up to|just|only|roughly|(?:more|less) than) )?$"
)
_SPENT_REACH: Final = 24


def is_number(place: Place) -> bool:
    """Whether the figures at *place* are a number of their own, and not the end of something."""
    folded, start = place.page.folded, place.start
    before = folded[start - 1 : start]
    if before in _JOINS and folded[start - 2 : start - 1].isalnum() and start >= 2:
        if folded[start - 2].isdigit():
            place.doubts.append((start, "an amount that does not go on from other figures"))
        return False
    return not is_cut_off(folded, start)


_JOINS: Final = frozenset("-/:.,'")
_REAL: Final = re.compile(
    r"\b(?:in|constant|real|of|using|current|nominal|to|adjusted|the|uefa|since)[ \n]$"
)


def is_year(place: Place, number: Numeral) -> bool:
    """Whether the figures are the year of "in 2017 dollars"."""
    if number.scale != ONE or number.quantum != ONE or not 1900 <= number.value < 2100:
        return False
    folded, start = place.page.folded, place.start
    return folded[start : start + 4].isdigit() and bool(
        _REAL.search(folded[max(0, start - 10) : start])
    )


_LINES: Final = frozenset(map(Decimal, (144, 240, 360, 480, 720, 1080, 1440, 2160)))
_SCREENS: Final = ("video", "screen", "display", "pixel", "resolution", "camera", "webcam", "4k")


def is_resolution(place: Place, number: Numeral) -> bool:
    """Whether "1080p" are lines of a screen: no sterling is near, or screens are."""
    if number.value not in _LINES or number.group is not None:
        return False
    folded = place.page.folded
    return not any(word in folded for word in _STERLING) or any(word in folded for word in _SCREENS)
