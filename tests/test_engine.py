"""How rules are written, and which of them reads what: on a small book of its own."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealnorm._engine import Engine
from dealnorm._phrase import Book, as_said
from dealnorm._text import Page
from dealnorm._words import Figures, Words, opening, trie
from dealnorm.dateline import Dateline
from dealnorm.numbers import TO, Number

UNITS = Words({"cow": "cow", "cows": "cow", "cow-shed": "shed"})
SHORT = Words({"c": "cow", "c.s.": "shed"})
SIGNS = Words({"#": "number", "no": "number"}, whole=False, before_figures=True)
SLOTS = {
    "number": Number(),
    "to": TO,
    "unit": UNITS,
    "short": SHORT,
    "which": Words({"last": -1, "next": 1, "last but one": -2}),
    "sign": SIGNS,
    "nth": Words({"first": 1, "1st": 1, "9/11": 9}),
    "day": Figures("[1-9](?![0-9])", int),
}


def a_book(*templates, kind="cow", refuse=()):
    """A book whose builders say their own template and what filled it."""
    book = Book(kind, **SLOTS)
    for at, template in enumerate(templates):

        def build(place, *, template=template, **meanings):
            if template in refuse:
                return place.doubts.append((place.start, f"not {template}"))
            return template, meanings

        build.__name__ = f"rule{at}"
        book.rule(template, examples={"unused": "unused"})(build)
    return book


def said(text, *books):
    """What the books read in the text: the words, and what was said."""
    mentions = Engine(rule for book in books for rule in book.rules).mentions(Page(text), [])
    return [(text[one.start : one.end], one.said[0]) for one in mentions]


def matches(template, text):
    return bool(re.compile(a_book(template).rules[0].pattern()).fullmatch(text))


forms = st.sets(st.text("ab ", min_size=1, max_size=5).map(str.strip).filter(bool), min_size=1)


@given(forms, st.text("ab ", max_size=6))
def test_a_trie_matches_its_forms_and_nothing_else(forms, text):
    assert bool(re.fullmatch(trie(forms), text)) == (text in forms)


@given(forms)
def test_a_trie_takes_the_longest_form_first(forms):
    longest = max(forms, key=len)
    assert re.match(trie(forms), longest)[0] == longest


def test_a_form_ends_where_its_word_ends():
    assert re.match(UNITS.pattern, "cowl") is None
    assert re.match(UNITS.pattern, "cow2")[0] == "cow"
    assert re.match(SIGNS.pattern, "nobody")[0] == "no"


@pytest.mark.parametrize("form", ["cow-shed", "cow shed", "cow\nshed", "cow\xa0shed"])
def test_a_form_means_the_same_with_any_gap(form):
    assert re.fullmatch(UNITS.pattern, form)
    assert UNITS.read(form) == "shed"


def test_an_unknown_form_means_nothing():
    assert UNITS.read("goat") is None


def test_a_form_opens_with_its_first_word_or_with_two_behind_an_article():
    assert [opening(form) for form in ("last but one", "a few", "an-hour", "us$", " x")] == [
        "last", "a few", "an hour", "us$", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("template", "reads", "refuses"),
    [
        ("{which} {unit}", ["last cow", "last\ncow", "next\xa0cows"], ["lastcow", "last-cow"]),
        ("{which}-{unit}", ["last-cow", "last cow"], ["lastcow", "last--cow"]),
        ("{number}~{unit}", ["5cows", "5-cows", "5 cows"], ["5, cows"]),
        ("a {unit}", ["a cow", "an cow"], ["the cow", "cow"]),
        ("[the ]{unit}", ["cow", "the cow"], ["thecow"]),
        ("(my|your) {unit}", ["my cow", "your cow"], ["cow", "my your cow"]),
        ("[(my|your) ]{unit}", ["cow", "my cow"], ["your", "my"]),
        ("{number}[{to}{number2}] {unit}", ["5 cows", "5-6 cows", "two to 5 cows"], ["5 6 cows"]),
        ("{unit}. (now)", ["cow. now"], ["cowx now"]),
    ],
)
def test_a_template_reads_what_it_looks_like(template, reads, refuses):
    assert [text for text in reads if not matches(template, text)] == []
    assert [text for text in refuses if matches(template, text)] == []


@pytest.mark.parametrize("template", ["cow]", "cow)"])
def test_a_bracket_without_a_partner_is_refused(template):
    with pytest.raises(ValueError, match="in a template has no partner"):
        _ = a_book(template).rules[0].pieces


def test_a_rule_without_examples_cannot_be_written():
    def milked(place): ...

    enter = Book("cow").rule("cow", examples={})
    with pytest.raises(ValueError, match="rule milked needs examples"):
        enter(milked)


def test_a_slot_without_a_table_cannot_be_named():
    with pytest.raises(ValueError, match="rule rule0 has no slot 'goat'"):
        a_book("{goat}")


def test_a_numbered_slot_is_the_same_table_again():
    (rule,) = a_book("{unit} and {unit2}").rules
    assert rule.slot("unit2") is UNITS


def test_the_longest_reading_wins():
    assert said("He saw the last but one cow.", a_book("{which}", "{which} {unit}")) == [
        ("last but one cow", "{which} {unit}")
    ]


def test_of_two_that_read_the_same_words_the_earlier_wins():
    first, second = a_book("{which} {unit}"), a_book("[the ]{which} {unit}", kind="goat")
    assert said("last cow", first, second) == [("last cow", "{which} {unit}")]
    assert said("last cow", second, first) == [("last cow", "[the ]{which} {unit}")]


def test_a_refusal_lets_a_shorter_reading_win_and_is_remembered():
    book = a_book("{which}", "{which} {unit}", refuse=("{which} {unit}",))
    doubts = []
    (mention,) = Engine(book.rules).mentions(Page("the last cow"), doubts)
    assert mention.said[0] == "{which}"
    assert doubts == [(4, "not {which} {unit}")]


def test_what_was_read_is_not_read_again():
    assert said("last cow", a_book("{which} {unit}", "{unit}")) == [("last cow", "{which} {unit}")]


def test_a_number_is_read_by_what_follows_it():
    book = a_book("{number}-{unit}")
    assert said("5 cows, two-cow, 6 goats and 7-8 cows", book) == [
        ("5 cows", "{number}-{unit}"),
        ("two-cow", "{number}-{unit}"),
        ("8 cows", "{number}-{unit}"),
    ]


def test_what_follows_a_number_is_taken_at_its_longest():
    assert said("5 c.s. and 6 c", a_book("{number} {short}")) == [
        ("5 c.s.", "{number} {short}"),
        ("6 c", "{number} {short}"),
    ]


@pytest.mark.parametrize("gap", [" ", "\n", "\xa0", "\n "])
def test_two_words_that_open_or_follow_may_be_parted_by_any_space(gap):
    book = a_book("a {unit}", "{number} a {unit}")
    assert said(f"5 a{gap}cow", book) == [(f"5 a{gap}cow", "{number} a {unit}")]
    assert said(f"a{gap}cow", book) == [(f"a{gap}cow", "a {unit}")]


def test_a_word_that_opens_with_a_figure_is_read_like_any_other():
    assert said("the 1st cow and 9/11 cow", a_book("{nth} {unit}")) == [
        ("1st cow", "{nth} {unit}"),
        ("9/11 cow", "{nth} {unit}"),
    ]


def test_figures_parted_by_slashes_are_read_too():
    assert said("on 5/6/7, or 8", a_book("{day}/{day2}/{day3}")) == [
        ("5/6/7", "{day}/{day2}/{day3}")
    ]


def test_a_letter_behind_a_figure_is_not_taken_for_a_scale_alone():
    assert said("in 9k cow and 5k cows", a_book("{day}k cow", "{number} cows")) == [
        ("9k cow", "{day}k cow"),
        ("5k cows", "{number} cows"),
    ]


@pytest.mark.parametrize("text", ["half cow", "half-cow", "halfcow"])
def test_a_word_may_run_on_where_a_template_lets_it(text):
    assert said(text, a_book("half~cow")) == [(text, "half~cow")]


def test_what_may_stand_before_a_figure_can_be_left_out():
    book = a_book("[{which} ]{number} {unit}")
    assert said("last 5 cows, 6 cows", book) == [
        ("last 5 cows", "[{which} ]{number} {unit}"),
        ("6 cows", "[{which} ]{number} {unit}"),
    ]


def test_a_phrase_ends_where_a_word_ends():
    book = a_book("{number}-year[-(old|olds)]")
    assert said("5-year-olds, 6-year-older, 7-yearling", book) == [
        ("5-year-olds", "{number}-year[-(old|olds)]"),
        ("6-year", "{number}-year[-(old|olds)]"),
    ]


def test_a_sign_opens_a_phrase_only_before_a_figure():
    book = a_book("{sign}~{number}")
    assert said("no 5, no cow, nobody, #7, # 8", book) == [
        ("no 5", "{sign}~{number}"),
        ("#7", "{sign}~{number}"),
        ("# 8", "{sign}~{number}"),
    ]


def test_no_phrase_begins_inside_a_word_or_a_number():
    assert said("blast cow a5 cows 1.25 cows", a_book("{which} {unit}", "{number}~{unit}")) == [
        ("1.25 cows", "{number}~{unit}")
    ]


def test_a_phrase_may_open_and_close_the_text():
    assert said("last cow", a_book("{which} {unit}"))
    assert said("5 cows", a_book("{number} {unit}"))


def test_an_engine_without_rules_reads_nothing():
    assert said("5 cows for $7") == []


def test_what_is_said_is_the_value_where_a_kind_needs_no_context():
    mentions = Engine(a_book("{unit}").rules).mentions(Page("a cow"), [])
    as_said(mentions, Page("a cow"), mentions, Dateline())
    assert mentions[0].value is mentions[0].said
