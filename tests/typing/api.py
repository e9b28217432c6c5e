"""The types that callers see: for a type checker to check, not to be run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, assert_type

import dealnorm
from dealnorm import (
    Assumption,
    Dateline,
    Duration,
    Fact,
    Link,
    Money,
    ParseError,
    Percentage,
    Quantity,
    Reason,
    Relation,
    RelativeDate,
    Role,
    Shape,
    Unit,
)

dateline = Dateline("2017-06-29", currency="USD", country="US", tz="America/New_York")


def datelines() -> None:
    assert_type(dateline, Dateline)
    assert_type(dateline.published, dt.date | None)
    assert_type(Dateline.read("Thu, 29 Jun 2017 10:31:00 GMT"), Dateline)
    assert_type(Dateline.from_article("TORONTO, Nov 7 (Reuters) -"), Dateline)


def readers() -> None:
    assert_type(dealnorm.parse_money("$5", dateline), Money)
    assert_type(dealnorm.parse_percentage("5%"), Percentage)
    assert_type(dealnorm.parse_date("last year", "2017-06-29"), RelativeDate)
    assert_type(dealnorm.parse_duration("nearly a year", strict=True), Duration)
    assert_type(dealnorm.parse_quantity("400,000 barrels a day"), Quantity)
    assert_type(dealnorm.parse("5%"), Any)


def moneys() -> None:
    money = dealnorm.parse_money("$5")
    assert_type(money.figure, Decimal | None)
    assert_type(money.amount, Decimal)
    assert_type(money.currency, str | None)
    assert_type(money.candidates, tuple[str, ...])
    assert_type(money.per, str | None)
    assert_type(money.minor_units, int | None)
    assert_type(money.shape, Shape)
    assert_type(money.assumptions, frozenset[Assumption])
    assert_type(money + money, Money)
    assert_type(-money, Money)
    assert_type(money.window(Decimal("0.1")), tuple[Decimal, Decimal])


def percentages_and_durations() -> None:
    percentage = dealnorm.parse_percentage("5%")
    assert_type(percentage.percent, Decimal)
    assert_type(percentage.ratio, Decimal)
    assert_type(dealnorm.parse_duration("18 months").iso, str)
    assert_type(dealnorm.parse_duration("18 months").unit, Unit)


def dates() -> None:
    date = dealnorm.parse_date("last year")
    assert_type(date.resolve(dateline), RelativeDate)
    assert_type(date.timex3, str)
    assert_type(date.edtf, str | None)
    assert_type(date.unit, Unit)


def found() -> None:
    facts = dealnorm.find("It paid $5.", dateline, kinds={"money"}, strict=True)
    assert_type(facts, list[Fact])
    assert_type(facts[0].text, str)
    assert_type(facts[0].start, int)
    assert_type(facts[0].role, Role | None)
    assert_type(facts[0].links, tuple[Link, ...])
    assert_type(facts[0].links[0].relation, Relation)
    assert_type(dealnorm.find_many([("It paid $5.", None)]), Iterator[list[Fact]])


def forms(facts: list[Fact]) -> None:
    assert_type(dealnorm.to_dict(facts[0]), dict[str, Any])
    assert_type(dealnorm.to_json(facts[0]), str)
    assert_type(dealnorm.schema(), dict[str, Any])
    assert_type(str(dealnorm.explain("5%")), str)


def errors() -> None:
    try:
        dealnorm.parse("nothing")
    except ParseError as error:
        assert_type(error.at, int)
        assert_type(error.expected, str)
        assert_type(error.reason, Reason)
        assert_type(error.candidates, tuple[Any, ...])
