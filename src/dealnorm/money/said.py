"""What a phrase of money says, free of any context, and whether it is money at all."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .._text import Place
from ..hedges import bounded, signed
from ..measure import Bounds
from ..numbers import Numeral, times
from .forms import Form
from .guards import is_close, is_meant, is_opinion, looks_like_money
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
    r"(?:(?=[ \xa0\n](?:an?|per|in|for|to|and|or|on|from|at|by|as|after|before|this|last|of)"
    r"(?![a-z]))"
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
    place: Place,
    form: Form,
    number: Numeral | Bounds,
    upto: Numeral | None = None,
    *,
    unsigned: bool = False,
) -> Said | None:
    """What the amount at *place* says with the words around it; None where it is no money.

    One that is *unsigned* may have its minus before the currency: "minus EUR 3 million".
    """
    page = place.page
    of = form.means
    shy = False
    if not form.plain:
        if not is_meant(place, form):
            return None
        shy = form.shy and not looks_like_money(place, form, number if upto is None else upto)
        if shy and form.glued and not is_close(place, form, number):
            return None
    following = page.folded[place.end : place.end + 1]
    if following.isalnum() or following == "%":
        place.doubts.append((place.end, "a scale such as million, or the end"))
        return None
    if of.factor is not WHOLE and isinstance(number, Numeral):
        if is_opinion(place):
            return None
        number = times(number, of.factor)
        upto = times(upto, of.factor) if upto is not None else None
    if form.tellable:
        of = _told_apart(place, of)
    counted = per(place)
    if unsigned and isinstance(number, Numeral):
        # Where the form stands at the start of the place, only now may that grow.
        number = signed(place, number)
    end = place.end
    bounds = bounded(place, number, upto)
    if counted is None and place.end != end:
        counted = per(place)
    return Said(bounds, of, counted, shy)


def _told_apart(place: Place, of: Denomination) -> Denomination:
    """The dollar that the words in front or behind name; the place grows over them."""
    page = place.page
    text, start, end = page.text, place.start, place.end
    if start > place.floor + 2 and text[start] == "$" and text[start - 1] in " -\xa0":
        word = text[max(place.floor, start - 6) : start - 1].rpartition(" ")[2].lstrip("(")
        code = _FRONT.get(word)
        if code and not text.endswith(("the " + word + " ", "The " + word + " "), 0, start):
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
