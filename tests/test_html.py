"""The page of an article: everything is on it, nothing breaks it, and it needs nothing else."""

import re
from decimal import Decimal
from html.parser import HTMLParser

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealnorm import (
    Assumption,
    Dateline,
    Fact,
    Link,
    Money,
    Percentage,
    Quantity,
    Relation,
    Role,
    Unit,
    find,
)
from dealnorm.dates import expr
from dealnorm.dates.meaning import said
from dealnorm.dates.terms import Bound, Daypart
from dealnorm.html import page

VOID = {"meta", "br"}
HOUSE = Dateline("2019-11-07", country="US")


class Page(HTMLParser):
    """What a browser makes of a page, as far as these tests care."""

    def __init__(self, page):
        super().__init__()
        self.open, self.ids, self.tags, self.targets = [], [], [], []
        self.article, self.tips, self.title = "", [], ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.append((tag, attributes))
        self.ids += filter(None, [attributes.get("id")])
        self.targets += filter(None, [attributes.get("aria-describedby")])
        self.targets += filter(None, [attributes.get("href", "").removeprefix("#")])
        if tag not in VOID:
            self.open.append((tag, attributes))
        if attributes.get("role") == "tooltip":
            self.tips.append("")

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        inside = [tag for tag, _ in self.open]
        if any(attributes.get("role") == "tooltip" for _, attributes in self.open):
            self.tips[-1] += data + "\n"
        elif "article" in inside:
            self.article += data
        elif "title" in inside:
            self.title += data


def money(amount, **more):
    number = Decimal(amount)
    return Money(number, number, number, currency="USD", **more)


def fact(text, value, kind="money", **more):
    return Fact(kind, 0, len(text), text, value, **more)


def tip(value, kind="money", **more):
    """The lines of the tooltip of a value."""
    return Page(page("x", [fact("x", value, kind, **more)])).tips[0].splitlines()


@given(st.text(), st.text())
def test_whatever_stands_in_an_article_stands_on_its_page(text, title):
    shown = Page(page(text, find(text), title=title))
    unfit = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
    assert shown.article == unfit.sub("\ufffd", text)
    assert shown.title == unfit.sub("\ufffd", title)
    assert not shown.open


def test_what_no_file_can_hold_is_replaced():
    text = "nearly 3 per cent \ud800\x00\x1b of\u202e 5 per cent"
    written = page(text, find(text), title="\udfff").encode("utf-8")
    assert b"\x00" not in written
    assert "\ufffd\ufffd\ufffd of".encode() in written


def test_markup_in_an_article_is_only_text():
    text = "<script>alert('83 per cent')</script> & \"5 per cent\""
    shown = page(text, find(text), title="</title><script>")
    assert "<script" not in shown
    assert Page(shown).article == text


def test_a_page_asks_nothing_of_the_network():
    shown = page("83 per cent", find("83 per cent"))
    assert not re.search(r"https?:|//|url\(|@import|<script|<link|<img|src=", shown)


def test_every_fact_is_marked_in_its_kind_and_stands_in_the_table():
    text = "Sales were 83 per cent of $5 million, after 18 months."
    facts = find(text, HOUSE)
    shown = Page(page(text, facts))
    marks = [attributes["class"].split()[0] for tag, attributes in shown.tags if tag == "mark"]
    assert marks == [one.kind for one in facts]
    assert [tag for tag, _ in shown.tags].count("tr") == len(facts) + 1


def test_whatever_is_pointed_to_is_there_once():
    text = "It paid 3.2 billion yuan ($480 million) last year, and 83 per cent of it on Friday."
    shown = Page(page(text, find(text, HOUSE)))
    assert set(shown.targets) <= set(shown.ids)
    assert len(set(shown.ids)) == len(shown.ids)


def test_a_fact_can_be_reached_with_the_keyboard_and_tells_what_it_means():
    shown = Page(page("83 per cent", find("83 per cent")))
    mark = next(attributes for tag, attributes in shown.tags if tag == "mark")
    assert mark["tabindex"] == "0"
    assert mark["aria-describedby"] == "tip-0"
    assert shown.tips == ["percentage\n83 %\n"]


def test_long_numbers_are_written_in_threes():
    assert tip(money("3150000000"))[1] == "3,150,000,000 USD"
    assert tip(money("1234.56789"))[1] == "1234.56789 USD"
    assert tip(Money(None, Decimal(10_000), Decimal(2_000_000), currency="USD"))[1] == (
        "10,000..2,000,000 USD"
    )


def test_what_was_decided_is_said_and_shown():
    decided = money(5, candidates=("USD", "CAD"), assumptions=frozenset({Assumption.DOLLAR_IS_USD}))
    assert tip(decided) == ["money", "5 USD", "or CAD", "dollar is USD"]
    assert 'class="money decided"' in page("x", [fact("x", decided)])
    assert 'class="money decided"' not in page("x", [fact("x", money(5))])


def test_a_role_is_said():
    assert tip(money(5), role=Role.LOSS)[0] == "money, loss"


def test_a_quantity_is_shown():
    barrels = Quantity(Decimal(5), Decimal(5), Decimal(5), unit="barrel", per="day")
    assert tip(barrels, "quantity") == ["quantity", "5 barrel/day"]


@pytest.mark.parametrize(
    ("date", "lines"),
    [
        (said(expr.Shift(-1, Unit.YEAR), HOUSE), ["2018-01-01 – 2018-12-31", "year"]),
        (said(expr.Shift(-1, Unit.DAY), HOUSE), ["2019-11-06", "day"]),
        (said(expr.Shift(-1, Unit.YEAR)), ["XXXX", "year", "unresolved"]),
        (
            said(expr.Cal(Unit.YEAR, 2020), HOUSE, bound=Bound.BY, mod=expr.Mod.END),
            ["2020-01-01 – 2020-12-31", "end of the year", "by: … – 2020-12-31"],
        ),
        (
            said(expr.Shift(0, Unit.DAY), HOUSE, daypart=Daypart.MORNING),
            ["2019-11-07", "morning of the day"],
        ),
        (
            said(expr.Clock(9, 30, "America/New_York"), HOUSE),
            ["2019-11-07 09:30-05:00", "minute"],
        ),
    ],
    ids=str,
)
def test_a_date_is_shown_as_its_days(date, lines):
    shown = tip(date, "date")
    assert shown[0] == "date"
    assert [line for line in shown[2:] if not line.startswith("confidence")] == lines[1:]
    if date.frame is not None:
        assert shown[1] == lines[0]


def test_an_ambiguous_date_shows_its_other_reading_and_how_sure_it_is():
    july_may = said(expr.Cal(Unit.DAY, 2019, 5, 7, order_open=True))
    assert tip(july_may, "date") == [
        "date",
        "2019-05-07",
        "day",
        "or 2019-07-05",
        "confidence 50%",
        "month first",
        " ",
        "ambiguous",
    ]


def test_a_fiscal_year_shows_what_surely_holds_it():
    assert tip(said(expr.Fiscal(Unit.YEAR, 2018)), "date") == [
        "date", "FY2018", "year", "within 2017-02-01 – 2019-02-02", "unresolved",
    ]  # fmt: skip


def linked(*links):
    return [
        Fact("money", 0, 2, "$5", money(5), links=links),
        Fact("money", 3, 5, "€4", attrs.evolve(money(4), currency="EUR")),
    ]


def test_a_link_is_shown_at_both_places():
    shown = page("$5 €4", linked(Link(Relation.EQUIVALENT, 1)))
    assert Page(shown).tips[0].splitlines()[-1] == "equivalent: €4"
    assert 'equivalent <a href="#fact-1">€4</a>' in shown
    assert "body:has(#fact-0:is(:hover, :focus)) #fact-1 {" in shown
    assert "body:has(#fact-1:is(:hover, :focus)) #fact-0 {" in shown


def test_a_link_to_a_fact_that_was_left_out_is_not_shown():
    assert "equivalent" not in page("$5 €4", linked(Link(Relation.EQUIVALENT, 2)))


def test_the_legend_counts_the_kinds():
    percentage = Percentage(Decimal(3), Decimal(3), Decimal(3))
    facts = [fact("3%", percentage, "percentage"), Fact("percentage", 3, 5, "3%", percentage)]
    assert '<li class="percentage"><b>2</b> percentage</li>' in page("3% 3%", facts)


def test_an_article_without_facts_says_so():
    shown = page("Nothing.", [])
    assert "No facts." in shown
    assert "<table>" not in shown


def test_facts_of_another_text_are_refused():
    with pytest.raises(ValueError, match=r"^the text has no '83 per cent' at 0: it is another's"):
        page("83 percent", find("83 per cent"))


def test_facts_may_touch():
    facts = [Fact("money", 0, 2, "$5", money(5)), Fact("money", 2, 4, "$6", money(6))]
    assert Page(page("$5$6", facts)).article == "$5$6"


def test_facts_that_overlap_are_refused():
    facts = [Fact("money", 0, 2, "$5", money(5)), Fact("money", 1, 2, "5", money(5))]
    with pytest.raises(ValueError, match=r"^'\$5' and '5' overlap, or are not in order$"):
        page("$5", facts)
