"""How much and how many: what quantities hold, and what quantulum3 makes of their units."""

import logging
import subprocess
import sys
import warnings
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from dealnorm import Dateline, find, parse_quantity
from dealnorm.kinds import BY_NAME
from dealnorm.quantities import known
from dealnorm.quantities._lexicon import SURFACES, SYMBOLS, UNITS
from dealnorm.quantities.phrases import book
from dealnorm.quantities.words import DIMENSIONS, symbolised
from dealnorm.quantities.words import UNITS as FORMS

EXAMPLES = {phrase: value for rule in book.rules for phrase, value in rule.examples.items()}
USUAL = [name for name, kind in BY_NAME.items() if kind.usual]
SCRAPS = st.sampled_from(
    "last year|$5 million|10 per cent|18 months|400,000 barrels a day|4,300 brands|a|in|over|and"
    "|2018|500|stores|miles|third quarters|Monday|pounds|two|of|per|,|.|hundreds of jobs|12|%|$"
    "|50 basis points|yen|3.5|- |to|(|)|about|more than|quarters|half a million people".split("|")
)

#: Where quantulum3 and dealnorm part on purpose: a pound may be money.
DISAGREEMENTS = {"pound", "pounds"}


def name(quantity):
    return f"{quantity.unit} per {quantity.per}" if quantity.per else quantity.unit


@pytest.fixture(scope="session")
def quantulum():
    """quantulum3's parser, imported once: it takes seconds."""
    quiet = logging.NullHandler()
    logging.getLogger().addHandler(quiet)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parser = pytest.importorskip("quantulum3.parser")
        yield parser
    logging.getLogger().removeHandler(quiet)


@pytest.mark.parametrize("phrase", EXAMPLES)
def test_an_example_of_a_rule_means_what_stands_beside_it(phrase):
    assert str(parse_quantity(phrase)) == EXAMPLES[phrase]


@settings(max_examples=300, deadline=None)
@given(st.lists(SCRAPS, max_size=12).map(" ".join))
def test_asking_for_quantities_changes_nothing_of_what_else_is_found(text):
    asked = find(text, "2019-11-07", kinds=BY_NAME)
    others = [evolve(fact, links=()) for fact in asked if fact.kind != "quantity"]
    alone = find(text, "2019-11-07", kinds=USUAL)
    assert others == [evolve(fact, links=()) for fact in alone]
    assert all(here.end <= there.start for here, there in pairwise(asked))


def test_quantities_are_found_only_when_they_are_asked_for():
    assert find("It pumps 400,000 barrels a day.") == []


def test_finding_quantities_does_not_load_quantulum3():
    script = (
        "import sys, dealnorm;"
        "facts = dealnorm.find('It pumps 400,000 barrels a day.', kinds={'quantity'});"
        "assert facts;"
        "dealnorm.parse_quantity('1.2 million square feet').dimension;"
        "print('quantulum3' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_a_unit_is_called_what_the_lexicon_calls_it():
    surfaces = SURFACES.keys() - DISAGREEMENTS
    read = {surface: parse_quantity(f"1,250 {surface}") for surface in surfaces}
    assert {surface: name(quantity) for surface, quantity in read.items()} == {
        surface: SURFACES[surface] for surface in surfaces
    }
    assert {quantity.figure for quantity in read.values()} == {1250}


@pytest.mark.parametrize("surface", sorted(SURFACES)[::9])
def test_quantulum3_reads_the_same_number_and_unit(quantulum, surface):
    read = [(it.value, it.unit.name) for it in quantulum.parse(f"1,250 {surface}")]
    assert read == [(1250.0, SURFACES[surface])]


@pytest.mark.parametrize(
    ("sentence", "country", "kinds"),
    [
        ("It paid 1,250 pounds.", "GB", ["money"]),
        ("It paid 1,250 pounds.", None, ["money"]),
        ("It moved 1,250 pounds.", None, []),
        ("It grew 1,250 pounds.", "US", ["quantity"]),
        ("It weighs 1,250 pounds.", None, ["quantity"]),
        ("It sold 1,250 pounds of beef.", None, ["quantity"]),
        ("It sold 1,250 lbs.", None, ["quantity"]),
        ("It bears 1,250 pounds per square inch.", None, ["quantity"]),
    ],
)
def test_a_pound_is_a_weight_only_where_that_is_sure(sentence, country, kinds):
    facts = find(sentence, Dateline(country=country), kinds=BY_NAME)
    assert [fact.kind for fact in facts] == kinds


def test_a_symbol_in_its_own_case_is_its_own_unit():
    assert {symbol: name(symbolised(symbol)) for symbol in SYMBOLS} == SYMBOLS


@pytest.mark.parametrize(
    ("symbol", "unit"),
    [("Mb", "megabit"), ("MB", "megabyte"), ("KM", "kilometre"), ("mb", "megabyte")],
)
def test_the_case_of_a_symbol_decides_where_it_must(symbol, unit):
    assert parse_quantity(f"5 {symbol}").unit == unit


def test_a_case_that_nobody_uses_decides_nothing():
    assert symbolised("mB") is None


@given(
    st.integers(1, 10**9), st.sampled_from(sorted(FORMS)).filter(lambda form: "pound" not in form)
)
def test_so_many_of_a_unit_are_that_many(count, form):
    measured = FORMS.meanings[form]
    quantity = parse_quantity(f"{count:,} {form}")
    assert (quantity.unit, quantity.per) == (measured.unit, measured.per)
    assert quantity.figure == count * measured.worth


@given(st.integers(2, 10**9), st.sampled_from(["brands", "people", "shares", "women", "iPhones"]))
def test_counted_things_are_called_as_they_are_written(count, noun):
    quantity = parse_quantity(f"{count:,} {noun}")
    assert (quantity.figure, quantity.unit, quantity.noun) == (count, None, noun)


@pytest.mark.parametrize(
    ("phrase", "dimension"),
    [
        ("5 hectares", "area"),
        ("3 tonnes", "mass"),
        ("40 miles per hour", "speed"),
        ("500 MW", "power"),
        ("10 GWh", "energy"),
        ("90,000 bpd", "volumetric flow"),
        ("4,300 brands", None),
    ],
)
def test_a_unit_has_a_dimension(phrase, dimension):
    assert parse_quantity(phrase).dimension == dimension


@pytest.mark.parametrize(
    ("phrase", "dimension"),
    [("5 tonnes a year", "mass flow"), ("5 tonnes per hectare", None), ("7 boe a week", None)],
)
def test_quantulum3_knows_the_dimension_of_a_compound(quantulum, phrase, dimension):
    assert parse_quantity(phrase).dimension == dimension


def test_a_unit_has_a_link(quantulum):
    assert parse_quantity("3 barrels").link == "https://en.wikipedia.org/wiki/Barrel_(unit)"
    assert parse_quantity("3 TEU").link is None
    assert parse_quantity("4,300 brands").link is None


def test_quantulum3_is_asked_of_names_and_never_of_text(quantulum, monkeypatch):
    monkeypatch.setattr("quantulum3.parser.parse", pytest.fail)
    assert known.known("5 barrels", "day") == known.Known()
    assert known.known("barrel" * 10, "day") == known.Known()


def test_asking_quantulum3_leaves_the_logging_of_the_process_alone(quantulum):
    handlers = list(logging.getLogger().handlers)
    known.known("tonne", "week")
    assert logging.getLogger().handlers == handlers


def test_a_quantity_has_a_unit_or_a_noun():
    with pytest.raises(ValueError, match="either a unit or a noun"):
        evolve(parse_quantity("3 miles"), noun="miles")
    with pytest.raises(ValueError, match="either a unit or a noun"):
        evolve(parse_quantity("3 miles"), unit=None)


def test_every_unit_has_a_dimension():
    assert all(entity for _, entity, _, _ in UNITS)
    assert all(DIMENSIONS.values())


@given(st.text("0123 ,.-andoftheymilsMW/%$", max_size=60))
def test_no_text_breaks_the_reading_of_quantities(text):
    for fact in find(text, kinds={"quantity"}):
        assert text[fact.start : fact.end] == fact.text
