"""Money in the generator's direction: draw a value, spell it as a newspaper would, read it."""

import re
from decimal import Decimal

import pytest
from attrs import evolve, frozen
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dealnorm import Assumption, Dateline, Relation, find, parse_money

NOWHERE = Dateline("2019-11-07")
A = Assumption


@frozen
class Sign:
    """A way to write a currency, and what must be assumed in reading it."""

    code: str | None
    before: str = ""
    behind: str = ""
    assumed: frozenset[Assumption] = frozenset()


def flagged(*assumed):
    return frozenset(assumed)


DOLLAR = flagged(A.DOLLAR_IS_USD)
SIGNS = [
    Sign("USD", "US$"), Sign("USD", "$", assumed=DOLLAR), Sign("USD", "USD "),
    Sign("USD", behind=" US dollars"), Sign("USD", behind=" U.S. dollars"),
    Sign("USD", behind=" dollars", assumed=DOLLAR), Sign("USD", behind=" dlrs", assumed=DOLLAR),
    Sign("USD", "$", " US"), Sign("CAD", "C$"), Sign("CAD", "CA$"), Sign("CAD", "Can$"),
    Sign("CAD", "CAD"), Sign("CAD", behind=" Canadian dollars"), Sign("CAD", "$", " Canadian"),
    Sign("INR", "₹"), Sign("INR", "Rs ", assumed=flagged(A.RS_IS_INR)),
    Sign("INR", "Rs.", assumed=flagged(A.RS_IS_INR)), Sign("INR", "INR "),
    Sign("INR", behind=" Indian rupees"), Sign("MYR", "RM"), Sign("MYR", behind=" ringgit"),
    Sign("EUR", "€"), Sign("EUR", "EUR"), Sign("EUR", behind=" euros"), Sign("EUR", behind="€"),
    Sign("GBP", "£", assumed=flagged(A.POUND_IS_GBP)), Sign("GBP", behind=" pounds sterling"),
    Sign("GBP", behind=" GBP"), Sign("JPY", behind=" yen"), Sign("JPY", "JPY "),
    Sign("CNY", behind=" yuan"), Sign("CNY", "RMB"), Sign("SEK", behind=" kronor"),
    Sign("CHF", "CHF "), Sign("CHF", behind=" Swiss francs"), Sign("HKD", "HK$"),
    Sign("SGD", "S$"), Sign("BRL", "R$"), Sign(None, behind=" kroner"), Sign(None, "kr"),
]  # fmt: skip
#: Without those that need the end of the phrase behind them: "$5 Canadian".
CLOSED = [sign for sign in SIGNS if not (sign.before and sign.behind)]
SCALES = {
    0: ["", ""],
    3: [" thousand", "k", "K"],
    6: [" million", "-million", "m", "M", "mn", " mln", "MM", "\xa0million", "\u202fmillion"],
    9: [" billion", "-billion", "bn", "b", "B", " bln", "\u2009billion"],
    12: [" trillion", "tn", "trn", "-trillion"],
}
HEDGES = [
    ("{}", "", False), ("more than {}", ">", False), ("over {}", ">", False),
    ("less than {}", "<", False), ("up to {}", "<=", False), ("at least {}", ">=", False),
    ("{} or more", ">=", False), ("nearly {}", "<", True), ("just over {}", ">", True),
    ("about {}", "", True), ("some {}", "", True), ("{} or so", "", True),
]  # fmt: skip
UNITS = ["share", "barrel", "month", "year"]


@st.composite
def mantissas(draw, largest=999_999):
    """A positive number, and how many places it is written with."""
    places = draw(st.integers(0, 3))
    return Decimal(draw(st.integers(1, largest))).scaleb(-places)


def grouped(number, group=","):
    return f"{number:,}".replace(",", group)


@st.composite
def spelled_money(draw, signs=SIGNS, hedges=HEDGES, per=True):
    """An amount as a newspaper may write it, and what must be read."""
    sign = draw(st.sampled_from(signs))
    number = draw(mantissas())
    power = draw(st.sampled_from(sorted(SCALES)))
    scale = draw(st.sampled_from(SCALES[power]))
    if sign.behind and sign.behind[0] != " " and scale.startswith("-"):
        scale = scale.replace("-", " ")
    written = sign.before + grouped(number, draw(st.sampled_from(["", ",", ","]))) + scale
    written += sign.behind
    unit = draw(st.sampled_from([None, *UNITS])) if per else None
    if unit:
        glued = [] if sign.before and sign.behind else [f"-a-{unit}"]
        written += draw(st.sampled_from([f" a {unit}", f" per {unit}", *glued]))
    hedge, operator, near = draw(st.sampled_from(hedges))
    figure = number.scaleb(power)
    expected = (
        f"{operator}{'~' if near else ''}{_plain(figure)} {sign.code or '?'}"
        f"{f'/{unit}' if unit else ''}"
    )
    return hedge.format(written), expected, sign.assumed


def _plain(number):
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@given(spelled_money())
def test_an_amount_is_read_however_it_is_spelt(drawn):
    text, expected, assumed = drawn
    read = parse_money(text, NOWHERE)
    assert str(read) == expected
    assert read.assumptions == assumed


@given(spelled_money(CLOSED), st.sampled_from([str.upper, str.lower, str.title]))
def test_a_headline_in_capitals_says_the_same_numbers(drawn, change):
    text, expected, _ = drawn
    changed = change(text)
    assume(
        re.sub(r"[a-z]", "", changed, flags=re.IGNORECASE)
        == re.sub(r"[a-z]", "", text, flags=re.IGNORECASE)
    )
    for fact in find(changed, NOWHERE, kinds={"money"}):
        assert str(fact.value).partition(" ")[0] == expected.partition(" ")[0]


FILLERS = [
    "The board met.", "Analysts were not surprised;", "and the shares closed higher, while",
    "in a statement the group said", "S&P 500", "Form 10-K", "401(k)", "3M", "a year ago", "G7",
    "the third quarter", "an entrepreneur at leisure", "$AAPL", "COVID-19", "A$AP",
    "5 p.m.", "free cash flow", "K-12", "the euro zone", "R2-D2", "TOP 500",
]  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(FILLERS), spelled_money(CLOSED)), min_size=1, max_size=4))
def test_an_article_holds_what_was_planted_and_nothing_else(pieces):
    text, planted = "", []
    for filler, (written, expected, _) in pieces:
        text += f"{filler} | "
        planted.append((len(text), len(text) + len(written), expected.split(" ")[0]))
        text += f"{written} | "
    found = [
        (fact.start, fact.end, str(fact.value).split(" ")[0])
        for fact in find(text, NOWHERE, kinds={"money"})
    ]
    assert found == planted


PREFIXED = [sign for sign in SIGNS if sign.before and not sign.behind]


@st.composite
def spelled_range(draw):
    """Two ascending amounts in one sign, joined as newspapers join them."""
    sign = draw(st.sampled_from(PREFIXED))
    power = draw(st.sampled_from(sorted(SCALES)))
    scale = draw(st.sampled_from(SCALES[power]))
    low = draw(st.integers(1, 998))
    high = draw(st.integers(low + 1, 999))
    shape = draw(
        st.sampled_from(["both", "shared sign", "shared scale", "shared scale, two signs"])
    )
    first = scale if shape in ("both", "shared sign") else ""
    second = "" if shape in ("shared sign", "shared scale") else sign.before
    join = draw(st.sampled_from(["-", "–", " to ", "between"]))
    left, right = f"{sign.before}{low}{first}", f"{second}{high}{scale}"
    text = f"between {left} and {right}" if join == "between" else f"{left}{join}{right}"
    assumed = set(sign.assumed)
    if not first and power:
        assumed.add(A.SHARED_SCALE)
    elif not second:
        assumed.add(A.SHARED_CURRENCY)
    worth = Decimal(10) ** power
    return text, f"{_plain(low * worth)}..{_plain(high * worth)} {sign.code or '?'}", assumed


@given(spelled_range())
def test_a_range_is_read_however_it_is_spelt(drawn):
    text, expected, assumed = drawn
    read = parse_money(text, NOWHERE)
    assert str(read) == expected
    assert read.assumptions == assumed


@given(st.sampled_from(PREFIXED), st.integers(2, 999), st.sampled_from([" to ", "-"]))
def test_a_descending_pair_is_no_range(sign, high, join):
    text = f"{sign.before}{high}m{join}{sign.before}{high - 1}m"
    assert all(fact.value.figure is not None for fact in find(text, NOWHERE, kinds={"money"}))


@given(mantissas())
def test_scales_are_spelt_in_many_ways(number):
    million = parse_money(f"US${number} million")
    for spelt in ("m", "mn", "M", "MM", "-million", " mln"):
        assert parse_money(f"US${number}{spelt}") == million
    assert parse_money(f"US${number * 1000}k") == million
    assert parse_money(f"US${number} billion").figure == 1000 * million.figure
    crore = parse_money(f"₹{number} crore")
    assert crore == parse_money(f"₹{100 * number} lakh") == parse_money(f"₹{10 * number} million")


@given(mantissas())
def test_a_minus_stands_before_the_sign_or_behind_it(number):
    below = parse_money(f"-US${number}m")
    assert below == parse_money(f"US$-{number}m") == parse_money(f"minus US${number}m")
    assert below == -parse_money(f"US${number}m")


@given(spelled_money(hedges=HEDGES[:1], per=False), st.sampled_from(HEDGES[1:]))
def test_a_hedge_changes_the_bounds_and_nothing_else(drawn, hedge):
    text, _, _ = drawn
    plain, hedged = parse_money(text, NOWHERE), parse_money(hedge[0].format(text), NOWHERE)
    kept = evolve(
        hedged, low=plain.low, high=plain.high, low_open=False, high_open=False, near=False
    )
    assert kept == plain
    assert hedged.quantum == plain.quantum


@given(spelled_money(hedges=HEDGES[:1]))
def test_brackets_in_prose_change_no_value(drawn):
    text, expected, _ = drawn
    (fact,) = find(f"It did well ({text}) then.", NOWHERE, kinds={"money"})
    assert str(fact.value) == expected


FOREIGN = [sign for sign in SIGNS if sign.code in ("EUR", "JPY", "CNY", "CHF", "INR", "SEK")]


@given(
    spelled_money(FOREIGN, HEDGES[:1], per=False),
    mantissas(),
    st.sampled_from(
        [
            "{} (${}m)",
            "{} (about ${}m)",
            "{}, or ${}m,",
            "{} (or ${}m)",
            "{} to date (${}m)",
        ]
    ),
)
def test_a_conversion_is_two_amounts_that_are_worth_the_same(drawn, number, shape):
    text, expected, _ = drawn
    first, second = find(f"It paid {shape.format(text, number)} there.", NOWHERE, kinds={"money"})
    assert str(first.value) == expected
    assert second.value.currency == "USD"
    assert second.value.figure == number.scaleb(6)
    assert second.value.assumptions == set()
    assert [(link.relation, link.to) for link in first.links] == [(Relation.EQUIVALENT, 1)]
    assert [(link.relation, link.to) for link in second.links] == [(Relation.EQUIVALENT, 0)]


@given(
    st.sampled_from(PREFIXED),
    st.lists(st.integers(1, 999), min_size=2, max_size=2, unique=True),
    st.sampled_from([
        "sales rose from {old} to {new}", "sales fell to {new} from {old}",
        "sales came to {new}, up from {old}", "cut its target to {new} from {old}",
        "costs rose from an original {old} estimate to a projected {new}",
        "it aims for {new} by then, revised upward from a former goal of {old}",
    ]),
)  # fmt: skip
def test_a_change_is_two_amounts_and_no_range(sign, numbers, shape):
    old, new = (f"{sign.before}{number}m" for number in numbers)
    facts = find(f"It said {shape.format(old=old, new=new)}.", NOWHERE, kinds={"money"})
    assert all(fact.value.figure is not None for fact in facts)
    before, after = facts if shape.index("{old}") < shape.index("{new}") else reversed(facts)
    assert [before.value.figure, after.value.figure] == [number * 10**6 for number in numbers]
    assert [link.relation for link in before.links] == [Relation.CHANGE]
    assert facts[before.links[0].to] is after


@given(spelled_money(), st.sampled_from(["CA", "AU", "SG", "IN"]))
def test_home_decides_only_what_is_shared(drawn, country):
    text, _, assumed = drawn
    read = parse_money(text, Dateline("2019-11-07", country=country))
    if not assumed and parse_money(text, NOWHERE).currency:
        assert read == parse_money(text, NOWHERE)
    assert read.figure == parse_money(text, NOWHERE).figure


@given(spelled_money(CLOSED), spelled_money(CLOSED))
def test_a_text_far_away_changes_no_explicit_amount(here, there):
    text, expected, assumed = here
    assume(not assumed and not expected.endswith("?") and "?" not in expected)
    found = find(f"{text} § {there[0]}", NOWHERE, kinds={"money"})
    assert str(found[0].value) == expected


@given(spelled_money())
def test_strict_reading_refuses_what_was_assumed_and_nothing_else(drawn):
    text, expected, assumed = drawn
    found = find(text, NOWHERE, kinds={"money"}, strict=True)
    assert [str(fact.value) for fact in found] == ([] if assumed else [expected])


LONG = {
    "digits": "9" * 100_000,
    "dollars": "$" * 100_000,
    "amounts": "$5 " * 30_000,
    "scales": "million " * 50_000,
    "ranges": "$5-" * 30_000,
    "signs": "US$ " * 30_000,
    "commas": "$1," * 30_000,
    "brackets": "($5m " * 20_000,
    "words": "five dollars to " * 10_000,
    "vague": "hundreds of " * 20_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_hostile_text_is_read_in_linear_time(text):
    for fact in find(text, kinds={"money"}):
        assert text[fact.start : fact.end] == fact.text


def test_every_shape_of_spelling_occurs():
    seen = set()

    @settings(max_examples=200)
    @given(spelled_money())
    def look(drawn):
        text, expected, assumed = drawn
        seen.update(re.findall(r"[<>]=?~?|/\w+|\?", expected))
        seen.update(flag.name for flag in assumed)
        seen.add("word first" if text[0].isalpha() else "sign first")

    look()
    assert {"word first", "sign first", "/share", "DOLLAR_IS_USD"} <= seen
