"""Numbers as the news writes them: figures, words, fractions and scales, read exactly."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from ._phrase import GLUE, HYPHEN, NUMERAL, SPACE, opening, trie
from .assumptions import Assumption
from .measure import EXACT, ROUNDED

ONE: Final = Decimal(1)

#: Scales that may follow a figure anywhere; one row here is one scale.
SCALES: Final[dict[str, Decimal]] = {
    form: Decimal(10) ** power
    for power, forms in (
        (2, "hundred"),
        (3, "thousand k"),
        (5, "lakh lakhs"),
        (6, "million millions mn mln"),
        (7, "crore crores"),
        (9, "billion billions bn bln"),
        (12, "trillion trillions tn trn"),
        (15, "quadrillion"),
    )
    for form in forms.split()
} | {"lakh crore": Decimal(10) ** 12}

#: Scales that are read only beside their currency.
MONEY_SCALES: Final[dict[str, Decimal]] = SCALES | {
    form: Decimal(10) ** power
    for power, forms in ((6, "m mm mil"), (9, "b bil"), (12, "t"))
    for form in forms.split()
}

_UNITS: Final = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
_TENS: Final = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
)
_WORD_SCALES: Final = {
    "hundred": 2, "thousand": 3, "lakh": 5, "million": 6, "crore": 7,
    "billion": 9, "trillion": 12, "quadrillion": 15, "dozen": 0,
}  # fmt: skip
_VULGAR: Final = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8),
}  # fmt: skip
_PARTS: Final = {"half": 2, "third": 3, "quarter": 4, "fifth": 5}


class Numeral(NamedTuple):
    """A number as it was written.

    Attributes:
        value: The number, its scale included.
        quantum: The place value of its last digit, the scale included.
        scale: The scale that was written, 1 where there was none.
        assumptions: What was decided in reading it.
    """

    value: Decimal
    quantum: Decimal
    scale: Decimal = ONE
    assumptions: frozenset[Assumption] = frozenset()


# No figure is longer than this: more digits than money has are no amount but an identifier.
_MOST = 30
_WHOLE = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,9}"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,9},[0-9]{3}"
    r"|[0-9]{1,3}(?:\xa0[0-9]{3}){1,9}"
    r"|[0-9]{1,3}(?:'[0-9]{3}){1,9}"
    rf"|[0-9]{{1,{_MOST}}})"
)
_VULGARS = f"[{''.join(_VULGAR)}]"
_FIGURE = (
    rf"(?:{_WHOLE}(?:\.[0-9]{{1,{_MOST}}}|{HYPHEN}[1-9]/[1-9](?![0-9/])|/[1-9](?![0-9/])|\ ?{_VULGARS})?"
    rf"|{_VULGARS})(?![0-9]|[.,'][0-9])"
)


def _scaled(scales: dict[str, Decimal]) -> str:
    return rf"{_FIGURE}(?:{GLUE}{trie(scales)}(?![a-z0-9]))?"


_COUNT_WORDS = [*_UNITS, *_TENS]
_ANY_WORD = [*_COUNT_WORDS, *_WORD_SCALES, "lakhs", "crores"]
_CARDINAL = (
    rf"{trie(_COUNT_WORDS)}(?![a-z])(?:{HYPHEN}(?:and{HYPHEN})?{trie(_ANY_WORD)}(?![a-z])){{0,14}}"
    rf"(?:{HYPHEN}point(?:{HYPHEN}{trie(_UNITS)}(?![a-z])){{1,9}}(?:{HYPHEN}{trie(_WORD_SCALES)}(?![a-z]))?)?"
    rf"(?:{HYPHEN}and{HYPHEN}a{HYPHEN}{trie(_PARTS)}(?![a-z])(?:{HYPHEN}{trie(_WORD_SCALES)}(?![a-z]))?)?"
)
_A_SCALE = (
    rf"an?{HYPHEN}{trie(_WORD_SCALES)}(?![a-z])(?:{HYPHEN}{trie(_WORD_SCALES)}(?![a-z]))?"
)
_PART_OF_SCALE = (
    rf"(?:half|a{HYPHEN}{trie(_PARTS)})(?:{HYPHEN}of)?{HYPHEN}an?{HYPHEN}{trie(_WORD_SCALES)}(?![a-z])"
)
WORDS: Final = rf"(?:{_CARDINAL}|{_PART_OF_SCALE}|{_A_SCALE})"


class Number:
    """A slot of numbers, in figures with a scale or in words."""

    def __init__(self, scales: dict[str, Decimal] = SCALES, *, words: bool = True) -> None:
        """Read figures with any of *scales*, and *words* too unless told not to."""
        self.figures = _scaled(scales)
        self.pattern = f"(?:{self.figures}|{WORDS})" if words else self.figures
        self.firsts = frozenset({NUMERAL}) | (NUMBER_OPENINGS if words else frozenset())

    def read(self, text: str) -> Numeral | None:
        """The number that *text* writes, or None if it is not one."""
        return numeral(text)


NUMBER_OPENINGS: Final = frozenset(
    [*_COUNT_WORDS, "half"]
    + [opening(f"{a} {word}") for a in ("a", "an") for word in (*_WORD_SCALES, *_PARTS)]
)

_SPLIT: Final = re.compile(
    rf"({_WHOLE})(\.[0-9]+)?(?:{HYPHEN}?([0-9])/([0-9])|/([0-9])|\ ?({_VULGARS}))?{GLUE}([a-z ]*)"
    rf"|({_VULGARS}){GLUE}([a-z ]*)"
)


@lru_cache(maxsize=4096)
def numeral(text: str) -> Numeral | None:
    """The number that folded *text* writes, or None if it is not one.

    >>> numeral("1.2 billion").value, numeral("1.2 billion").quantum
    (Decimal('1.2E+9'), Decimal('1E+8'))
    >>> numeral("two hundred and fifty million").value
    Decimal('2.50E+8')
    >>> numeral("half a million").value
    Decimal('5E+5')
    """
    if not ("0" <= text[0] <= "9" or text[0] in _VULGAR):
        return _in_words(text)
    found = _SPLIT.fullmatch(text)
    if not found:
        return None
    whole, decimals, over, under, part, vulgar, scale, lone, lone_scale = found.groups()
    times = MONEY_SCALES.get(" ".join((scale or lone_scale or "").split()), None)
    if times is None:
        if (scale or lone_scale or "").strip():
            return None
        times = ONE
    if lone:
        return _with_part(Decimal(0), _VULGAR[lone], times)
    for mark in ",'\xa0":
        whole = whole.replace(mark, "")
    if vulgar:
        return _with_part(Decimal(whole), _VULGAR[vulgar], times)
    if over:
        return _with_part(Decimal(whole), (int(over), int(under)), times)
    if part:
        return _with_part(Decimal(0), (int(whole), int(part)), times)
    number = Decimal(whole + (decimals or ""))
    exponent = number.as_tuple().exponent
    assumed = frozenset({Assumption.MIL_IS_MILLION}) if scale == "mil" else frozenset()
    return Numeral(
        EXACT.multiply(number, times), EXACT.multiply(Decimal(1).scaleb(int(exponent)), times), times, assumed
    )


def share(over: int, under: int) -> tuple[Decimal, frozenset[Assumption]]:
    """The fraction as a Decimal of at most twelve digits, flagged where it does not end."""
    exact = ROUNDED.divide(Decimal(over), Decimal(under))
    if EXACT.multiply(exact, Decimal(under)) == over:
        return exact, frozenset()
    return exact, frozenset({Assumption.FRACTION_ROUNDED})


def _with_part(whole: Decimal, part: tuple[int, int], times: Decimal) -> Numeral:
    """A whole number and a fraction of one, times a scale."""
    over, under = part
    top = EXACT.add(EXACT.multiply(whole, Decimal(under)), Decimal(over))
    value = ROUNDED.divide(EXACT.multiply(top, times), Decimal(under))
    exact = EXACT.multiply(value, Decimal(under)) == EXACT.multiply(top, times)
    rounded = frozenset() if exact else frozenset({Assumption.FRACTION_ROUNDED})
    return Numeral(value, ROUNDED.divide(times, Decimal(under)), times, rounded)


def _in_words(text: str) -> Numeral | None:
    """The number spelt out, or None if the words do not make one."""
    words = re.findall(r"[a-z]+", text)
    if words[0] in ("half", "a", "an") and words[1:2] != [] and words[-1] in _WORD_SCALES:
        return _part_of_scale(words)
    tail: tuple[int, int] | None = None
    scale_behind = 0
    for at, word in enumerate(words):
        if word in _PARTS and at >= 2:
            tail = (1, _PARTS[word])
            if at + 1 < len(words):
                scale_behind = _WORD_SCALES[words[at + 1]]
            words = words[: at - 2]
            break
    if "point" in words:
        return _with_point(words)
    total = _cardinal([word for word in words if word != "and"])
    if total is None:
        return None
    scale, value = total
    times = Decimal(10) ** (scale_behind or scale)
    if tail:
        if scale_behind and scale:
            return None
        count = value if scale_behind else EXACT.divide(value, times)
        return _with_part(count, tail, times)
    return Numeral(value, times, times)


def _with_point(words: list[str]) -> Numeral | None:
    at = words.index("point")
    behind = words[at + 1 :]
    scale = 0
    if behind[-1] in _WORD_SCALES:
        scale = _WORD_SCALES[behind.pop()]
    digits = [_UNITS.get(word, 10) for word in behind]
    whole = _cardinal([word for word in words[:at] if word != "and"])
    if whole is None or not digits or max(digits) > 9:
        return None
    number = Decimal(f"{whole[1]:f}.{''.join(map(str, digits))}")
    times = Decimal(10) ** scale
    return Numeral(EXACT.multiply(number, times), EXACT.multiply(times, Decimal(1).scaleb(-len(digits))), times)


def _part_of_scale(words: list[str]) -> Numeral | None:
    """ "half a million", "a quarter of a billion", "a million", "a hundred thousand"."""
    part = (1, 1)
    power = 0
    for word in words:
        if word in _PARTS:
            part = (1, _PARTS[word])
        elif word == "dozen":
            part = (12 * part[0], part[1])
        elif word in _WORD_SCALES:
            power += _WORD_SCALES[word]
    return _with_part(Decimal(0), part, Decimal(10) ** power)


def _cardinal(words: list[str]) -> tuple[int, Decimal] | None:
    """The last scale's power of ten and the number, or None if the words are in no order."""
    total = group = 0
    last = 99
    power = 0
    room = 1000
    for word in words:
        word = word.removesuffix("s") if word in ("lakhs", "crores") else word
        power = 0
        if word in _UNITS:
            amount = _UNITS[word]
            if amount >= room or (amount == 0 and len(words) > 1) or (amount >= 10 and room == 10):
                return None
            group += amount
            room = 0
        elif word in _TENS:
            if room < 100:
                return None
            group += _TENS[word]
            room = 10
        elif word == "dozen":
            group *= 12
        elif word == "hundred":
            if not 0 < group < 100 or room == 1000:
                return None
            group *= 100
            room = 100
            power = 2
        else:
            power = _WORD_SCALES[word]
            if group == 0 and total and last > power:
                total *= 10**power
                continue
            if group == 0 or power >= last:
                if power > last and total:
                    total = (total + group) * 10**power
                    group, last, room = 0, power, 1000
                    continue
                return None
            total += group * 10**power
            group, last, room = 0, power, 1000
    return power, Decimal(total + group)


class Connector:
    """A slot for what joins the two ends of a range: "to", "and", a hyphen or a dash."""

    pattern = rf"(?:{SPACE}to{SPACE}| ?[-—] ?|{SPACE}and{SPACE})"
    firsts = frozenset({"to"})

    def read(self, text: str) -> str:
        """ "to", "and" or "-"."""
        word = text.strip()
        return "-" if word == "—" else word


TO: Final = Connector()
