"""Every rule reads its own examples, and whatever its own tables can say."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealnorm import explain, find, parse
from dealnorm._engine import Engine
from dealnorm._text import Page, Place
from dealnorm.kinds import BY_NAME
from strategies import HOUSE, RULES, cased, sayings

EXAMPLES = {
    f"{rule.kind}-{rule.name}-{phrase}": (rule.kind, phrase, value)
    for rule in RULES
    for phrase, value in rule.examples.items()
}
PLACED = {f"{rule.kind}-{rule.name}-{rule.template}": rule for rule in RULES}
ENGINE = Engine(RULES)


@cache
def pattern_of(name):
    return re.compile(PLACED[name].pattern())


@pytest.mark.parametrize(("kind", "phrase", "value"), EXAMPLES.values(), ids=EXAMPLES)
def test_an_example_means_what_its_rule_says(kind, phrase, value):
    read = parse(phrase, HOUSE)
    assert (type(read), str(read)) == (BY_NAME[kind].value, value)


@pytest.mark.parametrize("rule", PLACED.values(), ids=PLACED)
def test_a_rule_is_reached_by_one_of_its_own_examples(rule):
    reached = [
        (reading.rule, reading.template)
        for phrase in rule.examples
        for reading in explain(phrase, HOUSE).readings
    ]
    assert (rule.name, rule.template) in reached


@pytest.mark.parametrize("name", PLACED)
@given(data=st.data())
def test_a_rule_reads_whatever_its_tables_can_say(name, data):
    rule = PLACED[name]
    phrase = data.draw(sayings(rule))
    match = pattern_of(name).fullmatch(phrase)
    assert match, phrase
    text = f"They wrote {data.draw(cased(phrase))}, it seems."
    find(text, HOUSE, kinds=BY_NAME)
    start = len("They wrote ")
    page = Page(text)
    if rule.build_at(Place(page, start, start + len(phrase)), match) is not None:
        assert any(
            mention.start < start + len(phrase) and mention.end > start
            for mention in ENGINE.mentions(page, [])
        ), text
