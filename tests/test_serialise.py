"""Facts and values survive the way to JSON and back, and the schema knows them all."""

import datetime as dt
import json
import pickle
from decimal import Decimal
from inspect import cleandoc

import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealnorm._forms import EXPRESSIONS
from dealnorm.assumptions import Assumption
from dealnorm.dateline import Dateline
from dealnorm.dates import expr
from dealnorm.dates.meaning import said
from dealnorm.dates.terms import Bound, Daypart
from dealnorm.durations import Duration
from dealnorm.errors import DealnormError, DocumentError
from dealnorm.facts import Fact, Link, Relation, Role
from dealnorm.kinds import KINDS
from dealnorm.measure import Bounds
from dealnorm.money import Money
from dealnorm.percentages import Percentage
from dealnorm.percentages.value import Cue, Direction, PercentUnit
from dealnorm.quantities import Quantity
from dealnorm.scan import find
from dealnorm.serialise import from_dict, from_json, schema, to_dict, to_json
from dealnorm.timeunits import Unit

VALIDATOR = jsonschema.Draft202012Validator(schema())
BILLION = Money(
    Decimal("1E+9"),
    Decimal("1E+9"),
    Decimal("1E+9"),
    quantum=Decimal("1E+9"),
    currency="USD",
    candidates=("USD", "CAD", "AUD"),
    assumptions=frozenset({Assumption.DOLLAR_IS_USD}),
)
PUBLISHED = Dateline("2017-06-29")

amounts = st.builds(
    lambda digits, power: Decimal(digits).scaleb(power),
    st.integers(-(10**15), 10**15),
    st.integers(-12, 15),
)
assumed = st.frozensets(st.sampled_from(Assumption), max_size=3)


@st.composite
def bounds(draw):
    """Any of the five shapes."""
    quantum = draw(st.none() | st.integers(-6, 12).map(lambda power: Decimal(1).scaleb(power)))
    low, figure, high = sorted(draw(st.tuples(amounts, amounts, amounts)))
    decided = draw(assumed)
    if draw(st.booleans()) or Assumption.VAGUE_CONVENTION in decided:
        figure = None
    else:
        low = draw(st.sampled_from([None, figure, low]))
        high = draw(st.sampled_from([None, figure, high]))
    low_open = low is not None and draw(st.booleans())
    high_open = high is not None and draw(st.booleans())
    return Bounds(figure, low, high, low_open, high_open, draw(st.booleans()), quantum, decided)


words = st.text(min_size=1, max_size=8)
optional_words = st.none() | words
moneys = st.builds(
    lambda measure, *more: Money(*measure, *more),
    bounds(),
    st.sampled_from([None, "USD", "JPY", "INR"]),
    st.sampled_from([(), ("USD", "CAD"), ("INR",)]),
    optional_words,
)
percentages = st.builds(
    lambda measure, *more: Percentage(*measure, *more),
    bounds(),
    st.sampled_from(PercentUnit),
    st.none() | st.sampled_from(Direction),
    st.none() | st.sampled_from(Cue),
)
units = st.sampled_from(Unit)
durations = st.builds(lambda measure, unit: Duration(*measure, unit), bounds(), units)
quantities = st.builds(
    lambda measure, name, counted, per: Quantity(
        *measure, unit=None if counted else name, noun=name if counted else None, per=per
    ),
    bounds(),
    words,
    st.booleans(),
    optional_words,
)

steps = st.integers(-40, 40)
years = st.none() | st.integers(1900, 2100)
leans = st.sampled_from(expr.Lean)
in_the_calendar = st.one_of(
    st.builds(
        expr.Cal, st.just(Unit.MONTH), years, st.integers(1, 12), lean=leans, step=st.none() | steps
    ),
    st.builds(
        expr.Cal,
        st.just(Unit.DAY),
        years,
        st.integers(1, 12),
        st.integers(1, 28),
        lean=leans,
        century_assumed=st.booleans(),
    ),
    st.builds(
        expr.Cal,
        st.just(Unit.DAY),
        st.integers(1900, 2100),
        st.integers(1, 12),
        st.integers(1, 12),
        order_open=st.booleans(),
    ),
    st.builds(expr.Cal, st.just(Unit.DAY), weekday=st.integers(0, 6), lean=leans),
    st.builds(expr.Cal, st.just(Unit.QUARTER), years, quarter=st.integers(1, 4), lean=leans),
    st.builds(expr.Cal, st.just(Unit.SEASON), years, season=st.integers(1, 4), lean=leans),
    st.builds(expr.Shift, steps, units),
    st.builds(expr.Rolling, st.integers(1, 40), units),
    st.builds(expr.Fiscal, st.just(Unit.YEAR), years, ends=st.none() | st.integers(1, 12)),
    st.builds(expr.Holiday, st.just("christmas"), years),
)
vague = st.one_of(
    st.builds(expr.Vague, st.sampled_from(expr.Tense), st.none() | units),
    st.builds(expr.Every, st.integers(1, 9), units),
    st.builds(expr.Rolling, st.just(0), units, st.booleans()),
)
grains = st.sampled_from([Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR])
named_years = st.builds(expr.Cal, st.just(Unit.YEAR), st.integers(1900, 2000))
named_days = st.builds(
    expr.Cal, st.just(Unit.DAY), st.integers(1900, 2100), st.integers(1, 12), st.integers(1, 28)
)
zones = st.sampled_from([None, "America/New_York"])
nested = st.recursive(
    named_years | named_days,
    lambda inner: st.one_of(
        st.builds(
            expr.Nth, st.integers(1, 4), grains, inner, weekday=st.none() | st.integers(0, 6)
        ),
        st.builds(expr.Ended, st.sampled_from([3, 6, 9, 12]), inner, st.just(Unit.QUARTER)),
        st.builds(expr.Part, inner, st.sampled_from(expr.Mod)),
        st.builds(expr.Anaphor, st.none() | grains, steps, grains, st.none() | inner),
    ),
    max_leaves=4,
) | st.one_of(
    st.builds(expr.Span, named_years, named_days.map(lambda day: attrs.evolve(day, year=2010))),
    st.builds(expr.Turn, st.integers(1951, 2090)),
    st.builds(expr.Clock, st.integers(0, 24), st.integers(0, 59), zones, st.none() | named_days),
)
datelines = st.builds(
    Dateline,
    st.none()
    | st.dates(dt.date(1950, 1, 1), dt.date(2090, 1, 1))
    | st.datetimes(dt.datetime(1950, 1, 1), dt.datetime(2090, 1, 1), timezones=st.just(dt.UTC)),
    country=st.sampled_from([None, "US", "IN", "AU"]),
)
dates = st.builds(
    said,
    in_the_calendar | vague | nested,
    datelines,
    bound=st.sampled_from(Bound),
    mod=st.none() | st.sampled_from(expr.Mod),
    daypart=st.none() | st.sampled_from(Daypart),
)
values = st.one_of(moneys, percentages, durations, quantities, dates)
KIND_OF = {kind.value: kind.name for kind in KINDS}


@st.composite
def facts(draw):
    value, text, start = draw(values), draw(st.text(min_size=1)), draw(st.integers(0, 10**6))
    links = st.builds(Link, st.sampled_from(Relation), st.integers(0, 99))
    return Fact(
        KIND_OF[type(value)],
        start,
        start + len(text),
        text,
        value,
        draw(st.none() | st.sampled_from(Role)),
        tuple(draw(st.lists(links, max_size=2))),
    )


anything = values | facts()


@given(anything)
def test_whatever_is_written_is_read_back(said):
    assert from_dict(to_dict(said)) == said


@given(anything)
def test_json_says_no_less_than_the_mapping(said):
    written = to_json(said)
    assert written.isascii()
    assert "\n" not in written
    assert json.loads(written) == to_dict(said)
    assert from_json(written) == said


@given(moneys | percentages | durations | quantities)
def test_the_place_value_of_the_last_digit_survives(measure):
    """Equality passes over it, so the law above does not see it."""
    assert from_dict(to_dict(measure)).quantum == measure.quantum


@given(anything)
def test_the_schema_knows_all_that_is_written(said):
    VALIDATOR.validate(to_dict(said))


@given(anything, st.data())
def test_the_schema_and_the_reader_refuse_what_lacks_a_field(said, data):
    document = to_dict(said)
    inside = document["value"] if isinstance(said, Fact) else document
    needed = {field.name for field in attrs.fields(KINDS_BY_NAME[document["kind"]])}
    del inside[data.draw(st.sampled_from(sorted(needed)))]
    assert not VALIDATOR.is_valid(document)
    with pytest.raises(DocumentError, match="is missing"):
        from_dict(document)


KINDS_BY_NAME = {kind.name: kind.value for kind in KINDS}


@given(anything)
def test_the_schema_and_the_reader_refuse_what_they_do_not_know(said):
    document = to_dict(said)
    (document["value"] if isinstance(said, Fact) else document)["amount"] = "1"
    assert not VALIDATOR.is_valid(document)
    with pytest.raises(DocumentError, match="no such field is written"):
        from_dict(document)


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["kind", "value", "x"]), inner),
))  # fmt: skip
def test_no_document_breaks_the_reader(document):
    with pytest.raises(DocumentError):
        from_dict(document)


@given(dates, datelines)
def test_a_date_that_was_read_back_resolves_as_the_date_that_was_written(date, dateline):
    assert from_dict(to_dict(date)).resolve(dateline) == date.resolve(dateline)


@given(st.integers(0, 59), st.sampled_from([dt.date(2019, 11, 3), dt.date(2019, 3, 10)]))
def test_a_minute_survives_while_the_clock_is_put_back_or_forward(minute, day):
    on = expr.Cal(Unit.DAY, day.year, day.month, day.day)
    for hour in (0, 1, 2):
        date = said(expr.Clock(hour, minute, "America/New_York", on))
        assert date.frame.end - date.frame.start == dt.timedelta(minutes=1)
        assert from_json(to_json(date)) == date


def test_every_expression_of_time_has_its_tag():
    assert set(EXPRESSIONS.values()) == set(expr.TimeExpr.__subclasses__())


def test_the_schema_names_every_field_of_every_expression():
    forms = schema()["$defs"]["expression"]["oneOf"]
    named = {form["properties"]["said"]["const"]: set(form["properties"]) for form in forms}
    for tag, kind in EXPRESSIONS.items():
        assert named[tag] == {"said", *(field.name for field in attrs.fields(kind))}, tag


def test_the_schema_is_a_schema_and_tells_its_version():
    jsonschema.Draft202012Validator.check_schema(schema())
    assert schema()["$id"] == "urn:dealnorm:schema:1.0"


def test_the_schema_names_every_assumption():
    assert schema()["$defs"]["assumptions"]["items"]["enum"] == [one.name for one in Assumption]


def test_a_caller_may_change_the_schema_without_changing_it_for_others():
    schema().clear()
    assert schema()


def test_what_is_found_in_an_article_is_as_the_schema_says():
    article = (
        "Nearly a year ago Acme sold a 10 per cent stake for $1-billion, or 3.2 billion yuan. "
        "Sales rose 83 per cent to more than $50bn in the third quarter, from $2-3bn a year "
        "earlier, and 25 basis points were lost by the end of fiscal 2018. It has 400,000 barrels."
    )
    found = find(article, PUBLISHED, kinds={kind.name for kind in KINDS})
    assert found
    for fact in found:
        VALIDATOR.validate(to_dict(fact))
        assert from_json(to_json(fact)) == fact


def test_an_amount_of_money_is_written_like_this():
    assert to_dict(Fact("money", 37, 47, "$1 billion", BILLION)) == {
        "kind": "money",
        "start": 37,
        "end": 47,
        "text": "$1 billion",
        "role": None,
        "links": [],
        "value": {
            "figure": "1000000000",
            "low": "1000000000",
            "high": "1000000000",
            "low_open": False,
            "high_open": False,
            "near": False,
            "quantum": "1000000000",
            "currency": "USD",
            "candidates": ["USD", "CAD", "AUD"],
            "per": None,
            "assumptions": ["DOLLAR_IS_USD"],
        },
    }


def test_a_value_alone_says_its_kind_first():
    assert next(iter(to_dict(BILLION).items())) == ("kind", "money")
    assert "start" not in to_dict(BILLION)


def test_a_date_is_written_like_this():
    last_year = said(expr.Shift(-1, Unit.YEAR), PUBLISHED)
    assert to_dict(last_year) == {
        "kind": "date",
        "form": "date",
        "unit": "year",
        "daypart": None,
        "frame": ["2016-01-01", "2017-01-01"],
        "interval": ["2016-01-01", "2017-01-01"],
        "bound": "during",
        "mod": None,
        "anchor": "publication",
        "status": "resolved",
        "alternatives": [],
        "confidence": 1.0,
        "bounds": None,
        "timex3": "2016",
        "edtf": "2016",
        "assumptions": [],
        "expr": {"said": "shift", "n": -1, "unit": "year"},
    }


def test_a_duration_says_what_iso_8601_would():
    nine = Decimal(9)
    assert to_dict(Duration(nine, nine, nine, unit=Unit.MONTH))["iso"] == "P9M"


def test_links_and_roles_are_in_lower_case():
    fact = Fact("money", 0, 3, "$1m", BILLION, Role.LOSS, (Link(Relation.EQUIVALENT, 4),))
    written = to_dict(fact)
    assert written["role"] == "loss"
    assert written["links"] == [{"relation": "equivalent", "to": 4}]


def test_a_line_of_the_command_line_is_read_back_without_its_article():
    fact = Fact("money", 37, 47, "$1 billion", BILLION)
    assert from_dict({"article": "a.txt", **to_dict(fact)}) == fact


@given(moneys)
def test_assumptions_are_sorted(money):
    names = to_dict(money)["assumptions"]
    assert names == sorted(names)


def test_a_lone_surrogate_and_a_nul_survive():
    fact = Fact("money", 0, 3, "\ud800\x00€", BILLION)
    assert from_json(to_json(fact)) == fact


NO_KIND = "expected one of money, percentage, date, duration, quantity, not "


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "sum"}, f"kind: {NO_KIND}'sum'"),
        ({"kind": None}, f"kind: {NO_KIND}None"),
        ({"start": "1"}, "start: expected a whole number, not '1'"),
        ({"start": True}, "start: expected a whole number, not True"),
        ({"role": "owner"}, "role: expected one of stake, loss, age, tenor, not 'owner'"),
        ({"links": [{"relation": "change"}]}, "links[0].to: is missing"),
        ({"links": "none"}, "links: expected a list, not 'none'"),
        ({"value": "$1bn"}, "value: expected a mapping, not '$1bn'"),
        ({"page": 1}, "page: no such field is written"),
    ],
    ids=str,
)  # fmt: skip
def test_an_error_in_a_fact_names_the_place(change, message):
    document = to_dict(Fact("money", 37, 47, "$1 billion", BILLION))
    with pytest.raises(DocumentError) as caught:
        from_dict({**document, **change})
    assert str(caught.value) == message


NO_AMOUNT = 'expected digits in a string, such as "1000.5", not '
NO_CURRENCY = "currency must be an ISO 4217 code in capitals, not "


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"figure": 1e9}, f"figure: {NO_AMOUNT}1000000000.0"),
        ({"figure": "1e9"}, f"figure: {NO_AMOUNT}'1e9'"),
        ({"low": "2000000000"}, "the document: low must not exceed high: 2000000000 > 1000000000"),
        ({"currency": "usd"}, f"the document: {NO_CURRENCY}'usd'"),
        ({"near": 0}, "near: expected true or false, not 0"),
        ({"candidates": ["USD", 5]}, "candidates[1]: expected a string, not 5"),
    ],
    ids=str,
)  # fmt: skip
def test_an_error_in_an_amount_names_the_place(change, message):
    with pytest.raises(DocumentError) as caught:
        from_dict({**to_dict(BILLION), **change})
    assert str(caught.value) == message


NO_PAIR = "expected a list of a start and an end, not "
NO_FRAME = "a date that is not resolved has no frame and no interval"
NO_MOMENT = "expected a date, or a date and time with its offset, in ISO 8601, not "


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"frame": ["2016-01-01"]}, f"frame: {NO_PAIR}['2016-01-01']"),
        ({"frame": ["2016-01-01", "soon"]}, f"frame[1]: {NO_MOMENT}'soon'"),
        ({"frame": ["20160101", None]}, f"frame[0]: {NO_MOMENT}'20160101'"),
        ({"frame": ["2016-01-01T09:30:00", None]}, f"frame[0]: {NO_MOMENT}'2016-01-01T09:30:00'"),
        ({"frame": [2016, None]}, f"frame[0]: {NO_MOMENT}2016"),
        (
            {"frame": ["2017-01-01", "2016-01-01"]},
            "frame: an interval starts before it ends: 2017-01-01 is not before 2016-01-01",
        ),
        ({"status": "unresolved"}, f"the document: {NO_FRAME}"),
        ({"confidence": "1"}, "confidence: expected a number, not '1'"),
        ({"expr": "last year"}, "expr: expected a mapping, not 'last year'"),
        ({"expr": {"said": "shift", "n": 1}}, "expr.unit: is missing"),
        ({"expr": {"said": "vague", "of": 1}}, "expr.of: no such field is written"),
        (
            {"expr": {"said": "part", "mod": "end", "of": {"said": "nth"}}},
            "expr.of.n: is missing",
        ),
    ],
    ids=str,
)  # fmt: skip
def test_an_error_in_a_date_names_the_place(change, message):
    document = to_dict(said(expr.Shift(-1, Unit.YEAR), PUBLISHED))
    with pytest.raises(DocumentError) as caught:
        from_dict({**document, **change})
    assert str(caught.value) == message


def test_an_unknown_expression_is_told_the_known_ones():
    document = to_dict(said(expr.Shift(-1, Unit.YEAR), PUBLISHED))
    with pytest.raises(DocumentError) as caught:
        from_dict({**document, "expr": {"said": "soon"}})
    assert str(caught.value) == cleandoc("""
        expr.said: expected one of calendar, shift, rolling, nth, ended, span, turn, part, \
fiscal, holiday, anaphor, reported, clock, vague, every, not 'soon'
    """)


def test_what_is_no_json_is_said_to_be_none():
    with pytest.raises(DocumentError) as caught:
        from_json("{")
    assert str(caught.value).startswith("the document: expected JSON; Expecting property name")


def test_a_list_is_no_document():
    with pytest.raises(DocumentError) as caught:
        from_json("[]")
    assert str(caught.value) == "the document: expected a mapping, not []"


def test_only_facts_and_their_values_are_written():
    with pytest.raises(TypeError, match="to_dict takes a Fact or a value of one, not 5"):
        to_dict(5)


def test_the_error_survives_pickling():
    error = pickle.loads(pickle.dumps(DocumentError("value.low", "is missing")))
    assert isinstance(error, DealnormError)
    assert (error.path, error.problem, str(error)) == (
        "value.low",
        "is missing",
        "value.low: is missing",
    )
