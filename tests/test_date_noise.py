"""How a date is printed does not change it, and what only looks like one is none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealnorm import find
from dealnorm.ext.hypothesis import spelled_money, spelled_percentages
from dealnorm.timeunits import Unit
from strategies import DATE_PHRASES, HOUSE


def dates(text):
    return [fact.value for fact in find(text, HOUSE, kinds={"date"})]


NOISE = {
    "capitals": str.upper,
    "a no-break space": lambda text: text.replace(" ", "\xa0"),
    "a narrow no-break space": lambda text: text.replace(" ", "\u202f"),
    "ends of lines": lambda text: text.replace(" ", "\n"),
    "curly quotes": lambda text: text.replace("'", "’"),
    "a typographic hyphen": lambda text: text.replace("-", "\N{HYPHEN}"),
    "a semicolon behind": lambda text: text.replace(", it seems.", ";"),
    "a bracket behind": lambda text: text.replace(", it seems.", ")."),
    "Sep.": lambda text: re.sub(r"\bSept\b\.?|\bSeptember\b", "Sep.", text),
    "September": lambda text: re.sub(r"\bSept\b\.?", "September", text),
    "Oct": lambda text: re.sub(r"\bOctober\b", "Oct", text),
    "an article": lambda text: re.sub(
        "wrote of (?!the |a |every |as |tomorrow)(?=[a-z])", "wrote of the ", text
    ),
}


@pytest.mark.parametrize("noise", NOISE.values(), ids=NOISE)
def test_a_date_is_the_same_with(noise):
    for phrase in DATE_PHRASES:
        text = f"They wrote of {phrase}, it seems."
        assert dates(noise(text)) == dates(text), noise(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“Earlier this year we sold it,” he said.", "Earlier this year we sold it, he said."),
        ("It opens soon (late 2020).", "It opens soon late 2020."),
        ("In the season (2016/17) it fell.", "In the season 2016/17 it fell."),
        ("By the third quarter they will be gone.", "They will be gone by the third quarter."),
        ("By the end of 2020 it will be over.", "By the end of 2020, it will be over."),
        ("By March it will be over.", "It will be over by March."),
        ("The revenue of 2018\u202fstores fell.", "The revenue of 2018 stores fell."),
    ],
)
def test_a_date_is_the_same_in_other_surroundings(text, plain):
    assert list(map(str, dates(text))) == list(map(str, dates(plain)))


@given(spelled_money() | spelled_percentages(), st.sampled_from(["It paid {}.", "Up {} in all."]))
def test_no_date_is_read_inside_an_amount(said, sentence):
    text = sentence.format(said.text)
    inside = find(text, HOUSE, kinds={"date"})
    assert [fact for fact in inside if "year" not in fact.text and "quarter" not in fact.text] == []


NUMBERS = st.integers(0, 9999) | st.integers(1900, 2099)


@given(NUMBERS, st.sampled_from([
    "It has {} shops.", "He sold {} cars.", "The index rose {} points.", "Some {} workers left.",
    "The firm, with {} workers, is small.", "Version {}.2 is out.", "It paid ${} for it.",
    "About {} people came.", "Ticker AB{} fell.", "It weighs {} kg.", "Of {} patients, 40 died.",
]))  # fmt: skip
def test_a_number_without_a_licence_is_no_year(number, sentence):
    assert dates(sentence.format(number)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Flight 1918 was late.",
        "Route 2005 will close.",
        "Gold rose to 1950 an ounce.",
        "The S&P 500 closed at 2005, a record.",
        "The index rose from 2005 to 2010 points.",
        "It owns all 1918 branches.",
        "Call 555-2005 now.",
    ],
)
def test_a_number_that_counts_or_names_something_is_no_year(text):
    assert [value for value in dates(text) if value.unit is Unit.YEAR] == []


@given(st.integers(3, 99), st.sampled_from(["may sell {}", "march {} miles", "sat on {} seats"]))
def test_a_verb_is_no_month_and_no_weekday(number, words):
    assert dates(f"They {words.format(number)} more.") == []
