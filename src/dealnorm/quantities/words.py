"""The words of quantities: units as the lexicon names them, and what finance counts besides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final, NamedTuple

from .._words import ANYTHING, Slot, Words, trie
from ..numbers import ONE, TO, Number, Vague
from ..timeunits import UNIT_WORDS
from ._lexicon import SURFACES, SYMBOLS


class Measured(NamedTuple):
    """What a word or symbol measures: a unit, perhaps so many of it, perhaps per another."""

    unit: str
    per: str | None = None
    worth: Decimal = ONE


#: Units that the lexicon lacks or that finance writes its own way: the name, the dimension, and
#: its forms; a row may be worth so many powers of ten of its unit.
_OWN: Final = (
    ("hectare", "area", 0, "hectare, hectares"),
    ("troy ounce", "mass", 0, "troy ounce, troy ounces"),
    ("TEU", "volume", 0, "teu, teus, twenty foot equivalent unit, twenty foot equivalent units"),
    ("barrel of oil equivalent", "energy", 0, "barrel of oil equivalent, boe"),
    ("barrel of oil equivalent", "energy", 0, "barrels of oil equivalent"),
    ("barrel of oil equivalent", "energy", 3, "mboe"),
    ("barrel of oil equivalent", "energy", 6, "mmboe"),
    ("barrel of oil equivalent per day", "power", 0, "boe/d, boepd, boed, boe/day"),
    ("barrel", "volume", 0, "bbl, bbls"),
    ("barrel", "volume", 6, "mmbbl, mmbbls"),
    ("barrel per day", "volumetric flow", 0, "bpd, b/d, bbl/d, bbls/d, bopd"),
    ("barrel per day", "volumetric flow", 6, "mb/d, mmbpd"),
    ("cubic foot", "volume", 9, "bcf"),
    ("cubic foot", "volume", 12, "tcf"),
    ("cubic foot", "volume", 6, "mmcf"),
    ("cubic foot per day", "volumetric flow", 9, "bcf/d, bcfd"),
    ("cubic foot per day", "volumetric flow", 6, "mmcf/d, mmcfd"),
    ("cubic metre", "volume", 9, "bcm"),
    ("kilowatt hour", "energy", 0, "kilowatt hour, kilowatt hours, kwh"),
    ("megawatt hour", "energy", 0, "megawatt hour, megawatt hours, mwh"),
    ("gigawatt hour", "energy", 0, "gigawatt hour, gigawatt hours, gwh"),
    ("terawatt hour", "energy", 0, "terawatt hour, terawatt hours, twh"),
    ("tonne per year", "mass flow", 6, "mtpa"),
    ("kilometre per hour", "speed", 0, "km/h, kmh, kmph, kph"),
    ("square metre", "area", 0, "sqm, sq. m, m2, m²"),
    ("square foot", "area", 0, "sq. ft, sqft, ft2, ft²"),
    ("square kilometre", "area", 0, "sq. km, km2, km²"),
    ("cubic metre", "volume", 0, "m3, m³"),
)  # fmt: skip

#: The dimensions of our own units.
DIMENSIONS: Final[dict[str, str]] = {name: dimension for name, dimension, _, _ in _OWN}
#: Symbols that news uses for something else: furs, frames, calories of the menu.
_TAKEN: Final = frozenset("fur fath cal fps ips cps ah ly thm bd bu mi tr rpm".split())


def _measured(name: str, power: int = 0) -> Measured:
    """A unit by its name, "mile per hour" being miles, per hour."""
    unit, _, per = name.partition(" per ")
    return Measured(unit, per or None, Decimal(f"1E{power}"))


def _forms() -> Iterator[tuple[str, Measured]]:
    for surface, name in SURFACES.items():
        yield surface.replace(" ", "-"), _measured(name)
    for name, _, power, forms in _OWN:
        for form in forms.split(", "):
            yield form.replace(" ", "-"), _measured(name, power)


#: Each word of a unit, and the unit.
UNITS: Final = Words(dict(_forms()))

_BY_LETTERS: Final[dict[str, set[str]]] = {}
for _symbol in SYMBOLS:
    _BY_LETTERS.setdefault(_symbol.lower(), set()).add(_symbol)
#: Each symbol in lower case; which unit it is, its case may have to say: see `symbolised`.
LETTERS: Final = Words(
    {
        letters: letters
        for letters in _BY_LETTERS
        if letters not in _TAKEN and letters.replace(" ", "-") not in UNITS.meanings
    }
)


def symbolised(written: str) -> Measured | None:
    """What the symbol as it was *written* measures; None where its case leaves it open."""
    symbols = _BY_LETTERS.get(written.lower(), set())
    if written in symbols:
        return _measured(SYMBOLS[written])
    units = {SYMBOLS[symbol] for symbol in symbols}
    return _measured(units.pop()) if len(units) == 1 else None


#: In each of these something is counted: "400,000 barrels a day".
TIMES: Final = Words(
    {form: unit.value for form, unit in UNIT_WORDS.items() if form == unit.value}
    | {"annum": "year", "night": "night"}
)
_OTHERS: Final = (
    "share user subscriber person household head night room vehicle car employee worker customer "
    "passenger patient student inhabitant store ads"
).split()
PER: Final = Words(
    {form: measured.unit for form, measured in UNITS.meanings.items() if not measured.per}
    | TIMES.meanings
    | {word: word for word in _OTHERS}
    | {"capita": "person", "ads": "ADS"}
)
#: What a unit is of: "barrels of oil a day".
_STUFF: Final = r"(?:[a-z]+(?:[ \xa0\n](?:oil|gas|ore|dioxide|acid))?)"

#: Plurals without an s, and what is counted though it has none.
_IRREGULAR: Final = (
    "people men women children staff personnel cattle sheep aircraft spacecraft police crew "
    "bitcoin ether fish feet teeth mice adss"
).split()
#: Verbs and small words, parts and scales, and money, which end in s and are nothing counted.
_NO_NOUNS: Final = frozenset(
    (
        "has does goes says was gas its plus minus less always perhaps yes towards times sometimes "
        "whereas afterwards upwards downwards besides across gets lets sees makes takes comes "
        "leads shows looks wants needs hits sets runs thirds quarters fourths fifths sixths "
        "sevenths eighths ninths tenths halves hundreds thousands millions billions trillions "
        "lakhs crores dozens hundredths thousandths dollars euros pounds cents pennies rupees "
        "francs pesos dinars roubles rubles rands rials riyals dirhams krona kroner ringgits reals "
        "reais bucks quid liras shekels percents pence bps pts others ones news fortnights weekdays"
    ).split()
).union(form for form in UNIT_WORDS if form.endswith("s"))
#: A capital in front makes a name of number and noun, but for a word that opens a sentence.
OPENERS: Final = frozenset(
    (
        "the about some in with over nearly almost its at of all and for our these those but more "
        "around roughly their his her an a only just up at under after by to from when as between "
        "another every they we i he she it there"
    ).split()
)


#: What may stand before a noun and changes nothing of the count: "3,000 new jobs".
ADJECTIVES: Final = Words(
    dict.fromkeys(
        (
            "new more fewer additional extra other lost full-time part-time temporary permanent "
            "seasonal ordinary common preferred equity outstanding nonfarm manufacturing federal "
            "public private state union retail housing mill factory skilled low-wage foreign local "
            "rural urban young older active paying registered daily monthly different separate "
            "american canadian british indian chinese european residential commercial electric"
        ).split(),
        True,
    )
)


class Noun:
    """A slot for the plural of anything that can be counted."""

    pattern = rf"(?:{trie(_IRREGULAR)}|[a-z]{{2,24}}(?<![siu])s)(?![a-z'-])"
    firsts = frozenset({ANYTHING})

    def read(self, text: str) -> str | None:
        """The noun as it is written, or None if it is no noun."""
        return None if text in _NO_NOUNS else text


class Stuff:
    """A slot for what a unit is of."""

    pattern = _STUFF
    firsts = frozenset({"of"})

    def read(self, text: str) -> str:
        """The words themselves."""
        return re.sub(r"\s+", " ", text)


SLOTS: Final[dict[str, Slot[Any]]] = {
    "number": Number(),
    "to": TO,
    "vague": Vague(),
    "unit": UNITS,
    "letters": LETTERS,
    "adjective": ADJECTIVES,
    "noun": Noun(),
    "stuff": Stuff(),
    "time": TIMES,
    "per": PER,
}
