"""Numbers in words: "two hundred and fifty million", "one and a half billion", "half a million"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from .._words import HYPHEN, SPACE, opening, trie
from ..measure import EXACT
from .numeral import ONE, Numeral, mixed, power, share
from .scales import SPELT

#: The words below a hundred.
UNITS: Final[dict[str, int]] = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
TENS: Final[dict[str, int]] = dict(
    zip(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        range(20, 100, 10),
        strict=True,
    )
)
#: The fractions: one of so many.
PARTS: Final[dict[str, int]] = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
PLURAL_PARTS: Final[dict[str, int]] = {"halves": 2} | {
    f"{part}s": under for part, under in PARTS.items() if under > 2
}
_PARTS: Final = PARTS | PLURAL_PARTS
_COUNTS: Final = UNITS | TENS

_SCALE: Final = f"{trie(SPELT)}(?![a-z])"
_DIGIT: Final = f"{trie(form for form, digit in UNITS.items() if digit < 10)}(?![a-z])"
_A_FEW: Final = "(?:one|two|three|four|five|six|seven|eight|nine)"
# "Twenty-one" is one number, "two-three" is two of them.
_PAIR: Final = f"(?:{trie(TENS)}(?![a-z])(?:{HYPHEN}{_A_FEW}(?![a-z]))?|{trie(UNITS)}(?![a-z]))"
_HALF: Final = f"{trie(_PARTS)}(?![a-z])"
#: What may follow a whole number: "and a half", "and two thirds".
AND_PART: Final = rf"and{HYPHEN}(?:a|{_A_FEW}){HYPHEN}{_HALF}"
_CARDINAL: Final = (
    # One, or "a" where a scale follows; then scales, each with what comes below it.
    rf"(?:{_PAIR}|an?(?={SPACE}{_SCALE}))"
    # "And three" is no more of it where "and three-quarters" is meant.
    rf"(?:{HYPHEN}{_SCALE}(?:{HYPHEN}{_PAIR}|{HYPHEN}and{HYPHEN}(?!{_A_FEW}{HYPHEN}{_HALF}){_PAIR})?){{0,12}}"
    rf"(?:{HYPHEN}point(?:{HYPHEN}{_DIGIT}){{1,9}}(?:{HYPHEN}{_SCALE})?"
    rf"|{HYPHEN}{AND_PART}(?:{HYPHEN}{_SCALE}){{0,2}})?"
)
_PART_OF_SCALE: Final = (
    rf"(?:(?:an?{SPACE}|{_A_FEW}{HYPHEN})?{_HALF}{HYPHEN}of{HYPHEN}an?"
    rf"|half{HYPHEN}an?|(?:an?{SPACE})?(?:half|quarter))(?:{HYPHEN}{_SCALE}){{1,2}}"
)
#: The regex of numbers in words.
# A cardinal is taken whole or not at all: tried word by word, a long row of them would be slow.
WORDS: Final = rf"(?:{_PART_OF_SCALE}|(?>{_CARDINAL}))"

#: How they open.
NUMBER_OPENINGS: Final = frozenset(
    [*_COUNTS, "half"] + [opening(f"{a} {word}") for a in ("a", "an") for word in (*SPELT, *PARTS)]
)
_WORD: Final = re.compile(r"[a-z]+")


def in_words(text: str) -> Numeral | None:
    """The number that folded *text* spells out, or None if the words do not make one."""
    words = _WORD.findall(text)
    if words[-1] in SPELT and (part := _part_of_scale(words)):
        return part
    if "point" in words:
        return _with_point(words)
    if found := next((at for at, word in enumerate(words) if word in _PARTS and at >= 2), None):
        return _with_part(words, found)
    return _cardinal(words)


def _part_of_scale(words: Sequence[str]) -> Numeral | None:
    """ "half a million", "three quarters of a billion"."""
    at = next((at for at, word in enumerate(words[:2]) if word in _PARTS), None)
    if at is None:
        return None
    over = UNITS.get(words[0], 1) if at else 1
    scales = [word for word in words[at + 1 :] if word in SPELT]
    return mixed(0, (over, _PARTS[words[at]]), _product(scales))


def _with_part(words: Sequence[str], at: int) -> Numeral | None:
    """ "one and a half billion", "a million and a half": half of the last scale."""
    whole = _cardinal(words[: at - 2])
    if whole is None or words[at - 3] == "hundred":
        return None
    part = part_in_words(words[at - 1 : at + 1])
    if scales := words[at + 1 :]:
        return mixed(int(whole.value), part, _product(scales)) if whole.scale == 1 else None
    value, rounded = share(*part, whole.scale)
    return whole._replace(
        value=EXACT.add(whole.value, value),
        quantum=share(1, part[1], whole.scale)[0],
        assumptions=rounded,
    )


def part_in_words(words: Sequence[str]) -> tuple[int, int]:
    """The fraction of one that two words name: "a half", "three quarters"."""
    count, part = words
    return UNITS.get(count, 1), _PARTS[part]


def _with_point(words: Sequence[str]) -> Numeral | None:
    """ "sixty-five point two", "one point five million"."""
    at = words.index("point")
    scales = [word for word in words[at:] if word in SPELT]
    digits = [UNITS[word] for word in words[at + 1 : len(words) - len(scales)]]
    whole = _cardinal(words[:at])
    if whole is None:
        return None
    number = Decimal(f"{whole.value:f}.{''.join(map(str, digits))}")
    scale = _product(scales)
    return Numeral(EXACT.multiply(number, scale), EXACT.multiply(power(-len(digits)), scale), scale)


def _product(scales: Sequence[str]) -> Decimal:
    product = ONE
    for scale in scales:
        product = EXACT.multiply(product, SPELT[scale])
    return product


def _cardinal(words: Sequence[str]) -> Numeral | None:
    """The whole number that *words* spell, or None where they are in no order."""
    total, group, last = Decimal(0), Decimal(0), power(18)
    scale = ONE
    for counts, scales in _steps(words):
        count = _below_hundred(counts)
        if count is None:
            return None
        scale = _product(scales)
        if not scales or scales[0] != "hundred":
            group, above = EXACT.add(group, count), scales
        elif group:
            return None
        else:
            # What comes below the hundred shares the scale behind it.
            group, above = EXACT.multiply(count, SPELT["hundred"]), scales[1:]
        if above:
            joined = _joined(total, group, _product(above), last)
            if joined is None:
                return None
            total, last = joined
            group = Decimal(0)
    return Numeral(EXACT.add(total, group), scale, scale) if group < last else None


def _joined(
    total: Decimal, group: Decimal, scale: Decimal, last: Decimal
) -> tuple[Decimal, Decimal] | None:
    """The total with one more group, and the scale below which the next must stay."""
    if group == 0 and total:
        return None
    if scale < last:
        amount = EXACT.multiply(group, scale)
        return (EXACT.add(total, amount), scale) if amount < last else None
    if last == SPELT["thousand"] and group < last < scale:
        return EXACT.multiply(EXACT.add(total, group), scale), scale
    return None


def _steps(words: Sequence[str]) -> list[tuple[list[str], list[str]]]:
    """The counts and the scales behind them, step by step."""
    steps: list[tuple[list[str], list[str]]] = []
    for word in words:
        if word in SPELT:
            steps[-1][1].append(word)
        elif word != "and":
            if not steps or steps[-1][1]:
                steps.append(([], []))
            steps[-1][0].append(word)
    return steps


def _below_hundred(words: Sequence[str]) -> Decimal | None:
    """ "seven", "twenty-seven"; "a" is one."""
    first, *rest = words
    if not rest:
        return ONE if first in ("a", "an") else Decimal(_COUNTS[first])
    if first in TENS and 0 < UNITS.get(rest[0], 0) < 10 and len(rest) == 1:
        return Decimal(TENS[first] + UNITS[rest[0]])
    return None
