"""What holds for the facts of any text."""

import re
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st

import dealnorm
from dealnorm import Assumption, Dateline, Measure, ParseError, find, find_many
from dealnorm.dates.terms import Anchor
from dealnorm.kinds import BY_NAME
from strategies import HOUSE, RULES, TEXTS, soups

ALL = frozenset(BY_NAME)
EXAMPLES = sorted({(rule.kind, phrase) for rule in RULES for phrase in rule.examples})
PHRASES = st.sampled_from([phrase for _, phrase in EXAMPLES])
SENTENCES = st.lists(PHRASES, min_size=1, max_size=4).map(
    lambda phrases: "".join(f"They wrote {phrase}, it seems. " for phrase in phrases)
)


def found(text, dateline=HOUSE, **options):
    return find(text, dateline, **{"kinds": ALL, **options})


def placed(facts, by=0):
    """Where the facts lie, and what they mean."""
    return [(fact.kind, fact.start + by, fact.end + by, str(fact.value)) for fact in facts]


def meant(facts):
    return [(fact.kind, str(fact.value)) for fact in facts]


@given(TEXTS)
def test_facts_lie_in_order_and_apart_and_hold_their_text(text):
    done = 0
    for fact in found(text):
        assert done <= fact.start < fact.end <= len(text)
        assert fact.text == text[fact.start : fact.end]
        assert fact.text == fact.text.strip(" \t\r\n\xa0\u2009\u202f")
        done = fact.end


@given(TEXTS)
def test_no_fact_begins_or_ends_inside_a_word_or_a_number(text):
    for fact in found(text):
        before, after = text[: fact.start][-1:], text[fact.end :][:1]
        assert not (before.isdecimal() and fact.text[0].isdecimal()), fact
        assert not (after.isdecimal() and fact.text[-1].isdecimal()), fact
        assert not (before.isascii() and before.isalpha() and fact.text[0].isalpha()), fact
        assert not (after.isascii() and after.isalpha() and fact.text[-1].isalpha()), fact


@given(TEXTS)
def test_every_value_is_sound(text):
    for fact in found(text):
        value = fact.value
        assert type(value) is BY_NAME[fact.kind].value
        assert hash(value) == hash(evolve(value))
        if not isinstance(value, Measure):
            continue
        for number in (value.figure, value.low, value.high, value.quantum):
            assert number is None or (type(number) is Decimal and number.is_finite())
        if fact.kind == "money" and value.candidates:
            assert value.currency in (None, value.candidates[0])
            assert value.currency is None or value.assumptions


@given(TEXTS)
def test_links_lead_to_other_facts_of_the_same_text(text):
    facts = found(text)
    for index, fact in enumerate(facts):
        for link in fact.links:
            assert 0 <= link.to < len(facts)
            assert link.to != index


@given(TEXTS)
def test_what_strict_leaves_is_part_of_what_is_found(text):
    lax = placed(found(text))
    for fact in found(text, strict=True):
        assert not fact.value.assumptions
        assert placed([fact])[0] in lax


@given(TEXTS, st.sets(st.sampled_from(sorted(ALL))))
def test_asking_for_some_kinds_leaves_the_others_out(text, kinds):
    every = found(text, kinds=kinds | {"quantity"})
    assert {fact.kind for fact in every} <= kinds | {"quantity"}
    assert [fact for fact in placed(find(text, HOUSE)) if fact[0] in kinds] == placed(
        find(text, HOUSE, kinds=kinds - {"quantity"})
    )


@given(SENTENCES)
def test_words_that_say_nothing_around_a_text_only_move_its_facts(text):
    before, after = "Nobody was there. ", "\n\nNobody said why."
    moved = placed(found(before + text + after))
    assert moved == placed(found(text), by=len(before))


# What a text decides for the rest of it: its currency, its home, its reporting period.
_SELF_CONTAINED = ("percentage", "duration", "quantity")


@given(soups(8), soups(8))
def test_two_texts_in_a_row_say_what_each_of_them_says(first, second):
    between = "\n\n§ § §\n\n"
    both = found(first + between + second)
    # Each with the line between them: "a week" is a length where nothing else is on the page.
    alone = found(first + between), found(between + second)
    spans = [(fact.kind, fact.start, fact.end) for fact in both if fact.kind in _SELF_CONTAINED]
    assert spans == [
        (fact.kind, fact.start + by, fact.end + by)
        for facts, by in zip(alone, (0, len(first)), strict=True)
        for fact in facts
        if fact.kind in _SELF_CONTAINED
    ]


@pytest.mark.parametrize(("kind", "phrase"), EXAMPLES)
def test_spaces_may_not_break(kind, phrase):
    # A no-break space joins digits, as a plain one seldom does.
    changed = re.sub(r"(?<!\d) (?=\S)", "\xa0", phrase)
    assert meant(found(changed)) == meant(found(phrase))


@pytest.mark.parametrize(("kind", "phrase"), EXAMPLES)
def test_a_line_may_end_anywhere(kind, phrase):
    changed = re.sub(r"(?<!\d) (?=\S)", "\n", phrase)
    assert meant(found(changed)) == meant(found(phrase))


@pytest.mark.parametrize(("kind", "phrase"), EXAMPLES)
def test_quotes_and_dashes_may_be_curly(kind, phrase):
    text = f"They wrote '{phrase}' \"here\"."
    curly = text.replace("'", "’").replace("-", "\N{NON-BREAKING HYPHEN}").replace('"', "”")
    assert placed(found(curly)) == placed(found(text))


# Capitals tell RM from rm, May from may, and names from counted nouns.
_AS_WRITTEN = {"money", "date", "quantity"}


@pytest.mark.parametrize(
    ("kind", "phrase"), [pair for pair in EXAMPLES if pair[0] not in _AS_WRITTEN]
)
def test_a_headline_in_capitals_says_the_same(kind, phrase):
    assert meant(found(phrase.upper())) == meant(found(phrase))


@pytest.mark.parametrize(
    "phrase",
    ["$2bn", "$1-billion", "us$1.2mn", "83 per cent", "last year", "25 basis points",
     "nearly a year", "third quarter of 2019", "hundreds of millions of dollars",
     "more than $50 billion", "5 mln euros", "3.2 billion yuan"],
)  # fmt: skip
def test_capitals_do_not_matter_where_they_tell_nothing_apart(phrase):
    lower = meant(found(f"they wrote {phrase} here"))
    assert len(lower) == 1
    assert meant(found(f"THEY WROTE {phrase.upper()} HERE")) == lower
    assert meant(found(f"They Wrote {phrase.title()} Here")) == lower


# Where the words around a phrase say that it is a value at all, or say which one.
_SAID_AROUND = {
    "between 5 and 7 per cent", "grow 5% to 10%", "for the year",
    "in twenty twenty-four", "over the last year", "for the week", "on the day", "over the years",
    "in the long term", "at a later date", "current prices",
}  # fmt: skip
_IN_WORDS = ("%", "per cent", "percent", "basis point", "percentage point", "pct")


def _alone(fact):
    """What of the value of a fact its own words say."""
    value = fact.value
    if fact.kind == "percentage":
        return evolve(value, direction=None, cue=None)
    if fact.kind == "date":
        return type(value.expr), value.unit, value.mod, value.daypart
    return value


@pytest.mark.parametrize(
    ("kind", "phrase"), [pair for pair in EXAMPLES if pair[1] not in _SAID_AROUND]
)
def test_the_words_of_a_fact_say_it_again_on_their_own(kind, phrase):
    for fact in found(f"They wrote {phrase}, it seems."):
        value = fact.value
        if Assumption.DOCUMENT_CURRENCY in value.assumptions:
            continue
        if getattr(value, "anchor", None) is Anchor.MENTION:
            continue
        try:
            again = getattr(dealnorm, f"parse_{fact.kind}")(fact.text, HOUSE)
        except ParseError:
            # "A quarter" is a share only before "of", "double-digit" only before "growth";
            # "the quarter" is a date for its article.
            assert fact.kind == "percentage" or (fact.kind == "date" and phrase[:4] == "the ")
            assert not any(sign in fact.text.lower() for sign in _IN_WORDS)
        else:
            assert _alone(evolve(fact, value=again)) == _alone(fact)


@pytest.mark.parametrize(("kind", "phrase"), EXAMPLES)
def test_late_binding_is_the_same_as_early(kind, phrase):
    late = dealnorm.parse(phrase)
    if hasattr(late, "resolve"):
        assert late.resolve(HOUSE) == dealnorm.parse(phrase, HOUSE)


@pytest.mark.parametrize("phrase", [phrase for kind, phrase in EXAMPLES if kind == "date"])
def test_resolving_again_changes_nothing(phrase):
    date = dealnorm.parse_date(phrase, HOUSE)
    assert date.resolve(HOUSE) == date


@given(SENTENCES, SENTENCES)
def test_a_home_currency_changes_only_what_is_not_explicit(text, more):
    us, canada = (
        found(text + more, Dateline("2019-11-07", currency=code)) for code in ("USD", "CAD")
    )
    for here, there in zip(us, canada, strict=True):
        if here.value != there.value:
            assert here.kind == "money"
            assert _without_currency(here.value) == _without_currency(there.value)


def _without_currency(money):
    return evolve(money, currency=None, candidates=(), assumptions=frozenset())


def test_brackets_make_an_amount_negative_only_in_accounts():
    text = "It earned 3.2 billion yuan ($480 million) and lost (€5m)."
    prose, accounts = (
        [str(fact.value) for fact in find(text, accounting=accounting)]
        for accounting in (False, True)
    )
    assert prose == ["3200000000 CNY", "480000000 USD", "5000000 EUR"]
    assert accounts[-1] == "-5000000 EUR"


@given(st.lists(st.tuples(TEXTS, st.sampled_from([None, "2019-11-07", HOUSE])), max_size=5))
def test_many_articles_are_read_in_order(articles):
    assert list(find_many(articles)) == [find(*article) for article in articles]


def test_many_articles_are_read_alike_on_several_processes():
    articles = [(f"About {number}% in 2016.", "2019-11-07") for number in range(400)]
    assert list(find_many(articles, processes=2)) == list(find_many(articles))


@pytest.mark.parametrize("count", [0, 64, 400])
def test_no_article_of_many_is_lost_or_out_of_place(count):
    articles = [(f"It is {number}%.", None) for number in range(count)]
    found = [facts[0].value.figure for facts in find_many(articles, processes=2)]
    assert found == list(range(count))


def test_many_articles_are_read_as_they_are_asked_for():
    def articles():
        yield "About 5%", None
        raise AssertionError("nobody asked for this one")

    assert [fact.text for fact in next(find_many(articles()))] == ["About 5%"]


def test_the_usual_kinds_leave_quantities_out():
    text = "It pumps 400,000 barrels for $5."
    assert [fact.kind for fact in find(text)] == ["money"]
    assert [fact.kind for fact in find(text, kinds={"quantity"})] == ["quantity"]


@example("")
@example("The index last closed at a record.")
@given(st.text("abcdefghij ,.!?’ \n"))
def test_where_nothing_is_said_nothing_is_found(text):
    assume(not re.search(r"\bi\b", text))
    assert [fact for fact in find(text, HOUSE) if fact.kind != "date"] == []
