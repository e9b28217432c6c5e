"""Datelines: what they supply, how they are read, and where an article states one."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealnorm import Dateline, ParseError


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("2017-06-29", dt.date(2017, 6, 29)),
        ("Thu, 29 Jun 2017 10:31:00 GMT", dt.datetime(2017, 6, 29, 10, 31, tzinfo=dt.UTC)),
        ("29 June 2017 10:31 BST", dt.datetime(2017, 6, 29, 9, 31, tzinfo=dt.UTC)),
        ("2017-06-29T10:31:00+00:00", dt.datetime(2017, 6, 29, 10, 31, tzinfo=dt.UTC)),
        ("June 29, 2017", dt.date(2017, 6, 29)),
        ("Thursday, June 29, 2017 at 4:05 p.m. ET", dt.datetime(2017, 6, 29, 20, 5, tzinfo=dt.UTC)),
        ("2017-06-29 10:31:00", dt.date(2017, 6, 29)),
        ("7 novembre 2019", dt.date(2019, 11, 7)),
        ("11 août 2018", dt.date(2018, 8, 11)),
        ("Thu, 29 Jun 2017 10:31:00", dt.date(2017, 6, 29)),
        ("29 June 2017 10:31 XYZ", dt.date(2017, 6, 29)),
        ("29 June 2017 13:05 p.m.", dt.date(2017, 6, 29)),
    ],
)
def test_a_publication_string_is_read(text, published):
    assert Dateline.read(text).published == published


@pytest.mark.parametrize(
    "text",
    [
        "",
        "junk",
        "5/11/2019",
        "last week",
        "12 Mar",
        "x" * 1000,
        "31 June 2017",
        "29 June 2017 by Jane Doe",
        "29 June 2017 25:05",
        "Thu, 29 Jun 2017 25:31:00 GMT",
        "June 29, 2017 in the bank",
        "29 août",
    ],
)
def test_what_states_no_full_date_is_refused(text):
    with pytest.raises(ParseError, match="publication date"):
        Dateline.read(text)


@pytest.mark.parametrize(
    ("text", "published", "country"),
    [
        ("TORONTO, Nov 7 (Reuters) - Shares rose.", None, "CA"),
        ("SAN DIEGO, Feb. 11, 2025 (GLOBE NEWSWIRE) -- It rose.", dt.date(2025, 2, 11), "US"),
        ("MUMBAI: The rupee fell.", None, "IN"),
        ("HALDEN FOODS, the owner of mills.\nTORONTO, Nov 7 - Shares rose.", None, "CA"),
        (" date 2017-06-29 Group Holding said", dt.date(2017, 6, 29), None),
        ("A headline\n\nJune 29, 2017\n\nThe text.", dt.date(2017, 6, 29), None),
        ("Published: 29 June 2017\nThe text.", dt.date(2017, 6, 29), None),
        ("In June 2017 shares rose on June 29, 2017.", None, None),
        ("", None, None),
    ],
)
def test_an_article_states_its_dateline(text, published, country):
    dateline = Dateline.from_article(text)
    assert (dateline.published, dateline.country) == (published, country)


@given(st.text(max_size=300))
def test_any_article_has_a_dateline_if_only_an_empty_one(text):
    assert isinstance(Dateline.from_article(text), Dateline)


@pytest.mark.parametrize(
    ("country", "currency", "day_first", "fiscal_year_end"),
    [
        ("IN", "INR", True, 3),
        ("us", "USD", False, None),
        ("GB", "GBP", True, None),
        ("CA", "CAD", None, None),
        (None, None, None, None),
    ],
)
def test_a_country_supplies_what_is_usual_there(country, currency, day_first, fiscal_year_end):
    dateline = Dateline("2019-11-07", country=country)
    assert (dateline.currency, dateline.day_first, dateline.fiscal_year_end) == (
        currency, day_first, fiscal_year_end,
    )  # fmt: skip


def test_what_is_given_wins_over_what_is_usual():
    dateline = Dateline(country="IN", currency="USD", day_first=False, fiscal_year_end=12)
    assert (dateline.currency, dateline.day_first, dateline.fiscal_year_end) == ("USD", False, 12)


def test_a_currency_is_that_of_its_day():
    assert Dateline("1995-01-01", country="DE").currency == "DEM"
    assert Dateline("2019-01-01", country="DE").currency == "EUR"


def test_the_day_of_publication_is_the_publishers():
    stamp = "2019-11-07T22:40:00+00:00"
    assert Dateline(stamp).day == dt.date(2019, 11, 7)
    assert Dateline(stamp, tz="Asia/Tokyo").day == dt.date(2019, 11, 8)


@pytest.mark.parametrize(
    "wrong",
    [
        {"published": "yesterday"},
        {"published": dt.datetime(2019, 11, 7)},
        {"country": "India"},
        {"fiscal_year_end": 13},
        {"week_start": 7},
    ],
)
def test_a_dateline_that_cannot_be_is_refused(wrong):
    with pytest.raises(ValueError, match=r"must be|is a"):
        Dateline(**wrong)


def test_a_number_is_no_dateline():
    with pytest.raises(TypeError, match="Dateline"):
        Dateline.of(2019)
    with pytest.raises(TypeError, match="published"):
        Dateline(2019)


@pytest.mark.parametrize(
    "value", [None, "2019-11-07", dt.date(2019, 11, 7), Dateline("2019-11-07")]
)
def test_wherever_a_dateline_is_taken_a_date_is(value):
    assert Dateline.of(value) == Dateline(
        value if not isinstance(value, Dateline) else "2019-11-07"
    )
