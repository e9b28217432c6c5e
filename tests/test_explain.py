"""Why a phrase is read as it is."""

from inspect import cleandoc

import pytest
from hypothesis import given

from dealnorm import explain, find
from dealnorm.kinds import BY_NAME
from strategies import HOUSE, RULES, TEXTS

PHRASES = sorted({phrase for rule in RULES for phrase in rule.examples})


@pytest.mark.parametrize("phrase", PHRASES)
def test_every_example_can_be_explained(phrase):
    explanation = explain(phrase, HOUSE)
    assert len(explanation.readings) >= 1
    for reading in explanation.readings:
        assert str(reading).startswith(f"{reading.text!r} is {reading.kind}: {reading.value}")
        assert phrase[reading.start : reading.end] == reading.text
        assert any((rule.name, rule.template) == (reading.rule, reading.template) for rule in RULES)


@given(TEXTS)
def test_what_is_explained_is_what_is_found(text):
    readings = explain(text, HOUSE).readings
    facts = find(text, HOUSE, kinds=BY_NAME)
    assert [(one.kind, one.start, one.end, one.value) for one in readings] == [
        (one.kind, one.start, one.end, one.value) for one in facts
    ]


def test_an_explanation_tells_the_rule_the_words_and_what_was_assumed():
    said = str(explain("Rs 500 crore"))
    assert said.startswith(
        cleandoc("""
        'Rs 500 crore' is money: 5000000000 INR
          rule        rupees_first: """)
    )
    assert "\n  assumed     RS_IS_INR\n" in said
    assert "\n  could be    PKR, LKR, NPR, MUR" in said


def test_an_explanation_tells_what_else_a_date_could_be():
    (reading,) = explain("on Thursday", HOUSE).readings
    assert reading.kind == "date"
    assert all("/" in other for other in reading.otherwise)


def test_an_explanation_tells_which_other_rules_fit():
    (reading,) = explain("the third quarter of 2018", HOUSE).readings
    assert any(also.startswith("date: ") for also in reading.also)


def test_what_was_seen_and_not_believed_is_told():
    explanation = explain("$900-1.2 billion")
    assert explanation.doubts
    assert "refused at " in str(explanation)


def test_where_nothing_is_read_that_is_said():
    assert str(explain("Nothing here.")) == "nothing is read in 'Nothing here.'"
