"""The words of percentages: signs, shares, multiples, and what says up or down."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final, NamedTuple

from attrs import frozen

from .._words import Figures, Words
from ..measure import Bounds
from ..numbers import PARTS, PLURAL_PARTS, TO, UNITS, VULGAR, European, Number, Vague
from .value import Cue, Direction, PercentUnit


class Said(NamedTuple):
    """What a phrase says before the words around are heard.

    Attributes:
        bounds: The number.
        unit: What it counts.
        direction: Up or down, where the phrase itself says so.
        cue: As the phrase itself says it.
        must_move: Whether it is believed only where something moves.
    """

    bounds: Bounds
    unit: PercentUnit
    direction: Direction | None = None
    cue: Cue | None = None
    must_move: bool = False


@frozen
class Sign:
    """What a sign or word behind the number makes of it: a unit, and the worth of one."""

    unit: PercentUnit
    worth: Decimal = Decimal(1)


_PERCENT: Final = Sign(PercentUnit.PERCENT)
_MILLE: Final = Sign(PercentUnit.PERCENT, Decimal("0.1"))
_POINT: Final = Sign(PercentUnit.POINTS)
_BASIS_POINT: Final = Sign(PercentUnit.POINTS, Decimal("0.01"))


def _rows(*rows: tuple[Sign, str]) -> dict[str, Sign]:
    return {form: sign for sign, forms in rows for form in forms.split()}


#: What may stand behind a number.
SIGNS: Final = Words(
    _rows(
        (_PERCENT, "% per-cent percent pct pct. pc p.c. per-centum"),
        (_MILLE, "‰ per-mille permille per-mil"),
        (
            _POINT,
            "percentage-point percentage-points percentage-pts pp pps p.p. ppt ppts %-point "
            "%-points %-pts percent-point percent-points per-cent-point per-cent-points "
            "pct-point pct-points pct-pts pctg-points",
        ),
        (_BASIS_POINT, "basis-point basis-points basis-pts bp bps bpts bips bs"),
    )
)
#: Signs that, in capitals, are a computer, an oil company or a page.
CASED: Final = frozenset({"pc", "bp", "pp", "bs"})
#: The signs of which a part may be said: "half a percentage point".
PARTED: Final = Words(
    _rows(
        (_PERCENT, "percent per-cent pct"),
        (_POINT, "percentage-point point percent-point per-cent-point"),
        (_BASIS_POINT, "basis-point"),
    )
)

_COUNTED: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_PARTS: Final = PARTS | PLURAL_PARTS | {"fourth": 4, "fourths": 4}
#: Shares of a whole: over and under the line.
FRACTIONS: Final = Words(
    {
        f"{count}-{part}": (UNITS[count], under)
        for count in _COUNTED
        for part, under in _PARTS.items()
        if UNITS[count] < under
        and (count, part) != ("two", "quarters")
        and (part.endswith("s") or count == "one" or part == "quarter")
    }
    | {f"a {part}": (1, under) for part, under in _PARTS.items() if not part.endswith("s")}
    | {"half": (1, 2)}
)
#: The same without an article: "quarter-point".
PARTS_OF_POINT: Final = Words(
    {"quarter": (1, 4), "half": (1, 2), "three-quarter": (3, 4)} | dict(FRACTIONS.meanings)
)


def _figured(text: str) -> tuple[int, int] | None:
    if text in VULGAR:
        return VULGAR[text]
    over, _, under = text.partition("/")
    return (int(over), int(under)) if 0 < int(over) < int(under) else None


#: Shares in figures: "2/3", "⅔".
FRACTION_FIGURES: Final = Figures(
    rf"(?:[1-9][0-9]?/[1-9][0-9]?(?![0-9a-z/])|[{''.join(VULGAR)}])", _figured
)
#: What shows a share without "of": "half the company", "half its workforce".
WHOLES: Final = Words(
    {word: word for word in "of the its their his her our my your all these those".split()}
)

#: Multiples as verbs, by inflection; halved turns the bounds round.
_VERBS_OF_TIMES: Final = {
    "double": 2, "triple": 3, "treble": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6,
}  # fmt: skip
MULTIPLIED: Final = Words(
    {
        f"{verb[:-1]}{ending}": Decimal(factor)
        for verb, factor in _VERBS_OF_TIMES.items()
        for ending in ("ed", "es", "ing")
    }
    | dict.fromkeys(("halved", "halves", "halving"), Decimal("0.5"))
)
MULTIPLY: Final = Words(
    {verb: Decimal(factor) for verb, factor in _VERBS_OF_TIMES.items()} | {"halve": Decimal("0.5")}
)
TWICE: Final = Words({"twice": Decimal(2), "thrice": Decimal(3)})
FOLDS: Final = Words(
    {f"{word}fold": Decimal(number) for word, number in UNITS.items() if 1 < number < 13}
    | {"twentyfold": Decimal(20), "hundredfold": Decimal(100), "thousandfold": Decimal(1000)}
)

#: How many digits: the least, and the first number that has one more.
DIGITS: Final = Words({"single": (1, 10), "double": (10, 100), "triple": (100, 1000)})
#: A part of ten numbers, as guidance says it.
SPANS: Final = Words(
    {
        "low": (1, 3),
        "lower": (1, 3),
        "mid": (4, 6),
        "middle": (4, 6),
        "high": (7, 9),
        "upper": (7, 9),
    }
    | {f"low-{to}mid": (1, 6) for to in ("", "to-")}
    | {f"mid-{to}high": (4, 9) for to in ("", "to-")}
)
TENS: Final = Words(
    {f"{tens}s": tens for tens in range(20, 100, 10)}
    | {f"{tens}'s": tens for tens in range(20, 100, 10)}
    | {
        f"{word[:-1]}ies": tens
        for word, tens in zip(
            "twenty thirty forty fifty sixty seventy eighty ninety".split(),
            range(20, 100, 10),
            strict=True,
        )
    }
)

MINUS: Final = Words({"-": "-", "minus ": "-"}, whole=False)
CLOSED: Final = Words({")": ")"})

#: "-digit", and what may stand behind it.
DIGIT: Final = Words(dict.fromkeys(("digit", "digits"), True))
RATIO: Final = Words(
    dict.fromkeys(("percentage", "percentages", "percent", "per-cent", "%", "pct"), True)
)

SLOTS: Final[dict[str, Any]] = {
    "minus": MINUS,
    "closed": CLOSED,
    "digit": DIGIT,
    "ratio": RATIO,
    "number": Number(),
    "european": European(),
    "to": TO,
    "sign": SIGNS,
    "vague": Vague(),
    "fraction": FRACTIONS,
    "figures": FRACTION_FIGURES,
    "part": PARTS_OF_POINT,
    "parted": PARTED,
    "whole": WHOLES,
    "multiplied": MULTIPLIED,
    "multiply": MULTIPLY,
    "twice": TWICE,
    "fold": FOLDS,
    "ex": Words({"x": True}),
    "digits": DIGITS,
    "span": SPANS,
    "tens": TENS,
}
