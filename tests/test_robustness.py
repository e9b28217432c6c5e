"""No text breaks the reader, and none holds it up."""

import time

import pytest
from hypothesis import given

from dealnorm import ParseError, explain, find, find_many, parse, to_dict
from dealnorm.kinds import BY_NAME
from strategies import ANYTHING, HOUSE, RULES, TEXTS

# Linear time is far below a second; this is what a busy machine still allows, and no square does.
SECONDS = 8
HOSTILE = {
    "digits": "9" * 100_000,
    "grouped digits": "1,234," * 20_000,
    "points": "1." * 50_000,
    "no-break groups": "123\xa0" * 25_000,
    "dollars": "$" * 100_000,
    "spaced dollars": "$ " * 50_000,
    "dollars and figures": "$5" * 40_000,
    "millions": "million " * 50_000,
    "articles": "a " * 50_000,
    "number words": "twenty-one hundred and " * 5_000,
    "thousands": "five thousand " * 8_000,
    "hyphens": "-" * 100_000,
    "ranges": "5-" * 50_000,
    "connectors": "5 to " * 20_000,
    "slashes": "1/" * 50_000,
    "colons": "12:30" * 20_000,
    "spaces": " " * 100_000,
    "line ends": "\n" * 100_000,
    "no-break spaces": "\xa0" * 100_000,
    "brackets": "(" * 100_000,
    "amounts in brackets": "($5 million) " * 8_000,
    "hedges": "more than " * 10_000,
    "stacked hedges": "about nearly up to more than at least " * 3_000,
    "percents": "5% " * 30_000,
    "per cents": "per cent " * 12_000,
    "years": "2016 " * 20_000,
    "years in a row": "2016-" * 20_000,
    "months": "march may june " * 7_000,
    "weekdays": "monday, tuesday " * 6_000,
    "last": "last " * 20_000,
    "the end of": "the end of " * 10_000,
    "early": "early late mid-" * 7_000,
    "quarters": "first quarter of the " * 5_000,
    "ago": "a year ago " * 9_000,
    "days after days": "on Monday " + "the next day " * 5_000,
    "one letter": "a" * 100_000,
    "NULs": "\0" * 100_000,
    "surrogates": "\ud800" * 100_000,
    "marks": "\u200f$5\u200e" * 25_000,
}  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_read_in_linear_time(text):
    began = time.process_time()
    find(text, HOUSE, kinds=BY_NAME)
    assert time.process_time() - began < SECONDS


PREFIXES = sorted(
    {
        " ".join(words[:count]) + gap
        for rule in RULES
        for words in map(str.split, rule.examples)
        for count in {1, 2, len(words)}
        for gap in (" ", "-")
    }
)


@pytest.mark.parametrize("part", range(8))
def test_no_beginning_of_an_example_holds_up_when_it_is_repeated(part):
    size = 5_000
    for prefix in PREFIXES[part::8]:
        text = prefix * (size // len(prefix))
        began = time.process_time()
        find(text, HOUSE, kinds=BY_NAME)
        assert time.process_time() - began < SECONDS / 8, prefix


@given(TEXTS)
def test_no_text_breaks_the_reader(text):
    for fact in find(text, HOUSE, kinds=BY_NAME):
        str(fact.value), repr(fact), hash(fact), to_dict(fact)
    find(text, kinds=BY_NAME, accounting=True)
    str(explain(text))


@given(TEXTS)
def test_a_phrase_is_a_value_or_one_error_that_points_into_it(text):
    try:
        value = parse(text, HOUSE)
    except ParseError as error:
        assert 0 <= error.at <= len(text)
        assert str(error).startswith("expected ")
        assert str(error).endswith("^")
    else:
        assert isinstance(value, tuple(kind.value for kind in BY_NAME.values()))


@given(ANYTHING)
def test_articles_are_read_one_by_one_as_they_are_together(text):
    articles = [(text, HOUSE), ("About 5% of it", None), (text, "2020-02-29")]
    assert list(find_many(articles)) == [find(*article) for article in articles]
