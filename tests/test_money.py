"""Money: the phrases that other readers get wrong, and what surrounds an amount."""

from decimal import Decimal

import pytest

from dealnorm import (
    Assumption,
    CurrencyMismatch,
    Dateline,
    Money,
    ParseError,
    Reason,
    Relation,
    Role,
    UnresolvedError,
    find,
    parse_money,
)

NOWHERE = Dateline("2019-11-07")

#: A phrase, and the value that it has without any context.
PHRASES = {
    # A hyphen before a scale word is an adjective.
    "$1-billion deal": "1000000000 USD",
    "$500-million": "500000000 USD",
    # Scales.
    "$2bn": "2000000000 USD",
    "US$1.2mn": "1200000 USD",
    "RM5.2mil": "5200000 MYR",
    "$1MM": "1000000 USD",
    "$1mm": "1000000 USD",
    "$1M": "1000000 USD",
    "$ 1.8 bln": "1800000000 USD",
    "$ 728 mil": "728000000 USD",
    "17 mln dlrs": "17000000 USD",
    "17.2 bln dlrs": "17200000000 USD",
    "2,000bn yen": "2000000000000 JPY",
    "50 MUSD": "50000000 USD",
    "50 grand": "50000 ?",
    "a grand": "1000 ?",
    # Rupees.
    "Rs 500 crore": "5000000000 INR",
    "Rs16,189-crore": "161890000000 INR",
    "₹1,23,456 crore": "1234560000000 INR",
    "Rs 2 lakh crore": "2000000000000 INR",
    "Rs 5.5 lakh": "550000 INR",
    "7-9 lakh rupees": "700000..900000 ?",
    "Tk500 crore": "5000000000 BDT",
    # Figures.
    "$45.125": "45.125 USD",
    "$1.005 billion": "1005000000 USD",
    "$0.125": "0.125 USD",
    "€1.234,56": "1234.56 EUR",
    "€3,5 billion": "3500000000 EUR",
    "1.234.567 euros": "1234567 EUR",
    "€1.234": "1.234 EUR",
    "CHF 1’234’567": "1234567 CHF",
    "$16 777 217.01": "16777217.01 USD",
    "$13 009 million": "13009000000 USD",
    # Number words.
    "five dollars": "5 USD",
    "half a million dollars": "500000 USD",
    "one and a half billion dollars": "1500000000 USD",
    "a quarter of a billion dollars": "250000000 USD",
    "two hundred and fifty million dollars": "250000000 USD",
    # Currencies.
    "C$3bn": "3000000000 CAD",
    "CA$3bn": "3000000000 CAD",
    "Can$3bn": "3000000000 CAD",
    "CAD3bn": "3000000000 CAD",
    "3bn Canadian dollars": "3000000000 CAD",
    "$300 million Canadian dollars": "300000000 CAD",
    "HK$2.4 billion": "2400000000 HKD",
    "HK $70 million": "70000000 HKD",
    "S$3.15 billion": "3150000000 SGD",
    "NT$500 million": "500000000 TWD",
    "R$1.2 billion": "1200000000 BRL",
    "R500m": "500000000 ZAR",
    "USD34.6 million": "34600000 USD",
    "VND4,927 billion": "4927000000000 VND",
    "GBP 27 million": "27000000 GBP",
    "27 million GBP": "27000000 GBP",
    "EUR1.2bn": "1200000000 EUR",
    "¥100 billion": "100000000000 JPY",
    "100 billion yen": "100000000000 JPY",
    "100 billion yuan": "100000000000 CNY",
    "2bn kroner": "2000000000 ?",
    "2bn kronor": "2000000000 SEK",
    "kr2bn": "2000000000 ?",
    "5 kr": "5 ?",
    "5 million pesos": "5000000 ?",
    "10 dinars": "10 ?",
    "Dh2.5bn": "2500000000 AED",
    "SR500m": "500000000 SAR",
    "P1.2 billion": "1200000000 PHP",
    "Rp 1.5 trillion": "1500000000000 IDR",
    "N5bn": "5000000000 NGN",
    "₦5bn": "5000000000 NGN",
    "SFr1m": "1000000 CHF",
    "DM8 billion": "8000000000 DEM",
    "Ksh5bn": "5000000000 KES",
    "Sh500 million": "500000000 ?",
    "ten quid": "10 GBP",
    "five bucks": "5 ?",
    # Minor units.
    "45 cents": "0.45 USD",
    "50p": "0.5 GBP",
    "99 pence": "0.99 GBP",
    "144.5p": "1.445 GBP",
    "2.5 sen": "0.025 MYR",
    "80 paise": "0.8 INR",
    "0.3 of a cent": "0.003 USD",
    # Per.
    "45 cents a share": "0.45 USD/share",
    "$70 a barrel": "70 USD/barrel",
    "$1,900 an ounce": "1900 USD/ounce",
    "$3m-a-year": "3000000 USD/year",
    "$4.99-a-month": "4.99 USD/month",
    "$1-a-share": "1 USD/share",
    "$12.43/share": "12.43 USD/share",
    "$113 million annually": "113000000 USD/year",
    "$1.05 per diluted share": "1.05 USD/share",
    # Ranges.
    "$100 million to $150 million": "100000000..150000000 USD",
    "$2-3 billion": "2000000000..3000000000 USD",
    "$5 to $7 million": "5000000..7000000 USD",
    "$2 billion-$3 billion": "2000000000..3000000000 USD",
    "$1.1bn–$1.3bn": "1100000000..1300000000 USD",
    "£5m-6m": "5000000..6000000 GBP",
    "£5 billion-6 billion": "5000000000..6000000000 GBP",
    "£5,000-6,000": "5000..6000 GBP",
    "$5-8,000": "5000..8000 USD",
    "$350,000 to $1 million": "350000..1000000 USD",
    "between $5m and $7m": "5000000..7000000 USD",
    "from $5 million to $7 million": "5000000..7000000 USD",
    "around $4.3 billion to $4.5 billion": "~4300000000..4500000000 USD",
    "$5.50-$6.00 per share": "5.5..6 USD/share",
    # Hedges.
    "more than $50 billion": ">50000000000 USD",
    "nearly $3 billion": "<~3000000000 USD",
    "just over €1 billion": ">~1000000000 EUR",
    "at least A$1.5 billion": ">=1500000000 AUD",
    "$10 million-plus": ">=10000000 USD",
    "$25+": ">=25 USD",
    "up to $500m": "<=500000000 USD",
    "under £100,000": "<100000 GBP",
    "some $40 million": "~40000000 USD",
    # Signs.
    "-$5m": "-5000000 USD",
    "$-5m": "-5000000 USD",
    "–US$250": "-250 USD",
    "minus $1.33": "-1.33 USD",
    "negative $1.33": "-1.33 USD",
    "($5m)": "-5000000 USD",
    "(€1,223)": "-1223 EUR",
    # Vague.
    "hundreds of millions of dollars": "vague 100000000..1000000000 USD",
    "tens of billions of dollars": "vague 10000000000..100000000000 USD",
    "billions of dollars": "vague 1000000000..1000000000000 USD",
    "multi-billion-dollar deal": "vague 1000000000..1000000000000 USD",
    "several billion dollars": "vague 2000000000..10000000000 USD",
    "a couple of million dollars": "~2000000 USD",
    "six-figure sum": "vague 100000..1000000 ?",
    "seven-figure deal": "vague 1000000..10000000 ?",
}


@pytest.mark.parametrize(("phrase", "value"), PHRASES.items(), ids=PHRASES)
def test_a_phrase_has_its_value(phrase, value):
    assert str(parse_money(phrase, NOWHERE)) == value


#: A sentence, and all the amounts in it.
SENTENCES = {
    "It rose from $5 million to $7 million.": ["5000000 USD", "7000000 USD"],
    "The price target went from $33 to $27.": ["33 USD", "27 USD"],
    "Prices range from $5 million to $7 million.": ["5000000..7000000 USD"],
    "It costs anywhere from $5 to $7 million.": ["5000000..7000000 USD"],
    "It decreased $1.2 million to $23.5 million, from $24.7 million.": [
        "1200000 USD", "23500000 USD", "24700000 USD",
    ],
    "Sales rose from 5 million to 7 million euros.": ["5000000 EUR", "7000000 EUR"],
    "It fell from $7 million to $5 million.": ["7000000 USD", "5000000 USD"],
    "They cost $10, $20 and $30 million.": ["10 USD", "20 USD", "30000000 USD"],
    "It paid 3.2 billion yuan ($480 million).": ["3200000000 CNY", "480000000 USD"],
    "a row over $5m": ["5000000 USD"],
    "It was sued over $3bn.": ["3000000000 USD"],
    "just $5, only $6, a record $7bn and another $8m": [
        "5 USD", "6 USD", "7000000000 USD", "8000000 USD",
    ],
    "4 cents or 4$": ["0.04 USD", "4 USD"],
    "It had $43.8 million a year ago.": ["43800000 USD"],
    "It had $43.8 million a year earlier, and $50 a month later.": ["43800000 USD", "50 USD"],
    "Shares rose 5.2% to 83 pence, then 3.9% to $12.43.": ["0.83 GBP", "12.43 USD"],
    "It lost ($5m) in all.": ["5000000 USD"],
    "-$5m went\n-$6 million raised": ["-5000000 USD", "6000000 USD"],
    "PROFIT RISES 5 PCT TO $2 BLN": ["2000000000 USD"],
    "They gave $1,000 to 50,000 workers and $5 to 10 people.": ["1000 USD", "5 USD"],
    "It bid 6.5 million pounds ($8 million).": ["6500000 GBP", "8000000 USD"],
    "Sales of $2.10 to $2.20, up from $1.90 to $2.05.": ["2.1..2.2 USD", "1.9..2.05 USD"],
    "Total income was SEK 3.2 (1.2) million.": ["3200000 SEK"],
    "It owes TSEK 2,829 and 50 MUSD.": ["2829000 SEK", "50000000 USD"],
    "It has $20-odd billion and sub-$100 shares.": ["~20000000000 USD", "<100 USD"],
    "They hold <$5m, >$6m, ≤$7m, ≥$8m or ≈$9m.": [
        "<5000000 USD",
        ">6000000 USD",
        "<=7000000 USD",
        ">=8000000 USD",
        "~9000000 USD",
    ],
    "less than $20-odd billion, more than $30-plus billion, <$5m or more": [
        "<~20000000000 USD",
        ">30000000000 USD",
        ">=5000000 USD",
    ],
    "It made c£5m and the company's$6m.": [],
    "At 12% (over $9,525 to $38,700)": ["9525..38700 USD"],
    "Gas was $3.45 per 1 million British thermal units.": ["3.45 USD/mmBtu"],
    "It earned $2.50 or 12.5c a share.": ["2.5 USD", "0.125 USD/share"],
    "They paid dlrs 305,000 for Bt500 million.": ["305000 USD", "500000000 THB"],
    "WORTH 17 MLN DLRS": ["17000000 USD"],
    "It paid $1.2bn[1] for it.": ["1200000000 USD"],
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "values"), SENTENCES.items(), ids=SENTENCES)
def test_a_sentence_holds_these_amounts_and_no_others(sentence, values):
    assert [str(fact.value) for fact in find(sentence, NOWHERE, kinds={"money"})] == values


TRAPS = [
    "3M", "5G", "S&P 500", "$AAPL", "A$AP", "401(k)", "10-K", "Form 20-F", "1080p", "5 p.m.",
    "at 12 p.m. sharp", "p. 50", "K-12", "K9", "R2-D2", "36Kr", "N95 masks", "COP 26", "TOP 500",
    "less than 100 miles", "an entrepreneur at leisure", "Free cash flow", "300 bitcoin", "G7",
    "$3,5", "$900-1.2 billion", "the third quarter of 2019", "a year ago", "2019-20", "83 per cent",
    "two grand juries", "the 19 euro zone members", "in 2017 dollars", "lost 20 pounds",
    "he weighs 180 pounds", "S/4HANA", "EUR/USD -0.34%", "The team won 5 won games.",
    "R1T", "50 Cent", "the 2020 Euros", "a 1,500-pound bull", "8.5 million pounds of food",
    "a Phase 2c trial", "US70c", "It takes 5 to 7 days.", "COVID-19",
    "a hundred people", "millions", "Rand Paul",
]  # fmt: skip


@pytest.mark.parametrize("trap", TRAPS)
def test_what_only_looks_like_money_is_not_read(trap):
    assert find(trap, NOWHERE, kinds={"money"}) == []
    assert find(f"They saw {trap}, it seems.", NOWHERE, kinds={"money"}) == []


@pytest.mark.parametrize("phrase", ["$900-1.2 billion", "$10, $20 and $30 million"])
def test_a_phrase_of_two_minds_is_no_one_amount(phrase):
    with pytest.raises(ParseError) as caught:
        parse_money(phrase)
    assert caught.value.reason in (Reason.AMBIGUOUS, Reason.TRAILING_TEXT)


CONTEXTS = [
    ("$5m", {}, "5000000 USD", {Assumption.DOLLAR_IS_USD}),
    ("$5m", {"country": "CA"}, "5000000 CAD", {Assumption.HOME_CURRENCY}),
    ("$5m", {"currency": "SGD"}, "5000000 SGD", set()),
    ("$5m", {"country": "GB"}, "5000000 USD", {Assumption.DOLLAR_IS_USD}),
    ("$70 a barrel", {"country": "CA"}, "70 USD/barrel", {Assumption.DOLLAR_IS_USD}),
    ("US$5m", {"country": "CA"}, "5000000 USD", set()),
    ("£5m", {}, "5000000 GBP", {Assumption.POUND_IS_GBP}),
    ("£5m", {"country": "EG"}, "5000000 EGP", {Assumption.HOME_CURRENCY}),
    ("Rs 5m", {}, "5000000 INR", {Assumption.RS_IS_INR}),
    ("Rs 5m", {"country": "PK"}, "5000000 PKR", {Assumption.HOME_CURRENCY}),
    ("5m pesos", {"country": "PH"}, "5000000 PHP", {Assumption.HOME_CURRENCY}),
    ("5m kroner", {"country": "DK"}, "5000000 DKK", {Assumption.HOME_CURRENCY}),
    ("45 cents", {}, "0.45 USD", {Assumption.CENTS_OF_DOLLAR}),
    ("45 cents", {"country": "AU"}, "0.45 AUD", {Assumption.HOME_CURRENCY}),
    ("45 cents", {"country": "IN"}, "0.45 USD", {Assumption.CENTS_OF_DOLLAR}),
    ("P500", {"country": "PH"}, "500 PHP", {Assumption.HOME_CURRENCY}),
    ("R500", {"country": "ZA"}, "500 ZAR", {Assumption.HOME_CURRENCY}),
    ("5bn bolivars", {"published": "2017-05-05"}, "5000000000 VEF", set()),
    ("5bn bolivars", {"published": "2023-05-05"}, "5000000000 VES", set()),
    ("5bn Turkish lira", {"published": "1998-05-05"}, "5000000000 TRL", set()),
    ("DM8 billion", {"published": "1998-05-05"}, "8000000000 DEM", set()),
    ("DM8 billion", {"published": "2019-05-05"}, "8000000000 DEM", {Assumption.HISTORIC_CURRENCY}),
    ("DM8 billion", {}, "8000000000 DEM", {Assumption.HISTORIC_CURRENCY}),
]


@pytest.mark.parametrize(("phrase", "context", "value", "assumed"), CONTEXTS)
def test_the_dateline_says_which_currency_is_at_home(phrase, context, value, assumed):
    read = parse_money(phrase, Dateline(**context))
    assert str(read) == value
    assert read.assumptions == assumed
    assert not read.candidates or read.candidates[0] == read.currency


#: An article, the country of its paper, and the currencies in it.
DOCUMENTS = {
    # Beside a conversion a bare dollar is not the converted one.
    ("It paid C$2 billion ($1.5 billion), and a $3 million fine.", "CA"): "CAD USD USD",
    ("It paid C$2 billion ($1.5 billion), and a $3 million fine.", None): "CAD USD USD",
    ("It paid $2 billion (US$1.5 billion), and a $3 million fine.", "CA"): "CAD USD CAD",
    ("It paid $2 billion (US$1.5 billion), and a $3 million fine.", None): "? USD ?",
    ("It paid $2 billion (US$1.5 billion). An A$3 million fine.", None): "AUD USD AUD",
    ("Ottawa paid $2 billion (US$1.5 billion), and a $3 million fine.", None): "CAD USD CAD",
    ("Ottawa and Sydney paid $2 billion (US$1.5 billion).", None): "? USD",
    ("Ottawa paid a $3 million fine.", None): "USD",
    ("It trades at three bucks, or $5m in all.", None): "USD USD",
    ("It trades at three bucks.", None): "?",
    ("It paid 3.2 billion yuan ($480 million).", "AU"): "CNY AUD",
    ("It paid S$5.87b, or $4.34b, and $1b more.", "SG"): "SGD USD SGD",
    # ¥ is the yuan's where the text names yuan and no yen.
    ("It paid ¥5bn of the 7bn yuan.", None): "CNY CNY",
    ("It paid ¥5bn of the 7bn yen.", None): "JPY JPY",
    ("The Chinese group paid ¥5bn.", None): "CNY",
    # A country that the text names decides between those that share a name.
    ("The bank in Mumbai lent 5bn rupees.", None): "INR",
    ("The bank in Karachi lent 5bn rupees.", None): "PKR",
    ("Mumbai and Karachi lent 5bn rupees.", None): "?",
    ("Oslo wants 5bn kroner.", None): "NOK",
    ("It paid 5bn Danish kroner, then 6bn kroner.", None): "DKK DKK",
    ("Cairo raised 5bn pounds.", None): "EGP",
    ("London raised 5bn pounds.", None): "GBP",
    # Cents are those of the article's own money.
    ("Revenue was €5m, or 45 cents a share.", None): "EUR EUR",
    ("Revenue was A$5m, or 45 cents a share.", None): "AUD AUD",
    ("Revenue was $5m, or 45 cents a share.", "NZ"): "NZD NZD",
}


@pytest.mark.parametrize(("article", "currencies"), DOCUMENTS.items(), ids=str)
def test_the_article_says_which_currency_is_meant(article, currencies):
    text, country = article
    facts = find(text, Dateline("2019-11-07", country=country), kinds={"money"})
    assert " ".join(fact.value.currency or "?" for fact in facts) == currencies


def test_a_conversion_is_resolved_and_assumes_nothing():
    first, second = find("It paid 3.2 billion yuan ($480 million).", kinds={"money"})
    assert (first.value.assumptions, second.value.assumptions) == (set(), set())


LINKS = {
    "It made $5m, or $2 a share, up from $4m, or $1 a share.": [(2, "change", 0), (3, "change", 1)],
    "It made $5m, or $2 a share, versus $4m, or $1 a share.": [
        (0, "comparison", 2),
        (1, "comparison", 3),
    ],
    "It made $5m, a sharp decline from $9m.": [(1, "change", 0)],
    "It cut its debt from $9bn in 2023 to $8bn in 2024.": [(0, "change", 1)],
    "Costs fell from $9m in the third quarter to $8m.": [(0, "change", 1)],
    "It made $9m in the third quarter as compared to $8m.": [(0, "comparison", 1)],
    "Its profit jumped to $3 from just $2.": [(1, "change", 0)],
    "Flats range from $5m to $9m.": [],
    "They cut $4bn from the $80bn plan.": [],
    "They cut it to $4bn from the $80bn plan.": [(1, "change", 0)],
    "It is worth $15bn (US$11bn).": [(0, "equivalent", 1), (1, "equivalent", 0)],
    "3.2 billion yuan ($480 million)": [(0, "equivalent", 1), (1, "equivalent", 0)],
    "5 million euros, or $6 million,": [(0, "equivalent", 1), (1, "equivalent", 0)],
    "C$2 billion (about US$1.5 billion)": [(0, "equivalent", 1), (1, "equivalent", 0)],
    "rose from $5 million to $7 million": [(0, "change", 1)],
    "price target raised to $60 from $34": [(1, "change", 0)],
    "rose to $60 million in the quarter from $34 million": [(1, "change", 0)],
    "decreased $1.2 million to $23.5 million, from $24.7 million": [
        (2, "change", 1), (2, "change", 0),
    ],
    "cut its target to $20, from a previous target of $34": [(1, "change", 0)],
    "was $23.5 million, compared with $24.7 million": [(0, "comparison", 1)],
    "rose to $23.5 million from $24.7 million a year earlier": [(0, "comparison", 1)],
    "cut its target to $31 from $38 previously": [(1, "change", 0)],
    "raised its target to $41, from $38 earlier": [(1, "change", 0)],
    "a rise from $5 to the current $7 level": [(0, "change", 1)],
    "It made $5m at Dec. 31, rose from $4m at June 30": [(1, "change", 0)],
    "It made $5m, increased from $4m in 2023": [(1, "change", 0)],
    "It rises from $5 this year to $6 next year": [(0, "change", 1)],
    "It made $5m, missing the $6m consensus, rose from $4m in May and fell from $7m in June.": [
        (2, "change", 0), (3, "change", 0),
    ],
    "It made $5m, above the estimate of $4m, compared with $3m in May.": [(0, "comparison", 2)],
    "It made $5m, above the floor of $4m, compared with $3m in May.": [(1, "comparison", 2)],
    "the suite ($999) beside the flat ($500)": [],
    "$5 million of fees. From $7 million": [],
}  # fmt: skip


@pytest.mark.parametrize(("text", "links"), LINKS.items(), ids=LINKS)
def test_amounts_hang_together(text, links):
    facts = find(text, NOWHERE, kinds={"money"})
    found = [
        (index, link.relation.value, link.to)
        for index, fact in enumerate(facts)
        for link in fact.links
    ]
    assert found == links
    assert {relation for _, relation, _ in links} <= {relation.value for relation in Relation}


@pytest.mark.parametrize(
    "text",
    [
        "a loss of $5 million", "it lost $5 million", "a net loss of about $5 million",
        "the $5 million loss", "a $5 million net loss", "losses were $5 million",
        "a $5 million GAAP net loss", "its net loss for the third quarter widened to $5 million",
        "the loss is expected to be $5 million", "Net loss: $5 million",
        "it lost a total of $5 million", "a loss from operations of $5 million",
    ],
)  # fmt: skip
def test_a_loss_is_a_role_and_no_sign(text):
    (fact,) = find(text, NOWHERE, kinds={"money"})
    assert fact.role is Role.LOSS
    assert fact.value.figure == 5_000_000


@pytest.mark.parametrize(
    ("text", "losses"),
    [
        ("A loss of $5 million, or 12 cents a share, was told.", 2),
        ("It lost 3 billion yen ($20 million) in May.", 2),
        ("It had a loss of $5 million in May, compared with $4 million a year ago.", 2),
        ("The loss widened to $5 million from $4 million.", 2),
        ("Its loss per share was $5, compared with $4 a year ago.", 2),
        ("Despite the loss sales rose to $5 million.", 0),
        ("Its losses could be as high as $5 million ($6 million in Guam).", 1),
        ("Oil lost 29 cents to $57 a barrel.", 0),
        ("Job losses will help cut costs to $5 million.", 0),
        ("It lost $5 million ($6 million in sales).", 1),
        ("It had a loss of $5 million, compared with a profit of $4 million a year ago.", 1),
        ("They lose $5 from the $40 that they have.", 1),
        ("It had a loss of $5 million and sales of $40 million.", 1),
        ("It had a loss of $5 million, and paid $4 million.", 1),
    ],
)
def test_what_says_a_loss_again_is_a_loss_too(text, losses):
    roles = [fact.role for fact in find(text, NOWHERE, kinds={"money"})]
    assert roles == [Role.LOSS] * losses + [None] * (len(roles) - losses)


@pytest.mark.parametrize(
    "text",
    [
        "a profit of $5 million", "$5 million, lost in the post", "Profit (loss): $5 million",
        "provisions for credit losses were $5 million",
        "the loss and the fee that it paid of $5 million",
    ],
)  # fmt: skip
def test_what_is_no_loss_has_no_role(text):
    (fact,) = find(text, NOWHERE, kinds={"money"})
    assert fact.role is None


def test_accounts_write_what_is_below_zero_in_brackets():
    text = "Net income ($5m) on sales of $7m"
    values = [str(fact.value) for fact in find(text, accounting=True, kinds={"money"})]
    assert values == ["-5000000 USD", "7000000 USD"]


def test_the_span_holds_the_hedge_and_no_head_noun():
    (fact,) = find("It agreed a deal of more than $1.2 billion a year there.", kinds={"money"})
    assert fact.text == "more than $1.2 billion a year"


@pytest.mark.parametrize(
    ("phrase", "quantum"),
    [("$1.2bn", "1E+8"), ("$45.125", "0.001"), ("Rs 500 crore", "1E+7"), ("45 cents", "0.01")],
)
def test_the_quantum_is_the_place_of_the_last_digit(phrase, quantum):
    assert parse_money(phrase).quantum == Decimal(quantum)


@pytest.mark.parametrize(
    ("phrase", "assumption"),
    [
        ("$2-3 billion", Assumption.SHARED_SCALE),
        ("£5m-6m", Assumption.SHARED_CURRENCY),
        ("€3,5 billion", Assumption.DECIMAL_COMMA),
        ("billions of euros", Assumption.VAGUE_CONVENTION),
        ("from €5m to €7m", Assumption.FROM_TO_IS_RANGE),
        ("RM5.2mil", Assumption.MIL_IS_MILLION),
        ("R500m", Assumption.R_IS_ZAR),
        ("50p", Assumption.P_IS_PENCE),
    ],
)
def test_what_is_decided_is_flagged_and_refused_when_strict(phrase, assumption):
    assert assumption in parse_money(phrase).assumptions
    with pytest.raises(ParseError) as caught:
        parse_money(phrase, strict=True)
    assert caught.value.reason is Reason.STRICT


def test_a_currency_is_historic_only_once_it_is_withdrawn():
    marks = parse_money("5 million deutschmarks")
    assert (marks.currency, marks.assumptions) == ("DEM", {Assumption.HISTORIC_CURRENCY})
    then, now = (marks.resolve(Dateline(day)) for day in ("1995-01-01", "2019-01-01"))
    assert (then.currency, then.assumptions) == ("DEM", set())
    assert now == marks


def test_only_amounts_of_one_currency_and_per_are_added():
    five, seven = parse_money("US$5m"), parse_money("US$7m")
    assert five + seven == parse_money("US$12m")
    assert seven - five == parse_money("US$2m")
    assert -five == parse_money("-US$5m")
    with pytest.raises(CurrencyMismatch):
        five + parse_money("€5m")
    with pytest.raises(CurrencyMismatch):
        five + parse_money("US$5m a year")
    with pytest.raises(UnresolvedError):
        five + parse_money("about US$5m")
    with pytest.raises(TypeError):
        five + 5  # type: ignore[operator]


def test_an_amount_knows_its_minor_units():
    assert parse_money("¥100").minor_units == 0
    assert parse_money("US$100").minor_units == 2
    assert parse_money("100 kroner").minor_units is None
    assert parse_money("US$100").amount == 100
    with pytest.raises(UnresolvedError):
        _ = parse_money("US$5m to US$7m").amount


def test_a_currency_is_a_code_of_the_table():
    with pytest.raises(ValueError, match="ISO 4217"):
        Money(Decimal(1), Decimal(1), Decimal(1), currency="usd")
