"""What a phrase of money says, free of any context, and whether it is money at all."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from .._phrase import Place
from ..hedges import bounded
from ..measure import Bounds
from ..numbers import ONE, Numeral, is_cut_off, times
from .forms import Form
from .per import per
from .words import CODES, NAMES, WHOLE, Denomination


class Said(NamedTuple):
    """An amount as it was said.

    Attributes:
        bounds: The numbers, in major units of whatever the currency is.
        of: What the sign or name stands for.
        per: What it is paid for.
        shy: Whether it is money only where its currency is the one at home.
    """

    bounds: Bounds
    of: Denomination
    per: str | None = None
    shy: bool = False


_CENT: Final = Decimal("0.01")
_TEN: Final = Decimal(10)
_THOUSAND: Final = Decimal(1000)
# Dollars are told apart in front of their sign, or behind the amount, as Canadian papers do.
_FRONT: Final = {
    "US": "USD", "U.S.": "USD", "HK": "HKD", "NZ": "NZD", "AU": "AUD", "CA": "CAD", "CDN": "CAD",
    "Cdn": "CAD", "SG": "SGD", "NT": "TWD", "Mex": "MXN", "CAD": "CAD", "AUD": "AUD", "USD": "USD",
    "SGD": "SGD", "HKD": "HKD", "NZD": "NZD",
}  # fmt: skip
_BEHIND: Final = {
    "US": "USD", "U.S.": "USD", "Cdn": "CAD", "CDN": "CAD", "Canadian": "CAD",
    "Australian": "AUD", "USD": "USD", "CAD": "CAD", "AUD": "AUD", "NZD": "NZD", "SGD": "SGD",
    "HKD": "HKD", "TWD": "TWD", "MXN": "MXN", "BRL": "BRL", "ARS": "ARS", "CLP": "CLP",
    "COP": "COP",
}  # fmt: skip
_TAIL: Final = re.compile(
    r"[ \xa0](?:(?P<code>USD|CAD|AUD|NZD|SGD|HKD|TWD|MXN|BRL|ARS|CLP|COP)(?![\w$])"
    r"|(?P<land>US|U\.S\.|Cdn|CDN|Canadian|Australian)"
    r"(?:(?= (?:an?|per|in|for|to|and|or|on|from|at|by|as|after|before|this|last|of)(?![a-z]))"
    r"|(?=[,;:)\n]|\.(?:\s|$)|\s*$|(?<=\.)\s+[A-Z])))"
)
# "77 cents US" needs no more: nothing else is called so.
_CENTS_TAIL: Final = re.compile(
    r"[ \xa0](?P<code>USD|CAD|AUD)(?!\w)|[ \xa0](?P<land>US|U\.S\.)(?!\w)"
)
_DOLLARS: Final = re.compile(
    r"[ \xa0\n-]((?:(?:u\.s\.|us|canadian|australian|new zealand|hong kong|singapore|taiwan) )?"
    r"dollars?)(?![a-z])"
)


def said(
    place: Place, form: Form, number: Numeral | Bounds, upto: Numeral | None = None
) -> Said | None:
    """What the amount at *place* says with the words around it; None where it is no money."""
    page = place.page
    of = form.means
    shy = False
    if not form.plain:
        if not _is_meant(place, form):
            return None
        shy = form.shy and not _looks_like_money(place, form, number if upto is None else upto)
        if shy and form.glued and not _is_glued(place, form, number):
            return None
    following = page.folded[place.end : place.end + 1]
    if following.isalnum() or following == "%":
        place.doubts.append((place.end, "an end of the number, or a scale such as million"))
        return None
    if of.factor is not WHOLE and isinstance(number, Numeral):
        number = times(number, of.factor)
        upto = times(upto, of.factor) if upto is not None else None
    if form.tellable:
        of = _told_apart(place, of)
    counted = per(place)
    end = place.end
    bounds = bounded(place, number, upto)
    if counted is None and place.end != end:
        counted = per(place)
    return Said(bounds, of, counted, shy)


def _is_meant(place: Place, form: Form) -> bool:
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
    return not form.not_before or _next_word(page.folded, place.end) not in form.not_before


# What is told apart by a number and a letter: "Phase 2c".
_NUMBERED: Final = frozenset(
    "phase figure section class type grade step tier table annex schedule rule form model part "
    "article chapter paragraph room flat block line route".split()
)


def _previous_word(folded: str, start: int) -> str:
    return folded[max(0, start - 12) : start].strip().rpartition(" ")[2]


_WORD: Final = re.compile(r"[ \n\xa0-]([a-z]+)")


def _next_word(folded: str, end: int) -> str:
    found = _WORD.match(folded, end)
    return found[1] if found else ""


# "R1T" and "K5M" are models of something, "R500m" and "P1.2B" are not.
_MODEL: Final = re.compile(r"[A-Z][0-9][A-Z]|[A-Z][0-9.]+T")
_STERLING: Final = ("£", "sterling", "pence")


def _is_touching(place: Place) -> bool:
    """Whether the sign of one letter, before or behind, touches its number."""
    text = place.page.text
    return text[place.start + 1 : place.start + 2] not in " \xa0\n" or text[place.start].isdigit()


def _is_glued(place: Place, form: Form, number: Numeral | Bounds) -> bool:
    """Whether a number behind a sign of one letter is as large or as close as an amount at home."""
    if isinstance(number, Bounds) or not place.page.folded.startswith(form.form, place.start):
        return True
    return number.scale != ONE or (_is_touching(place) and number.value >= _TEN)


def _looks_like_money(place: Place, form: Form, number: Numeral | Bounds) -> bool:
    """A scale, marked-off thousands or two decimals; for pounds, any other sign of sterling."""
    if isinstance(number, Bounds):
        return number.low is None or number.low >= _THOUSAND
    if len(form.form) == 1 and _MODEL.fullmatch(place.page.text, place.start, place.end):
        return False
    if form.glued and not _is_touching(place):
        return False
    if form.form == "c":
        return number.quantum < ONE
    if number.scale != ONE or number.group is not None or number.quantum <= _CENT:
        return True
    folded = place.page.folded
    if form.form not in ("pound", "pounds"):
        return False
    rate = folded[max(0, place.start - 2) : place.start] in ("= ", "=")
    return rate or any(word in folded for word in _STERLING)


def _told_apart(place: Place, of: Denomination) -> Denomination:
    """The dollar that the words in front or behind name; the place grows over them."""
    page = place.page
    text, start, end = page.text, place.start, place.end
    if start > place.floor + 2 and text[start] == "$" and text[start - 1] in " -\xa0":
        word = text[max(place.floor, start - 6) : start - 1].rpartition(" ")[2].lstrip("(")
        code = _FRONT.get(word)
        if code and not text[:start].endswith(("the " + word + " ", "The " + word + " ")):
            place.start = start - 1 - len(word)
            of = _dollar(code, of)
    if end >= len(text) or text[end] not in " \xa0\n":
        return of
    following = text[end + 1 : end + 2]
    if following.isupper():
        found = (_TAIL if "cent" not in page.folded[start:end] else _CENTS_TAIL).match(text, end)
        if found:
            place.end = found.end()
            return _dollar(found["code"] or _BEHIND[found["land"]], of)
    if text[start] == "$" or text[place.start : end].find("$") >= 0:
        dollars = _DOLLARS.match(page.folded, end)
        if dollars and (means := NAMES.get(" ".join(dollars[1].split()))):
            place.end = dollars.end()
            return means if means.currency and means.assumption is None else of
    return of


def _dollar(code: str, of: Denomination) -> Denomination:
    means = CODES[code.lower()]
    return means if of.factor is WHOLE else Denomination(code, factor=of.factor)


def is_number(place: Place) -> bool:
    """Whether the figures at *place* are a number of their own, and not the end of something."""
    folded, start = place.page.folded, place.start
    before = folded[start - 1 : start]
    if before.isdigit():
        return False
    if before in _JOINS and folded[start - 2 : start - 1].isalnum() and start >= 2:
        if folded[start - 2].isdigit():
            place.doubts.append((start, "an amount that does not go on from other figures"))
        return False
    return not is_cut_off(folded, start)


_JOINS: Final = frozenset("-/:.,'")
_REAL: Final = re.compile(r"\b(?:in|constant|real|of|using|current|nominal|to|adjusted)[ \n]$")


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
