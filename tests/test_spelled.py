"""What is spelt from a typed value is read back as that value, alone and in a sentence."""

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

import dealnorm
from dealnorm.ext.hypothesis import (
    sentences,
    spelled,
    spelled_dates,
    spelled_durations,
    spelled_money,
    spelled_percentages,
)
from dealnorm.facts import Fact
from strategies import HOUSE

NOWHERE = dealnorm.Dateline("2019-11-07")


@given(spelled_money())
def test_money_is_read_as_it_was_meant(said):
    event(said.value.shape.name)
    read = dealnorm.parse_money(said.text)
    assert read == said.value
    assert read.quantum == said.value.quantum


@given(spelled_percentages())
def test_a_percentage_is_read_as_it_was_meant(said):
    read = dealnorm.parse_percentage(said.text)
    assert read == said.value
    assert read.quantum == said.value.quantum


@given(spelled_durations())
def test_a_duration_is_read_as_it_was_meant(said):
    assert dealnorm.parse_duration(said.text) == said.value


@given(spelled_dates(HOUSE))
def test_a_date_is_read_as_it_was_meant(said):
    assert dealnorm.parse_date(said.text, HOUSE) == said.value


@given(spelled_dates())
def test_a_date_without_a_dateline_is_read_as_it_was_meant(said):
    assert dealnorm.parse_date(said.text) == said.value


@given(sentences(NOWHERE))
def test_a_sentence_says_what_was_planted_and_nothing_else(sentence):
    found = [
        Fact(fact.kind, fact.start, fact.end, fact.text, fact.value)
        for fact in dealnorm.find(sentence.text, NOWHERE)
    ]
    assert found == list(sentence.facts)


@given(st.data())
def test_a_kind_is_spelt_when_it_is_asked_for(data):
    kind = data.draw(st.sampled_from(["money", "percentage", "duration", "date"]))
    said = data.draw(spelled(kind))
    assert getattr(dealnorm, f"parse_{kind}")(said.text) == said.value
    assert data.draw(spelled()).text


@given(spelled_money(("CAD", "EUR"), explicit=True))
def test_only_the_currencies_that_are_asked_for_are_spelt(said):
    assert said.value.currency in ("CAD", "EUR")
    assert not said.value.assumptions


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match=r"kind is one of .*, not 'cash'"):
        spelled("cash")
