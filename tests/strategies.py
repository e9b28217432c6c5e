"""What the tests share: the house dateline, phrases said from the rules' own tables, texts."""

import datetime as dt
import re
from decimal import Decimal
from functools import cache

from hypothesis import assume
from hypothesis import strategies as st

from dealnorm import Dateline
from dealnorm._words import Words
from dealnorm.kinds import KINDS
from dealnorm.numbers import MONEY_SCALES, TO, Number

#: The dateline of every rule's examples: a Thursday, in New York.
HOUSE = Dateline("2019-11-07", country="US")

RULES = [rule for kind in KINDS for rule in kind.book.rules]

#: Every phrase that the rules of dates give as an example.
DATE_PHRASES = sorted({said for rule in RULES if rule.kind == "date" for said in rule.examples})

_YEARS = st.integers(2008, 2068)
_HARD_DAYS = (
    (2, 28),
    (3, 1),
    (12, 28),
    (12, 31),
    (1, 1),
    (1, 4),
    (3, 31),
    (4, 30),
    (3, 10),
    (11, 3),
)
_LONG_YEARS = (2009, 2015, 2020, 2026, 2032)  # of 53 weeks

#: Days of publication: any, and those where a month, a year or a week begins or ends.
DAYS = st.one_of(
    st.dates(dt.date(2008, 1, 1), dt.date(2068, 12, 31)),
    st.builds(lambda year, day: dt.date(year, *day), _YEARS, st.sampled_from(_HARD_DAYS)),
    st.builds(dt.date, st.sampled_from(_LONG_YEARS), st.just(12), st.integers(27, 31)),
    st.builds(dt.date, st.sampled_from([2008, 2020, 2048]), st.just(2), st.just(29)),
)

#: Zones with whole hours, and with half and quarter hours, on either side of the date line.
ZONES = st.sampled_from(
    ["UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Chatham", "Pacific/Kiritimati"]
)

_SPACES = [" ", " ", " ", "\xa0", "\n", "\n ", "\xa0 "]
_GAPS = {
    " ": st.sampled_from(_SPACES),
    "-": st.sampled_from([*_SPACES, "-", "-"]),
    "~": st.sampled_from([*_SPACES, "-", "-", "", ""]),
}
_WORD_NUMBERS = [
    "two", "five", "ten", "twelve", "twenty-one", "ninety", "a hundred", "two hundred and fifty",
    "three thousand", "half a million", "a million", "one point five billion",
    "two and a half million", "half a billion", "one and a half",
]  # fmt: skip


@st.composite
def said(draw, form):
    """A *form* of a table or the plain text of a template with its gaps drawn."""
    return "".join([draw(_GAPS[sign]) if sign in _GAPS else sign for sign in form])


@st.composite
def figures(draw):
    """A number in figures, its thousands grouped or not."""
    group = draw(st.sampled_from(["", ",", ",", "\xa0", "'"]))
    whole = f"{draw(st.integers(0, 10**6)):,}".replace(",", group)
    places = draw(st.integers(0, 3))
    tail = draw(st.sampled_from(["", "½", " ¾", " 1/2"])) if not places else ""
    return whole + (f".{draw(st.integers(0, 10**places - 1)):0{places}}" if places else tail)


@st.composite
def numbers(draw, slot):
    """A number as *slot* reads it: in figures, with a scale of its own or without, or in words."""
    if slot.pattern != slot.figures and draw(st.booleans()):
        form = draw(st.sampled_from(_WORD_NUMBERS)).replace(" ", "-")
        return draw(said(f"a {form[2:]}" if form.startswith("a-") else form))
    scale = draw(st.sampled_from(["", *_scales(slot.figures)]))
    if scale == "k":
        return draw(figures()) + draw(st.sampled_from(["k", " k"]))
    return draw(figures()) + (draw(said(f"~{scale}")) if scale else "")


@cache
def _scales(pattern):
    return [scale for scale in MONEY_SCALES if re.fullmatch(pattern, f"5 {scale}")]


_TOS = [" to ", "\nto\xa0"]


@cache
def spoken(slot):
    """Anything that a *slot* reads."""
    if isinstance(slot, Words):
        return st.sampled_from(sorted(slot)).flatmap(said)
    if isinstance(slot, Number):
        return numbers(slot)
    if slot is TO:
        return st.sampled_from([*_TOS, "-", " - ", " and "])
    return st.from_regex(re.compile(slot.pattern, re.ASCII), fullmatch=True)


@st.composite
def sayings(draw, rule):
    """A phrase drawn from the template of a *rule*, its slots filled and its gaps drawn.

    The words are in lower case: as the grammar sees them.
    """
    return "".join(_joined(draw(_pieces_said(rule, rule.pieces))))


@st.composite
def _pieces_said(draw, rule, pieces):
    parts = []
    for piece in pieces:
        if piece.name:
            slot = rule.slot(piece.name)
            # Between words only "to" makes a range: "a hundred-two" is one number.
            words = slot is TO and "".join(parts)[-1:].isalpha()
            parts.append(draw(st.sampled_from(_TOS) if words else spoken(slot)))
        elif piece.text:
            parts.append(draw(said(piece.text)))
        elif not piece.optional or draw(st.booleans()):
            parts += draw(_pieces_said(rule, draw(st.sampled_from(piece.choices))))
    return parts


_LITTLE = ("of", "in", "its", "the", "and")


def _joined(parts):
    """The *parts*; where a gap was drawn as nothing and two words would run into one, a space."""
    before, gap = "", False
    for part in parts:
        if not part:
            gap = True
            continue
        letters, digits = (
            before.isalpha() and part[0].isalpha(),
            before.isdigit() and part[0].isdigit(),
        )
        if letters or digits or (before.isalnum() and part.startswith(_LITTLE)):
            assume(gap)
            yield " "
        yield part
        before, gap = part[-1], False


@st.composite
def cased(draw, phrase):
    """The *phrase* in one of the cases that a newspaper prints, and that fold to the same."""
    changed = draw(st.sampled_from([str, str.upper, str.title, str.capitalize]))(phrase)
    return changed if changed.lower() == phrase else phrase


def decimals(places=3, largest=10**6):
    """A positive Decimal of at most so many *places*."""
    return st.builds(
        lambda digits, shift: Decimal(digits).scaleb(-shift),
        st.integers(1, largest),
        st.integers(0, places),
    )


#: Any str at all: also what no encoding can write.
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=200)

_SIGNS = "$€£¥₹%‰0123456789.,-–—()[]/+~'’ \xa0\u2009\n kmbntKMBNTpcusr½‘“\u200f\x00\ud800"


def _forms():
    """Every form of every table, the examples of every rule, and signs between them."""
    tables = {id(rule.slot(name)): rule.slot(name) for rule in RULES for name in rule.names}
    forms = {form for slot in tables.values() if isinstance(slot, Words) for form in slot}
    examples = {word for rule in RULES for phrase in rule.examples for word in phrase.split()}
    return sorted({form.replace("~", "") for form in forms} | examples | set(_WORD_NUMBERS))


_FORMS = st.sampled_from([*_forms()])
_PHRASES = st.sampled_from(sorted({phrase for rule in RULES for phrase in rule.examples}))
_FILLERS = st.sampled_from(
    "he said the board rose fell to from by of and a an in on at , . ; — ( ) or more than".split()
)
_NUMBERS = st.one_of(figures(), st.sampled_from(_WORD_NUMBERS))
_WORDS = st.one_of(_FORMS, _FORMS, _NUMBERS, _PHRASES, _FILLERS, st.text(_SIGNS, max_size=4))


@st.composite
def soups(draw, max_size=25):
    """Words of the grammar in any order: what comes nearest to leading it astray."""
    words = draw(st.lists(st.tuples(_WORDS, st.sampled_from("     -\n\xa0")), max_size=max_size))
    glued = draw(st.integers(0, 9)) == 0
    return "".join(word + ("" if glued else gap) for word, gap in words)


#: Texts of all sorts.
TEXTS = st.one_of(soups(), soups(), ANYTHING, st.text(_SIGNS, max_size=80))
