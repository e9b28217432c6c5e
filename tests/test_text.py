"""Folding keeps every character in its place."""

import re
import sys
import unicodedata

import pytest
from hypothesis import given

from dealnorm._text import Page, fold
from strategies import TEXTS


@given(TEXTS)
def test_folding_keeps_every_character_in_its_place(text):
    assert len(fold(text)) == len(text)


@given(TEXTS)
def test_what_is_folded_stays_as_it_is(text):
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_a_character_folds_alike_wherever_it_stands(text):
    # str.lower() looks at where a Greek sigma stands, and we at where lines and numbers break.
    text = re.sub(r"[Σ\s]", "", text)
    assert fold(text) == "".join(map(fold, text))


def test_every_character_there_is_folds_to_one():
    for first in range(0, sys.maxunicode + 1, 256):
        characters = [chr(code) for code in range(first, first + 256)]
        folded = fold("x".join(characters))
        assert folded[1::2] == "x" * 255, hex(first)
        assert fold(folded) == folded, hex(first)


def test_every_digit_folds_to_the_figure_it_is():
    for code in range(sys.maxunicode + 1):
        if (value := unicodedata.decimal(chr(code), None)) is not None:
            assert fold(chr(code)) == str(value)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“Up to”", '"up to"'),
        ("company’s", "company's"),
        ("$5–6", "$5-6"),
        ("$5−6", "$5-6"),
        ("US＄5％", "us$5%"),
        ("5\u2009000\u202f000", "5\xa0000\xa0000"),
        ("a\tb\r\nc", "a b  c"),
        ("the end\nof 2016\nor 5\n000", "the end of 2016 or 5\n000"),
        ("5\u2009per\xa0cent in\xa02016", "5 per cent in 2016"),
        ("One.\n\nTwo.\n\n\nThree.", "one.\n\ntwo.\n\n\nthree."),
        ("٣٪", "3٪"),
        ("İstanbul", "istanbul"),
        ("Ｊ", "ｊ"),
    ],
)
def test_one_spelling_stands_for_all(text, folded):
    assert fold(text) == folded


def test_a_page_shows_the_text_as_given_and_as_folded():
    page = Page("Up “5%”")
    assert (page.text, page.folded, page.accounting) == ("Up “5%”", 'up "5%"', False)
