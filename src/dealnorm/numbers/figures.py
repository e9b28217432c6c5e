"""Numbers in figures: every grouping, checked; decimals, fractions and scales."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from .._words import GLUE, HYPHEN, trie
from ..assumptions import Assumption
from ..measure import EXACT
from .numeral import ONE, Numeral, mixed, power
from .scales import RUPEE_SCALES
from .spelt import AND_PART, part_in_words

#: What each vulgar fraction is of one.
VULGAR: Final = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8),
}  # fmt: skip

# No number is longer than this: more digits than money has are no amount but an identifier.
_MOST: Final = 30
_VULGARS: Final = f"[{''.join(VULGAR)}]"
_PART: Final = r"[1-9][0-9]?/[1-9][0-9]?(?![0-9/])"
_DECIMALS: Final = rf"\.[0-9]{{1,{_MOST}}}"
_GROUPS: Final = (
    r"(?:,[0-9]{3}){1,9}"
    r"|(?<![0-9]{3})(?:,[0-9]{2}){1,9},[0-9]{3}"
    r"|(?:\xa0[0-9]{3}){1,9}"
    r"|(?:'[0-9]{3}){1,9}"
)
_SPACES: Final = r"|(?:\ [0-9]{3}){1,9}"
#: A number does not end within a longer one.
_END: Final = r"(?![0-9]|[.,'/][0-9])"


def _figure(groups: str) -> str:
    whole = rf"[0-9]{{1,3}}(?:{groups}|[0-9]{{0,{_MOST - 3}}})"
    tail = rf"{_DECIMALS}|{HYPHEN}(?:{_PART}|{AND_PART})|/[1-9][0-9]?|\ ?{_VULGARS}"
    return rf"(?:(?:{whole}(?:{tail})?|{_DECIMALS}){_END}|{_VULGARS})"


_EUROPEAN: Final = (
    r"(?:[0-9]{1,3}(?:(?:\.[0-9]{3}){1,9},[0-9]{1,2}|(?:\.[0-9]{3}){2,9}"
    rf"|(?:\xa0[0-9]{{3}}){{1,9}},[0-9]{{1,2}})|[0-9]{{1,12}},[0-9]{{1,2}}){_END}"
)


def _scaled(figure: str, scales: Mapping[str, Decimal]) -> str:
    """A figure and perhaps its scale; a lone "k" stands close, since a 10-K is a form."""
    spelt = trie(form.replace(" ", "-") for form in scales if form != "k")
    return rf"{figure}(?:(?:{GLUE}{spelt}|\ ?k)(?![a-z0-9]))?"


def pattern_of_figures(scales: Mapping[str, Decimal], *, spaced: bool = False) -> str:
    """The regex of figures with any of *scales*; *spaced* ones may be grouped by plain spaces."""
    return _scaled(_figure(_GROUPS + _SPACES if spaced else _GROUPS), scales)


def pattern_of_european(scales: Mapping[str, Decimal]) -> str:
    """The regex of figures with a decimal comma, or with dots between several groups."""
    return _scaled(_EUROPEAN, scales)


_WRITTEN: Final = re.compile(
    rf"(?P<whole>[0-9]*)(?P<groups>(?:[,'][0-9]{{2,3}}|[\xa0 ][0-9]{{3}})*)(?P<decimals>\.[0-9]+)?"
    rf"(?:{HYPHEN}(?:(?P<part>{_PART})|(?P<spelt>{AND_PART}))|/(?P<under>[0-9]+)"
    rf"|\ ?(?P<vulgar>{_VULGARS}))?"
    rf"{GLUE}(?P<scale>[a-z \xa0\n-]*)"
)
_WRITTEN_EUROPEAN: Final = re.compile(rf"(?P<number>[0-9.,\xa0]+){GLUE}(?P<scale>[a-z \xa0\n-]*)")
_WORD: Final = re.compile(r"[a-z]+")
_MIL: Final = frozenset({Assumption.MIL_IS_MILLION})
_COMMA: Final = frozenset({Assumption.DECIMAL_COMMA})


def in_figures(text: str) -> Numeral | None:
    """The number that folded *text* writes in figures, or None if it is not one."""
    found = _WRITTEN.fullmatch(text)
    if not found:
        return None
    whole, groups, decimals, part, spelt, under, vulgar, scale = found.groups()
    worth = _scale(scale)
    if worth is None:
        return None
    if written := part or spelt or under or vulgar:
        return _fraction(whole + groups, written, worth)
    number = (
        _grouped(whole + groups + (decimals or "")) if groups else Decimal(whole + (decimals or ""))
    )
    return _numeral(
        number, worth, _MIL if scale == "mil" else frozenset(), Decimal(whole) if groups else None
    )


def in_european_figures(text: str) -> Numeral | None:
    """The number that *text* writes with a decimal comma, flagged, or None if it is not one."""
    found = _WRITTEN_EUROPEAN.fullmatch(text)
    worth = _scale(found["scale"]) if found else None
    if found is None or worth is None:
        return None
    from price_parser.parser import parse_number

    number = parse_number(found["number"].replace("\xa0", ""), ",")
    return None if number is None else _numeral(number, worth, _COMMA)


def _numeral(
    number: Decimal,
    worth: Decimal,
    assumed: frozenset[Assumption],
    group: Decimal | None = None,
) -> Numeral:
    unit = power(int(number.as_tuple().exponent))
    if worth is ONE:
        return Numeral(number, unit, ONE, assumed, group)
    return Numeral(
        EXACT.multiply(number, worth), EXACT.multiply(unit, worth), worth, assumed, group
    )


def _scale(text: str) -> Decimal | None:
    if not text:
        return ONE
    return RUPEE_SCALES.get(text) or RUPEE_SCALES.get(" ".join(_WORD.findall(text)))


def _grouped(token: str) -> Decimal:
    """The number of a token whose groups the grammar has checked."""
    if "'" not in token and "\xa0" not in token and " " not in token:
        return Decimal(token.replace(",", ""))
    from price_parser.parser import parse_number

    number = parse_number(token.replace("'", ",").replace("\xa0", ","), ".")
    return Decimal(0) if number is None else number


def _fraction(whole: str, part: str, worth: Decimal) -> Numeral | None:
    """ "4 1/2", "4 and a half", "2½" and "1/3", whose parts must be smaller than one."""
    count = int(_grouped(whole)) if whole else 0
    if part in VULGAR:
        return mixed(count, VULGAR[part], worth)
    if words := _WORD.findall(part):
        return mixed(count, part_in_words(words[1:]), worth)
    over, _, under = part.rpartition("/")
    if not over:
        over, count = str(count), 0
    part_of_one = int(over), int(under)
    return mixed(count, part_of_one, worth) if _is_part(*part_of_one) else None


#: What a fraction in figures is written over: "12/13bps" are two numbers.
_UNDER: Final = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64})


def _is_part(over: int, under: int) -> bool:
    return over < under and under in _UNDER
