"""The slots of date phrases: words from the tables, and figures by their patterns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar

from .._words import Figures, Words
from ..numbers import TO, UNITS, Number
from ..timeunits import Unit
from .terms import Daypart
from .words import (
    ADJECTIVES,
    AGO,
    BESIDE,
    BEYOND,
    COUNTED,
    DAY_WORDS,
    DAYPARTS,
    DECADES,
    DEICTIC,
    ENDED,
    FEW,
    FISCAL,
    FISCAL_LAST,
    HANDED,
    HOLIDAYS,
    IN_PARTS,
    LONG_UNITS,
    MIDDLES,
    MONTH_NUMBERS,
    OFTEN,
    ORDINALS,
    PLURALS,
    POINTING,
    RELATIONS,
    SEASONS,
    SESSION,
    SESSIONS,
    SHORT_WEEKDAYS,
    SINGULARS,
    SPOKEN_YEARS,
    STEPS,
    VAGUE,
    WEEKDAY_NUMBERS,
    numbered,
)
from .zones import ZONES

T = TypeVar("T")


def year_of_two(text: str) -> int:
    """The year that two digits mean: 1950 to 2049.

    >>> year_of_two("19"), year_of_two("98")
    (2019, 1998)
    """
    number = int(text)
    return number + (2000 if number < 50 else 1900)


def _year_form(text: str) -> tuple[int, bool]:
    """A year of four digits, or of two with a flag."""
    digits = text.lstrip("' ")
    return (int(digits), False) if len(digits) == 4 else (year_of_two(digits), True)


def _later_of_two(text: str) -> int | None:
    """The later of two years, where it is the next one: "2024-25", "2024/2025"."""
    later = int(text[:4]) + 1
    return later if str(later).endswith(text[5:]) else None


_NOT_A_NUMBER: Final = r"(?![0-9a-z]|[.,][0-9]|%)"
_YEAR: Final = rf"(?:1[5-9]|20|21)[0-9]{{2}}{_NOT_A_NUMBER}"
#: "2024" is half of "2024-25", and no year.
_NO_TURN: Final = r"(?![-/][0-9]{2}(?![0-9]))"
_COUNTS: Final = (
    r"(?![0-9a-z%]|[.:/][0-9]|,[0-9]{3}(?![0-9])|[ \xa0-]?(?:%|per ?cent|million|billion|trillion"
    r"|points?|basis|people|years?|months?|weeks?|days?|hours?|members|states)(?![a-z]))"
)
_SYMBOL_GAP: Final = r"[ \xa0-]?'?"


def _fiscal_sign(text: str) -> tuple[int, bool, str, int]:
    """The year of "19Q3", whether it was short, the letter and the number."""
    year, short = _year_form(text[:-2])
    return year, short, text[-2], int(text[-1])


def _year_and_sign(text: str) -> tuple[int, str, int]:
    """The year, the letter and the number of "2018 Q3"."""
    return int(text[:4]), text[-2], int(text[-1])


class Behind(Generic[T]):
    """A slot of what is glued to the figures before it: "s", or "/11/2019"."""

    #: It may open with a figure, and yet the number before it has ended.
    glued = True

    def __init__(self, pattern: str, read: Callable[[str], T | None], *firsts: str) -> None:
        self.pattern = pattern
        self.read = read
        self.firsts = frozenset(firsts)


def _month_and_year(text: str) -> tuple[int, int, bool]:
    """The two figures behind the first slash of "5/11/2019", and whether the year was short."""
    _, second, year = text.split("/")
    return int(second), *_year_form(year)


_PARTS: Final = (Daypart.MORNING, Daypart.AFTERNOON, Daypart.EVENING, Daypart.NIGHT)

SLOTS: Final[dict[str, Any]] = {
    "weekday": Words(WEEKDAY_NUMBERS),
    "weekdays": Words({f"{form}s": number for form, number in WEEKDAY_NUMBERS.items()}),
    "wday": Words(
        WEEKDAY_NUMBERS
        | numbered(SHORT_WEEKDAYS, 0)
        | {f"{form}.": number for form, number in numbered(SHORT_WEEKDAYS, 0).items()}
    ),
    "month": Words(MONTH_NUMBERS),
    "day": Figures(
        rf"(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?{_COUNTS}", lambda t: int(t.rstrip("stndrh"))
    ),
    "date": Figures(r"(?:[12][0-9]|3[01]|0?[1-9])(?![0-9])", int),
    "dayword": Words(DAY_WORDS),
    "year": Figures(_YEAR + _NO_TURN, int),
    "firstyear": Figures(_YEAR, int),
    "spoken": Words(SPOKEN_YEARS),
    "anyyear": Figures(
        rf"(?:{_YEAR}|[0-9]{{2}}{_NOT_A_NUMBER}(?![a-z]|-[qk](?![a-z])))", _year_form
    ),
    "estimated": Figures(r"(?:20[0-9]{2}|[0-9]{2})[efa](?![0-9a-z])", lambda t: _year_form(t[:-1])),
    "two": Figures(rf"[0-9]{{2}}{_NOT_A_NUMBER}(?![a-z])", int),
    "tens": Figures(r"(?:(?:1[5-9]|20)[0-9]0|[0-9]0)", int),
    "s": Behind(r"'?s(?![a-z0-9])", str, "s", "s.", "'"),
    "turn": Figures(
        rf"(?:19|20)[0-9]{{2}}[-/](?:(?:19|20)[0-9]{{2}}|[0-9]{{2}}){_NOT_A_NUMBER}", _later_of_two
    ),
    "slashed": Behind(
        r"/(?:[12][0-9]|3[01]|0?[1-9])/(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9a-z/]|[.,][0-9])",
        _month_and_year,
        "/",
    ),
    "dots": Behind(
        r"\.(?:1[0-2]|0?[1-9])\.(?:19|20)[0-9]{2}(?![0-9a-z]|[.,][0-9])",
        lambda text: tuple(map(int, text[1:].split("."))),
        ".",
    ),
    "yearsign": Figures(r"(?:19|20)[0-9]{2}[ \xa0/-]?(?:q[1-4]|h[12])(?![0-9a-z])", _year_and_sign),
    "fysign": Figures(r"(?:20)?[0-9]{2}(?:q[1-4]|h[12])(?![0-9a-z])", _fiscal_sign),
    "one": Figures(r"[1-9]", int),
    "sixornine": Figures(r"[69]", int),
    "hour": Figures(r"[0-9]{1,2}", int),
    "minute": Figures(r"[0-5][0-9](?![0-9])", int),
    "iso": Figures(r"(?:19|20)[0-9]{2}(?:-[01][0-9]-|/[01][0-9]/)[0-3][0-9](?![0-9])", str),
    "step": Words(STEPS),
    "relation": Words(RELATIONS),
    "beside": Words(BESIDE),
    "unit": Words(SINGULARS),
    "longunit": Words(LONG_UNITS),
    "plural": Words(PLURALS),
    "counted": Words(COUNTED),
    "todate": Words(
        {unit.value: unit for unit in (Unit.YEAR, Unit.QUARTER, Unit.MONTH, Unit.WEEK)}
    ),
    "single": Words(SINGULARS),
    "pointed": Words({form: (unit,) for form, unit in SINGULARS.items()} | {"period": (None,)}),
    "passing": Words({unit.value: unit for unit in (Unit.DAY, Unit.WEEK, Unit.MONTH)}),
    "number": Number(),
    "few": Words(FEW),
    "nth": Words(ORDINALS | {"final": -1, "last": -1, "latest": 0, "opening": 1, "closing": -1}),
    "relyear": Words({"this year": 0, "last year": -1, "next year": 1, "the current year": 0}),
    "daypart": Words(DAYPARTS),
    "timeofday": Words({part.value: part for part in _PARTS}),
    "middle": Words(MIDDLES),
    "dotted": Figures(r"[0-9]{1,2}\.[0-5][0-9](?![0-9])", str),
    "military": Figures(r"(?:[01][0-9]|2[0-3])[0-5][0-9](?![0-9])", str),
    "deictic": Words(DEICTIC),
    "beyond": Words(BEYOND),
    "dayname": Words({name: DEICTIC[name] for name in ("today", "yesterday", "tomorrow")}),
    "season": Words(SEASONS),
    "session": Words(SESSION),
    "sessions": Words(SESSIONS),
    "holiday": Words(HOLIDAYS),
    "vague": Words(VAGUE),
    "pointing": Words(POINTING),
    "qword": Words({"quarter": Unit.QUARTER}),
    "qhword": Words({"quarter": Unit.QUARTER, "half": Unit.HALF}),
    "side": Words({"front": 1, "back": 2, "latter": 2, "later": 2}),
    "hword": Words(dict.fromkeys(("half", "half-year", "half year"), Unit.HALF)),
    "often": Words(OFTEN),
    "frequency": Words(ADJECTIVES),
    "every": Words({"every": 1, "each": 1, "every other": 2}),
    "ampm": Words({"a.m.": 0, "p.m.": 12, "am": 0, "pm": 12, "a.m": 0, "p.m": 12}),
    "hourword": Words({word: hour for word, hour in UNITS.items() if 1 <= hour <= 12}),
    "inpart": Words(IN_PARTS),
    "handed": Words(HANDED),
    "noon": Words({"noon": (12, 0), "midnight": (24, 0)}),
    "zone": Words(
        ZONES
        | {f"({zone})": name for zone, name in ZONES.items()}
        | {f", {zone}": name for zone, name in ZONES.items() if zone.endswith(" time")}
    ),
    "to": TO,
    "ended": Words(ENDED),
    "fiscal": Words(dict.fromkeys(FISCAL.split(", "), 1)),
    "fiscallast": Words(dict.fromkeys(FISCAL_LAST.split(", "), 1)),
    "qsign": Words({f"q{n}": n for n in range(1, 5)}, whole=False),
    "hsign": Words({f"h{n}": n for n in range(1, 3)}, whole=False),
    "qfy": Words(
        {f"q{n}{gap}fy": n for n in range(1, 5) for gap in ("", " ", " of ")}, whole=False
    ),
    "hfy": Words(
        {f"h{n}{gap}fy": n for n in range(1, 3) for gap in ("", " ", " of ")}, whole=False
    ),
    "fq": Words({f"fq{n}": n for n in range(1, 5)}, whole=False),
    "qcy": Words({f"q{n}cy": n for n in range(1, 5)}, whole=False),
    "hcy": Words({f"h{n}cy": n for n in range(1, 3)}, whole=False),
    "decade": Words({form: 1920 + 10 * n for n, form in enumerate(DECADES.split())}),
    "yearend": Words(dict.fromkeys(("year-end", "yearend", "year's end"), 0)),
    "ago": Words(AGO),
}
