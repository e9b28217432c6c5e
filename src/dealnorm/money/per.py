"""What an amount is paid for: a share, a barrel, a year."""

from __future__ import annotations

import re
from typing import Final

from .._text import Place
from .._words import HYPHEN, trie

# One row a unit: its name, and how it is written behind "a", "per" or a stroke.
_ROWS: Final = (
    ("share", "share, shares, shr, sh, stock unit, equity share, security"),
    ("ADS", "ads, american depositary share, american depository share"),
    ("ADR", "adr, american depositary receipt, american depository receipt"),
    ("unit", "unit"),
    ("warrant", "warrant"),
    ("token", "token"),
    ("coin", "coin"),
    ("barrel", "barrel, bbl, bl, barrel of oil equivalent, boe"),
    ("ounce", "ounce, oz, troy ounce, troy oz, t oz"),
    ("tonne", "tonne, metric ton, metric tonne, mt, mton"),
    ("ton", "ton, short ton, long ton"),
    ("pound", "pound, lb"),
    ("kilogram", "kilogram, kilogramme, kilo, kg"),
    ("gram", "gram, gramme"),
    ("quintal", "quintal"),
    ("hundredweight", "hundredweight, cwt"),
    ("bushel", "bushel, bu"),
    ("gallon", "gallon, gal"),
    ("litre", "litre, liter"),
    ("carat", "carat"),
    ("cubic metre", "cubic metre, cubic meter"),
    (
        "mmBtu",
        "mmbtu, mbtu, million british thermal units, million btu, million btus, "
        "1 million british thermal units, 1 million btu, 1 million btus",
    ),
    ("thousand cubic feet", "thousand cubic feet, mcf"),
    ("therm", "therm"),
    ("kilowatt hour", "kilowatt hour, kwh"),
    ("megawatt hour", "megawatt hour, mwh, megawatt"),
    ("watt", "watt"),
    ("mile", "mile"),
    ("kilometre", "kilometre, kilometer, km"),
    ("square foot", "square foot, sq ft, sq. ft, sq. ft., sqft, sq foot, psf"),
    ("square metre", "square metre, square meter, sq m, sqm"),
    ("acre", "acre"),
    ("hectare", "hectare"),
    ("second", "second"),
    ("minute", "minute"),
    ("hour", "hour, hr"),
    ("day", "day"),
    ("night", "night"),
    ("week", "week, wk"),
    ("fortnight", "fortnight"),
    ("month", "month, mo, mth, calendar month"),
    ("quarter", "quarter"),
    ("year", "year, yr, annum, calendar year"),
    ("decade", "decade"),
    ("head", "head"),
    ("person", "person, capita, adult"),
    ("child", "child, kid"),
    ("student", "student, pupil"),
    ("patient", "patient"),
    ("household", "household, family"),
    ("user", "user, active user"),
    ("subscriber", "subscriber"),
    ("customer", "customer"),
    ("employee", "employee, worker"),
    ("taxpayer", "taxpayer"),
    ("filer", "filer"),
    ("passenger", "passenger"),
    ("vehicle", "vehicle"),
    ("car", "car"),
    ("ticket", "ticket"),
    ("seat", "seat"),
    ("plate", "plate"),
    ("pack", "pack, packet"),
    ("bottle", "bottle"),
    ("bag", "bag"),
    ("box", "box"),
    ("dose", "dose"),
    ("pill", "pill"),
    ("vial", "vial"),
    ("transaction", "transaction"),
    ("trade", "trade"),
    ("contract", "contract"),
    ("ride", "ride"),
    ("trip", "trip"),
    ("game", "game"),
    ("episode", "episode"),
    ("container", "container, teu, feu"),
    ("dollar", "dollar"),
    ("delivery", "delivery"),
    ("piece", "piece, pop, item"),
)  # fmt: skip
_UNITS: Final = {form: name for name, forms in _ROWS for form in forms.split(", ")}
_TIMES: Final = ("hour", "day", "night", "week", "fortnight", "month", "quarter", "year", "decade")
# What the unit is like says nothing of what it is.
_KINDS: Final = (
    "diluted, basic, fully diluted, common, ordinary, equity, class a, class b, new, existing, "
    "gross, net, full, preferred, adjusted, dry, single, individual, additional, fiscal, "
    "business, trading"
)
_ADVERBS: Final = {
    "annually": "year", "yearly": "year", "per annum": "year", "monthly": "month",
    "weekly": "week", "daily": "day", "nightly": "night", "hourly": "hour", "quarterly": "quarter",
    "apiece": "", "a piece": "", "each": "",
}  # fmt: skip
#: Signs of units that say it behind a stroke only: "$54/t".
_SIGNS: Final = {"t": "tonne", "b": "barrel", "w": "watt", "gj": "gigajoule"}

_ADJECTIVE: Final = rf"(?:{trie(_KINDS.split(', '))}{HYPHEN})?"
# An adverb before a noun is an adjective: the "$750 weekly benefit".
_NO_NOUN: Final = (
    r"(?![a-z])(?=[ \n\xa0]?(?:[^a-z \n\xa0]|$|(?:to|for|in|on|and|or|from|by|if|as|at|until|while|"
    r"through|under|with|over|since|but|than|when|after|before|is|was|are|were|will|would|that|"
    r"which|last|this|of|into|starting|via|because|during|between|he|she|they|compared)(?![a-z])))"
)
# "A year ago" tells when, not how often.
_WHEN: Final = re.compile(
    r"[ \n\xa0-](?:ago|earlier|later|prior(?![ ]to[ ])|previously|before(?![ ](?:tax|ded))"
    r"|after(?![ ](?:tax|ded))|from[ ]now|over[ ]year|on[ ](?:year|month|week|quarter))"
)
#: "The first $12,000 a person earns" is what somebody earns.
_EARNS: Final = re.compile(
    r"[ \n\xa0](?:earns|makes|pays|gets|owes|owns|spends|saves|receives|needs|wants)(?![a-z])"
)
_NOT_ADVERB: Final = r"(?![ ](?:of|other)(?![a-z]))"
#: What tells which patient or share it is: "per COVID-19 patient"; numbers and times tell how many.
_MODIFIED: Final = (
    r"(?!half|quarter|last|next|this|two|three|four|five|six|seven|eight|nine|ten|twelve|hundred"
    r"|thousand|million|[0-9])[a-z][a-z0-9-]{1,16}"
)
_PER: Final = re.compile(
    rf"(?:(?:{HYPHEN}(?:an?|per|every|each){HYPHEN}|[ ]?/[ ]?|[ ]for[ ](?:every|each){HYPHEN})"
    rf"{_ADJECTIVE}|[ ]per[ ]{_MODIFIED}[ ])({trie(_UNITS)})(?![a-z]|'s)"
    rf"|[ \n\xa0]({trie(_ADVERBS)}){_NOT_ADVERB}{_NO_NOUN}|/({trie(_SIGNS)})(?![a-z0-9])"
)
# What the regex can begin with: most amounts are told apart by it at once.
_LEADS: Final = frozenset(" \n\xa0-/")
_SECONDS: Final = frozenset("apef/") | {adverb[0] for adverb in _ADVERBS}
_EVERY: Final = re.compile(r"[ \n\xa0](?:every|each)[ \n\xa0]")
_SHARES: Final = re.compile(r"share|stock|scrip")
_REACH: Final = 240


def per(place: Place) -> str | None:
    """What the amount that ends *place* is paid for; the place grows over it."""
    folded, end = place.page.folded, place.end
    lead = folded[end : end + 1]
    if lead not in _LEADS or (lead != "/" and folded[end + 1 : end + 2] not in _SECONDS):
        return None
    found = _PER.match(folded, end)
    if not found:
        return None
    unit, adverb, sign = found.groups()
    if sign is not None:
        name = _SIGNS[sign]
    elif unit is not None:
        name = _UNITS[" ".join(unit.split())]
        timed = name in _TIMES
        if _WHEN.match(folded, found.end()) if timed else _EVERY.match(folded, end):
            return None
        if _EARNS.match(folded, found.end()) and not timed:
            return None
    else:
        name = _ADVERBS[" ".join(adverb.split())] or _each(place)
    place.end = found.end()
    return name


def _each(place: Place) -> str:
    """What "apiece" counts: shares where they were spoken of just before, pieces elsewhere."""
    before = place.page.folded[max(0, place.start - _REACH) : place.start]
    return "share" if _SHARES.search(before) else "piece"
