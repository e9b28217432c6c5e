"""What is said when something cannot be read, word for word."""

import copy
import datetime as dt
import pickle
from decimal import Decimal
from inspect import cleandoc

import pytest

import dealnorm
from dealnorm import (
    CurrencyMismatch,
    Dateline,
    DealnormError,
    ParseError,
    Reason,
    UnresolvedError,
    find,
    parse,
    parse_date,
    parse_duration,
    parse_money,
    parse_percentage,
    parse_quantity,
)
from dealnorm.errors import DocumentError

HOUSE = Dateline("2019-11-07", country="US")


def words(read, *args, **options):
    """What the error says, its reason, and the character it points at."""
    with pytest.raises(ParseError) as caught:
        read(*args, **options)
    error = caught.value
    assert error.text == args[0]
    return str(error), error.reason, error.text[error.at : error.at + 1]


@pytest.mark.parametrize(
    ("read", "phrase", "reason", "said"),
    [
        (
            parse_money,
            "$1-bilion",
            Reason.TRAILING_TEXT,
            """
            expected a scale such as million, or the end
                $1-bilion
                   ^
            """,
        ),
        (
            parse_money,
            "a $5 milion deal",
            Reason.TRAILING_TEXT,
            """
            expected a scale such as million, or the end
                a $5 milion deal
                     ^
            """,
        ),
        (
            parse_money,
            "$1 billion and more",
            Reason.TRAILING_TEXT,
            """
            expected the end of the amount
                $1 billion and more
                           ^
            """,
        ),
        (
            parse_money,
            "$5m or $6m",
            Reason.TRAILING_TEXT,
            """
            expected the end of the amount; '$6m' is another value, and find() reads several
                $5m or $6m
                    ^
            """,
        ),
        (
            parse_money,
            "last year",
            Reason.NO_VALUE,
            """
            expected an amount of money such as $1 billion; 'last year' is a date, for parse_date()
                last year
                ^
            """,
        ),
        (
            parse_money,
            "no money at all",
            Reason.NO_VALUE,
            """
            expected an amount of money such as $1 billion
                no money at all
                ^
            """,
        ),
        (
            parse_money,
            "fined $5m",
            Reason.TRAILING_TEXT,
            """
            expected the amount, with nothing but an article before it
                fined $5m
                ^
            """,
        ),
        (
            parse_money,
            "$900-1.2 billion",
            Reason.AMBIGUOUS,
            """
            expected the second of two amounts that make a range to be the larger one
                $900-1.2 billion
                    ^
            """,
        ),
        (
            parse_percentage,
            "10 per cent Acme",
            Reason.TRAILING_TEXT,
            """
            expected the end of the percentage
                10 per cent Acme
                            ^
            """,
        ),
        (
            parse_percentage,
            "$5",
            Reason.NO_VALUE,
            """
            expected a percentage such as 83 per cent; '$5' is an amount, for parse_money()
                $5
                ^
            """,
        ),
        (
            parse_date,
            "its largest-ever acquisition",
            Reason.NO_VALUE,
            """
            expected a date such as last year
                its largest-ever acquisition
                ^
            """,
        ),
        (
            parse_duration,
            "three years ago",
            Reason.NO_VALUE,
            """
            expected a duration such as nearly a year; 'three years ago' is a date, for parse_date()
                three years ago
                ^
            """,
        ),
        (
            parse_quantity,
            "many barrels",
            Reason.NO_VALUE,
            """
            expected a quantity such as 400,000 barrels a day
                many barrels
                ^
            """,
        ),
        (
            parse,
            "\n  nothing",
            Reason.NO_VALUE,
            """
            expected a value such as $1 billion, 83 per cent or last year
                   nothing
                   ^
            """,
        ),
    ],
    ids=lambda part: part if isinstance(part, str) and "\n" not in part else "",
)
def test_an_error_says_what_was_expected_and_points_at_the_place(read, phrase, reason, said):
    error, why, _ = words(read, phrase, HOUSE)
    assert error == cleandoc(said)
    assert why is reason


def test_an_empty_phrase_is_pointed_at_too():
    assert words(parse, "")[0].splitlines()[1:] == ["    ", "    ^"]


def test_a_long_text_is_shown_where_it_goes_wrong():
    said, _, at = words(parse_money, "$5 " + "x" * 500)
    assert at == "x"
    assert max(map(len, said.splitlines())) < 130
    assert said.splitlines()[1].startswith("    $5 xxx")


@pytest.mark.parametrize(
    ("read", "phrase", "said"),
    [
        (
            parse_money,
            "$5m",
            """
            expected something that leaves nothing to decide, but DOLLAR_IS_USD was assumed; \
give Dateline(currency=...) or strict=False
                $5m
                ^
            """,
        ),
        (
            parse_date,
            "last year",
            """
            expected something that leaves nothing to decide, but this date is unresolved; \
give Dateline(published=...) or strict=False
                last year
                ^
            """,
        ),
        (
            parse_money,
            "hundreds of millions of euros",
            """
            expected something that leaves nothing to decide, but VAGUE_CONVENTION was assumed; \
strict=False accepts that
                hundreds of millions of euros
                ^
            """,
        ),
    ],
)
def test_strict_names_what_was_decided_and_what_would_settle_it(read, phrase, said):
    error, reason, _ = words(read, phrase, strict=True)
    assert error == cleandoc(said)
    assert reason is Reason.STRICT


def test_what_strict_refuses_is_at_hand_all_the_same():
    with pytest.raises(ParseError) as caught:
        parse_money("$5m", strict=True)
    assert caught.value.candidates == (parse_money("$5m"),)


def test_the_values_that_were_found_are_at_hand():
    with pytest.raises(ParseError) as caught:
        parse_money("$5m or $6m")
    assert caught.value.candidates == (parse_money("$5m"), parse_money("$6m"))


@pytest.mark.parametrize(
    ("make", "error", "said"),
    [
        (lambda: parse(5), TypeError, "a phrase is text, not 5"),
        (lambda: find("", kinds="money"), TypeError, "kinds is a set of names, such as {'money'}"),
        (
            lambda: find("", kinds={"cash"}),
            ValueError,
            "unknown kinds ['cash']; there are "
            "['date', 'duration', 'money', 'percentage', 'quantity']",
        ),
        (
            lambda: Dateline("29 June 2017"),
            ValueError,
            "published must be an ISO 8601 date or datetime, not '29 June 2017'; "
            "Dateline.read() reads other publication strings",
        ),
        (
            lambda: Dateline(dt.datetime(2017, 6, 9)),
            ValueError,
            "published must be a date or an aware datetime, "
            "and 2017-06-09 00:00:00 has no time zone",
        ),
        (
            lambda: find("", 5),
            TypeError,
            "a Dateline, a date, an aware datetime or ISO 8601 text is wanted, not 5",
        ),
        (
            lambda: parse_money("US$5") + parse_money("C$5"),
            CurrencyMismatch,
            "5 USD and 5 CAD are not of one currency and one 'per'",
        ),
        (
            lambda: parse_money("US$5 to US$7").amount,
            UnresolvedError,
            "5..7 USD has no single amount; use low and high",
        ),
        (
            lambda: parse_percentage("25 basis points").ratio,
            UnresolvedError,
            "points are a difference between percentages; use .points",
        ),
        (
            lambda: parse_percentage("5%").basis_points,
            UnresolvedError,
            "a percentage is not in points; use .percent or .ratio",
        ),
        (
            lambda: parse_money("US$5 to US$7").window(Decimal("0.1")),
            UnresolvedError,
            "a range or something vague has no figure to be near to",
        ),
        (
            lambda: dealnorm.from_dict({"kind": "cash"}),
            DocumentError,
            None,
        ),
    ],
)
def test_a_mistake_is_answered_with_the_remedy(make, error, said):
    with pytest.raises(error) as caught:
        make()
    assert said is None or str(caught.value) == said


ERRORS = [
    ParseError("$1-bilion", at=3, expected="a scale"),
    ParseError(
        "$5m", at=0, expected="less", reason=Reason.STRICT, candidates=(parse_money("$5m"),)
    ),
    UnresolvedError("no single amount"),
    CurrencyMismatch("5 USD and 5 CAD"),
    DocumentError("value.figure", "is missing"),
    DealnormError("anything"),
]


NAMES = [f"{type(error).__name__}{number}" for number, error in enumerate(ERRORS)]


@pytest.mark.parametrize("error", ERRORS, ids=NAMES)
@pytest.mark.parametrize("again", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy])
def test_an_error_survives_its_way_to_another_process(error, again):
    other = again(error)
    assert type(other) is type(error)
    assert str(other) == str(error)
    assert vars(other) == vars(error)
    assert other.args == error.args


@pytest.mark.parametrize("error", ERRORS, ids=NAMES)
def test_every_error_is_a_dealnorm_error_and_a_value_error(error):
    assert isinstance(error, DealnormError)
    assert isinstance(error, ValueError)
