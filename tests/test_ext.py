"""The integrations, each where its library is installed."""

import datetime as dt
import importlib
import json
from decimal import Decimal

import pytest

import dealnorm
from dealnorm import Dateline, Duration, Fact, Money, Percentage, Unit

ARTICLE = "It bought 83 per cent for US$5 million last year, and keeps it for nearly 18 months."
PUBLISHED = "2017-06-29"
FOUND = dealnorm.find(ARTICLE, PUBLISHED)


class TestArrow:
    @pytest.fixture(autouse=True)
    def _arrow(self):
        self.pa = pytest.importorskip("pyarrow")
        from dealnorm.ext import arrow

        self.facts, self.type = arrow.facts, arrow.FACT

    def one(self, text, published=PUBLISHED, **more):
        (fact,) = self.facts([text], published, **more)[0].as_py()
        return fact

    def test_every_text_has_its_facts(self):
        column = self.facts([ARTICLE, "Nothing.", None], PUBLISHED)
        assert column.type == self.pa.list_(self.type)
        first, second, third = column.to_pylist()
        assert [(fact["kind"], fact["text"], fact["value"]) for fact in first] == [
            (fact.kind, fact.text, str(fact.value)) for fact in FOUND
        ]
        assert (second, third) == ([], None)

    def test_no_texts_have_no_facts(self):
        column = self.facts([])
        assert (len(column), column.type) == (0, self.pa.list_(self.type))

    def test_a_column_of_numpy_is_read(self):
        numpy = pytest.importorskip("numpy")
        column = numpy.array([ARTICLE, None], dtype=object)
        assert self.facts(column, PUBLISHED) == self.facts([ARTICLE, None], PUBLISHED)

    def test_money_is_exact(self):
        fact = self.one("US$1,234.56")
        assert (fact["figure"], fact["currency"]) == (Decimal("1234.56"), "USD")
        assert (fact["low"], fact["high"], fact["near"]) == (fact["figure"], fact["figure"], False)

    def test_a_date_has_the_days_of_its_frame_and_of_its_interval(self):
        fact = self.one("last year")
        assert (fact["frame_first"], fact["frame_last"]) == (
            dt.date(2016, 1, 1),
            dt.date(2016, 12, 31),
        )
        assert (fact["first"], fact["last"], fact["unit"], fact["status"]) == (
            fact["frame_first"],
            fact["frame_last"],
            "year",
            "resolved",
        )

    def test_what_was_decided_is_told(self):
        assert self.one("$5 million")["assumptions"] == ["DOLLAR_IS_USD"]
        assert self.facts(["$5 million"], strict=True)[0].as_py() == []

    def test_a_number_that_does_not_fit_is_null_and_not_rounded(self):
        from dealnorm.ext.arrow import _fitting

        assert _fitting(Decimal("1E+26")) is None
        assert _fitting(Decimal("1E-13")) is None
        for number in ("0", "99999999999999999999999999", "-0.000000000001", "1E+25"):
            fits = _fitting(Decimal(number))
            column = self.pa.array([fits], self.pa.decimal128(38, 12))
            assert column[0].as_py() == Decimal(number)

    @pytest.mark.parametrize(
        "published",
        [
            ["2017-06-29", None],
            [dt.date(2017, 6, 29), None],
            [dt.datetime(2017, 6, 29, 10, 31), None],
            [dt.datetime(2017, 6, 29, 10, 31, tzinfo=dt.UTC), None],
            ["Thu, 29 Jun 2017 10:31:00 GMT", None],
        ],
        ids=str,
    )
    def test_each_text_has_its_own_day(self, published):
        first, second = self.facts(["last year", "last year"], published).to_pylist()
        assert first[0]["frame_first"] == dt.date(2016, 1, 1)
        assert (second[0]["frame_first"], second[0]["status"]) == (None, "unresolved")

    def test_columns_of_arrow_are_taken(self):
        texts = self.pa.chunked_array([["last year"], ["$5 million", None]])
        days = self.pa.array([dt.date(2017, 6, 29), None, None])
        countries = self.pa.array(["GB", "CA", None])
        dates, money, none = self.facts(texts, days, country=countries).to_pylist()
        assert dates[0]["frame_first"] == dt.date(2016, 1, 1)
        assert money[0]["currency"] == "CAD"
        assert none is None

    def test_columns_of_pandas_are_taken(self):
        pd = pytest.importorskip("pandas")
        frame = pd.DataFrame(
            {"text": ["last year", None], "day": pd.to_datetime(["2017-06-29", None])}
        )
        dates, none = self.facts(frame["text"], frame["day"]).to_pylist()
        assert dates[0]["frame_first"] == dt.date(2016, 1, 1)
        assert none is None

    def test_columns_of_polars_are_taken(self):
        pl = pytest.importorskip("polars")
        texts = pl.Series(["last year", None])
        days = pl.Series([dt.date(2017, 6, 29), None])
        assert self.facts(texts, days).to_pylist()[0][0]["frame_first"] == dt.date(2016, 1, 1)

    def test_columns_of_different_lengths_are_refused(self):
        with pytest.raises(ValueError, match=r"^published has 1 rows, and there are 2 texts$"):
            self.facts(["last year", "last year"], ["2017-06-29"])

    def test_a_bad_date_names_its_row(self):
        with pytest.raises(ValueError, match=r"^published, row 1: 'soon' is no full publication"):
            self.facts(["last year", "last year"], ["2017-06-29", "soon"])


class TestPydantic:
    @pytest.fixture(autouse=True)
    def _model(self):
        pydantic = pytest.importorskip("pydantic")
        from dealnorm.ext import pydantic as said

        class Deal(pydantic.BaseModel):
            price: said.Money
            stake: said.Percentage | None = None
            agreed: said.RelativeDate | None = None
            lasts: said.Duration | None = None

        self.pydantic, self.deal = pydantic, Deal

    def problem(self, deal, **context):
        with pytest.raises(self.pydantic.ValidationError) as caught:
            self.deal.model_validate(deal, context=context)
        (error,) = caught.value.errors()
        return error["loc"], error["msg"]

    def test_a_field_takes_the_phrase_of_the_article(self):
        deal = self.deal.model_validate(
            {"price": "US$5 million", "stake": "83 per cent", "agreed": "last year"},
            context={"article": ARTICLE, "dateline": PUBLISHED},
        )
        assert (deal.price.amount, deal.price.currency) == (5_000_000, "USD")
        assert deal.stake.percent == 83
        assert deal.agreed == dealnorm.parse_date("last year", PUBLISHED)

    def test_a_date_waits_for_its_dateline(self):
        deal = self.deal(price="US$5", agreed="last year", lasts="nearly 18 months")
        assert deal.agreed.frame is None
        assert deal.agreed.resolve(PUBLISHED) == dealnorm.parse_date("last year", PUBLISHED)
        assert deal.lasts.unit is Unit.MONTH

    def test_a_dateline_may_hold_a_country(self):
        context = {"dateline": Dateline(country="CA")}
        assert self.deal.model_validate({"price": "$5"}, context=context).price.currency == "CAD"

    def test_a_model_goes_to_json_and_back(self):
        deal = self.deal(price="$1-billion", stake="roughly 3 per cent", lasts="9 months")
        written = deal.model_dump_json()
        assert json.loads(written)["price"]["figure"] == "1000000000"
        assert self.deal.model_validate_json(written) == deal

    def test_a_value_is_taken_as_it_is(self):
        five = dealnorm.parse_money("US$5")
        assert self.deal(price=five).price is five

    def test_a_phrase_that_is_none_is_refused_with_its_reason(self):
        where, why = self.problem({"price": "about as much"})
        assert where == ("price",)
        assert why.startswith("Value error, expected an amount of money such as $1 billion\n")

    def test_a_phrase_that_the_article_does_not_say_is_refused(self):
        assert self.problem({"price": "US$6 million"}, article=ARTICLE) == (
            ("price",),
            "the article does not say this",
        )

    def test_a_line_may_end_within_a_phrase(self):
        article = ARTICLE.replace("US$5 million", "US$5\nmillion")
        context = {"article": article}
        deal = self.deal.model_validate({"price": "US$5 million"}, context=context)
        assert deal.price.amount == 5_000_000

    @pytest.mark.parametrize("said", [5, ["$5"]], ids=str)
    def test_what_is_no_phrase_is_refused(self, said):
        assert self.problem({"price": said})[1] == (
            "expected a money: a phrase of the article, or its JSON form"
        )

    def test_a_value_of_another_kind_is_refused(self):
        written = dealnorm.to_dict(dealnorm.parse_duration("9 months"))
        assert self.problem({"price": written})[1] == (
            "expected a money: a phrase of the article, or its JSON form"
        )

    def test_a_broken_document_names_the_place(self):
        assert self.problem({"price": {"kind": "money"}})[1].startswith("Value error, ")

    def test_a_language_model_is_asked_for_a_quotation(self):
        field = self.deal.model_json_schema()["properties"]["price"]
        assert (field["type"], field["examples"]) == ("string", ["$1-billion"])

    def test_the_schema_of_the_output_is_an_object(self):
        field = self.deal.model_json_schema(mode="serialization")["properties"]["price"]
        assert field["type"] == "object"

    def test_every_kind_has_its_field(self):
        from dealnorm.ext import pydantic as said

        class All(self.pydantic.BaseModel):
            money: said.Money
            percentage: said.Percentage
            date: said.RelativeDate
            duration: said.Duration
            quantity: said.Quantity

        schema = All.model_json_schema()
        phrases = {name: field["examples"][0] for name, field in schema["properties"].items()}
        assert {type(value) for _, value in All(**phrases)} == {
            Money,
            Percentage,
            dealnorm.RelativeDate,
            Duration,
            dealnorm.Quantity,
        }


class TestSpacy:
    @pytest.fixture(autouse=True)
    def _pipeline(self):
        self.spacy = pytest.importorskip("spacy")
        self.nlp = self.spacy.blank("en")

    def doc(self, text=ARTICLE, **config):
        self.nlp.add_pipe("dealnorm", config=config)
        doc = self.nlp.make_doc(text)
        doc._.published = PUBLISHED
        return self.nlp(doc)

    def test_the_facts_are_spans(self):
        doc = self.doc()
        assert [(span.text, span.label_) for span in doc.spans["dealnorm"]] == [
            ("83 per cent", "PERCENT"),
            ("US$5 million", "MONEY"),
            ("last year", "DATE"),
            ("nearly 18 months", "DURATION"),
        ]

    def test_the_facts_are_values(self):
        assert self.doc()._.facts == FOUND

    def test_any_span_knows_the_fact_it_touches(self):
        doc = self.doc()
        assert [span._.fact for span in doc.spans["dealnorm"]] == FOUND
        assert doc[:2]._.fact is None
        assert self.nlp.make_doc("83 per cent")[:]._.fact is None

    def test_a_document_survives_its_way_through_bytes(self):
        doc = self.doc()
        again = self.spacy.tokens.Doc(self.nlp.vocab).from_bytes(doc.to_bytes())
        assert again._.facts == FOUND

    def test_facts_become_entities_when_that_is_asked_for(self):
        assert [one.label_ for one in self.doc(set_ents=True).ents] == [
            "PERCENT",
            "MONEY",
            "DATE",
            "DURATION",
        ]

    def test_importing_it_anew_keeps_what_documents_know(self):
        from dealnorm.ext import spacy

        doc = self.doc()
        importlib.reload(spacy)
        assert (doc._.facts, doc._.published) == (FOUND, PUBLISHED)

    def test_entities_that_no_fact_touches_stay(self):
        ruler = self.nlp.add_pipe("entity_ruler")
        ruler.add_patterns(
            [{"label": "ORG", "pattern": "Acme"}, {"label": "CARDINAL", "pattern": "83"}]
        )
        ents = self.doc("Acme bought 83 per cent.", set_ents=True).ents
        assert [(one.text, one.label_) for one in ents] == [
            ("Acme", "ORG"),
            ("83 per cent", "PERCENT"),
        ]

    def test_a_fact_within_a_token_is_the_whole_token(self):
        doc = self.nlp.make_doc("83 per cent")
        with doc.retokenize() as retokenizer:
            retokenizer.merge(doc[:2])
        from dealnorm.ext.spacy import _span

        fact = Fact("percentage", 3, 11, "per cent", FOUND[0].value)
        assert _span(doc, fact).text == "83 per cent"

    def test_the_configuration_says_what_is_looked_for(self):
        config = {"kinds": ["money"], "country": "CA", "strict": False, "spans_key": "facts"}
        doc = self.doc("$5 million, or 83 per cent", **config)
        (span,) = doc.spans["facts"]
        assert span._.fact.value.currency == "CAD"

    def test_a_document_may_say_where_it_was_published(self):
        self.nlp.add_pipe("dealnorm")
        doc = self.nlp.make_doc("$5 million")
        doc._.country = "CA"
        assert self.nlp(doc)._.facts[0].value.currency == "CAD"
