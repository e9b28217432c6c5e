"""The tables of signs and names that the templates of money draw from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final, NamedTuple
from unicodedata import category

from .._words import Figures, Words
from ..numbers import MONEY_SCALES, RUPEE_SCALES, TO, European, Number, Numeral, Vague
from .words import (
    CODES,
    EXACT,
    EXACT_BEHIND,
    GLUED,
    MINOR,
    NAMES,
    NOT_BEFORE,
    SHY,
    SHY_BEHIND,
    SIGNS,
    SLANG,
    Denomination,
)

_NOBODY: Final[frozenset[str]] = frozenset()


class Form(NamedTuple):
    """A sign or name and when it counts.

    Attributes:
        means: What it stands for.
        form: As the folded page has it.
        spellings: The capitals that count; none where any do.
        shy: Whether it counts only where the number looks like money.
        glued: Whether it counts only where it touches the number.
        not_before: Words that take it away when they come next.
        plain: Whether none of these conditions holds.
        tellable: Whether words beside it can say whose dollar or cent it is.
    """

    means: Denomination
    form: str
    spellings: frozenset[str]
    shy: bool
    glued: bool
    not_before: frozenset[str]
    plain: bool
    tellable: bool


def _forms(table: Mapping[str, Denomination], *, behind: bool) -> dict[str, Form]:
    return {form: _form(form, means, behind=behind) for form, means in table.items()}


def _form(form: str, means: Denomination, *, behind: bool) -> Form:
    spellings = (EXACT_BEHIND if behind else EXACT).get(form, _NOBODY)
    if behind and form == "kr":  # "5 kr", and not the house of 36Kr
        spellings = frozenset({"kr", "KR"})
    if not behind and len(form) == 1:  # "P5m" are pesos, and "5p" are pence
        spellings = frozenset(spelling for spelling in spellings if spelling.isupper())
    if len(form) == 2 and form[0].isalpha() and form[1] in "$£":  # "c£5m" is about five million
        spellings = frozenset({form.upper()})
    shy = form in (SHY_BEHIND if behind else SHY)
    glued = form in GLUED
    last = form.rpartition(" ")[2]
    not_before = NOT_BEFORE.get(last, _NOBODY) if behind else _NOBODY
    plain = not (spellings or shy or glued or not_before)
    tellable = "$" in form or form.startswith(("dollar", "dlr", "cent", "¢"))
    return Form(means, form, spellings, shy, glued, not_before, plain, tellable)


# Where lakh and crore are counted, "cr" and "L" are scales.
_IN_CRORES: Final = frozenset({"INR", "PKR", "NPR", "LKR", "BDT"})
# Where a comma is the decimal sign at home, English copy sometimes keeps it.
_WITH_COMMA: Final = frozenset(
    "EUR SEK NOK DKK ISK PLN CZK HUF RON BGN HRK RSD TRY RUB UAH BRL ARS CLP COP IDR VND "
    "CHF".split()
)


def _codes(means: Denomination) -> Iterable[str]:
    return (means.currency,) if means.currency else means.candidates


def _of(table: Mapping[str, Form], codes: frozenset[str]) -> dict[str, Form]:
    """The forms that are first of all of one of the *codes*."""
    return {form: row for form, row in table.items() if next(iter(_codes(row.means)), "") in codes}


_before: Final = _forms({**CODES, **SIGNS}, behind=False)
_behind: Final = _forms({**CODES, **SLANG, **MINOR, **NAMES}, behind=True)
_names: Final = _forms({**CODES, **NAMES}, behind=True)
_crores: Final = _of(_before, _IN_CRORES)


# Reports of the north write their millions and thousands into the code: "50 MUSD", "TSEK 2,829".
_REPORTED: Final = ("SEK", "NOK", "DKK", "EUR", "USD", "GBP", "CHF")
_COUNTED: Final = (("M{}", 6), ("m{}", 6), ("{}m", 6), ("T{}", 3), ("k{}", 3))


def _counted() -> dict[str, Form]:
    """The codes that count millions or thousands."""
    counted: dict[str, Form] = {}
    for code in _REPORTED:
        for spelling, power in _COUNTED:
            written = spelling.format(code)
            known = counted.get(written.lower())
            means = Denomination(code, factor=Decimal(f"1E{power}"))
            row = known or _form(written.lower(), means, behind=True)
            spellings = row.spellings | {written}
            counted[written.lower()] = row._replace(spellings=spellings, plain=False)
    return counted


_reported: Final = _counted()


def _table(forms: Mapping[str, Form]) -> Words[Form]:
    return Words(forms, before_figures=True)


class Echo:
    """A slot of what a range may say once more: a sign or name, read as it is written.

    Its regex is loose and small; the builder compares it with the form that a table has read.
    """

    def __init__(self, pattern: str, table: Words[Form]) -> None:
        """Open as the forms of *table* do."""
        self.pattern = pattern
        self.firsts = table.firsts

    def read(self, text: str) -> str:
        """The text with plain spaces."""
        return " ".join(text.split())


_NAME: Final = Words({**_behind, **_reported})
_SIGN: Final = _table(
    _reported | {form: row for form, row in _before.items() if form not in _crores}
)
_SAME_NAME: Final = r"[a-z$€£¥₹.-]{1,14}(?: [a-z]{1,14}){0,2}"
_SAME_SIGN: Final = r"(?:[a-z.]{0,4}[$€£¥₹₩₽₺฿₫₦₱₴₪₵¢]|[a-z]{1,4}\.?)"


def _ends_in_sign(form: str) -> bool:
    """Whether it ends in a currency sign, and in no letter: "us$"."""
    return category(form[-1]) == "Sc"


# Whose or what money it is, between a vague number and its currency.
_WHOSE: Final = (
    "taxpayer, taxpayers', taxpayer's, public, federal, government, more, extra, additional, tax, "
    "new, investor, investors', real, stolen, foreign, private, untold"
)
SLOTS: Final[dict[str, Any]] = {
    "sign": _SIGN,
    "rupee": _table(_crores),
    "opened": _table({f"{form}(": row for form, row in _before.items() if _ends_in_sign(form)}),
    "closed": Words({")": ")"}),
    "scale": Words(MONEY_SCALES),
    "comma_sign": _table(_of(_before, _WITH_COMMA)),
    "amount": Number(MONEY_SCALES, words=False, spaced=True),
    "crores": Number(RUPEE_SCALES, words=False, spaced=True),
    "european": European(MONEY_SCALES),
    "number": Number(MONEY_SCALES),
    "name": _NAME,
    "comma_name": Words(_of(_behind, _WITH_COMMA)),
    "whole_name": Words(_names),
    "thousand": Words({"grand": _form("grand", SLANG["grand"], behind=False)}),
    "whole_part": Words({form: _behind[form] for form in ("cent", "penny", "us cent")}),
    "half": Words({"half": Numeral(Decimal("0.5"), Decimal("0.1"))}),
    "minus": Figures("-", str),
    "vague": Vague(),
    "whose": Words(dict.fromkeys(_WHOSE.split(", "), "")),
    "part": Words({"low": (1, 3), "mid": (4, 6), "high": (7, 9)}),
    "decade": Figures(r"[1-9]0s(?![a-z])", str),
    "to": TO,
    "same_name": Echo(_SAME_NAME, _NAME),
    "same_sign": Echo(_SAME_SIGN, _SIGN),
}  # fmt: skip
