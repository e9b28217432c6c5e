"""Hard phrases, one a row, and all that must be known of each: span, frame, interval, notations.

The day of publication is a Thursday, in New York, unless a row says otherwise.
"""

import re

import pytest

from dealnorm import Dateline, find
from dealnorm.dates.terms import Status

NEWS = Dateline("2019-11-07", country="US", tz="America/New_York")
JANUARY = Dateline("2020-01-28", country="US")
NOWHERE = Dateline("2019-11-07")
SEPTEMBER_YEAR = Dateline("2019-11-07", fiscal_year_end=9)


def row(sentence, said, timex, *, at=NEWS, **more):
    """What the last date of a *sentence* says, and how TIMEX3 writes it.

    Unless a row says otherwise, the interval is the frame, and there is no other reading.
    """
    wanted = {"said": said, "timex": timex, "interval": said.split()[0], "others": "", **more}
    return pytest.param(sentence, at, wanted, id=sentence)


def told(value):
    """All that a value tells of itself, as text."""
    attributes = value.timex3_attributes
    return {
        "said": str(value),
        "timex": value.timex3,
        "interval": str(value.interval),
        "others": " ".join(map(str, value.alternatives)),
        "edtf": value.edtf,
        "narrow": str(value.narrow()),
        "part": value.daypart and value.daypart.value,
        "mod": attributes.get("mod"),
        "points": (attributes.get("beginPoint"), attributes.get("endPoint")),
        "bounds": str(value.bounds),
        "sure": value.confidence,
        "flags": " ".join(sorted(flag.name for flag in value.assumptions)),
    }


ROWS = [
    # Days.
    row("The mill closed on «August 11, 2018».", "2018-08-11/2018-08-12 day", "2018-08-11"),
    row("The chairwoman quit on «Aug. 11».", "2019-08-11/2019-08-12 day", "2019-08-11"),
    row("The report of «Nov 5» was withdrawn.", "2019-11-05/2019-11-06 day", "2019-11-05"),
    row("Twelve cents are payable «Dec. 2».", "2019-12-02/2019-12-03 day", "2019-12-02"),
    row("The bank will report on «Jan. 15».", "2020-01-15/2020-01-16 day", "2020-01-15"),
    row("The takeover was announced on «Jan. 15».", "2019-01-15/2019-01-16 day", "2019-01-15"),
    row("It had no debt as of «Sept. 30».", "2019-09-30/2019-10-01 day", "2019-09-30"),
    row("The ship sailed «yesterday».", "2019-11-06/2019-11-07 day", "2019-11-06"),
    row("The ship sails «tomorrow».", "2019-11-08/2019-11-09 day", "2019-11-08"),
    row("Copper slipped «overnight».", "2019-11-06/2019-11-07 day", "2019-11-06TNI", part="night"),
    row("Shops are full on «Black Friday».", "2019-11-29/2019-11-30 day", "2019-11-29"),
    row("The note is dated «5/11/2019».", "2019-05-11/2019-05-12 day", "2019-05-11"),
    row("The bill is dated «5/11/2019».", "2019-11-05/2019-11-06 day", "2019-11-05",
        at=Dateline("2019-11-07", country="GB")),
    row("The cheque is dated «5/11/2019».", "2019-05-11/2019-05-12 day", "2019-05-11", at=NOWHERE,
        others="2019-11-05/2019-11-06", flags="MONTH_FIRST"),
    row("The note is dated «13/11/2019».", "2019-11-13/2019-11-14 day", "2019-11-13", at=NOWHERE),
    # Weekdays.
    row("The union said on «Wednesday» that it won.", "2019-11-06/2019-11-07 day", "2019-11-06"),
    row("The two sides will meet on «Wednesday».", "2019-11-13/2019-11-14 day", "2019-11-13",
        others="2019-11-06/2019-11-07", sure=0.75),
    row("The airline said «Thursday» it would sue.", "2019-11-07/2019-11-08 day", "2019-11-07"),
    row("The two sides will meet on «Thursday».", "2019-11-07/2019-11-08 day", "2019-11-07"),
    row("The stock slid «late Tuesday».", "2019-11-05/2019-11-06 day mod:end", "2019-11-05",
        mod="END"),
    row("It stood at that at «Thursday's close».", "2019-11-07/2019-11-08 day", "2019-11-07",
        part="close"),
    row("It stood at more at «Thursday's close».", "2019-11-07/2019-11-08 day", "2019-11-07",
        part="close", others="2019-10-31/2019-11-01",
        at=Dateline("2019-11-07T10:00:00-05:00", country="US", tz="America/New_York")),
    row("The unit was sold «last Friday».", "2019-11-01/2019-11-02 day", "2019-11-01"),
    row("The court rules «next Friday».", "2019-11-15/2019-11-16 day", "2019-11-15",
        others="2019-11-08/2019-11-09"),
    row("A speech is planned for «Friday morning».", "2019-11-08/2019-11-09 day",
        "2019-11-08TMO", part="morning", others="2019-11-01/2019-11-02"),
    row("Fuel rose over the «weekend».", "2019-11-02/2019-11-04 weekend", "2019-W44-WE"),
    row("They will meet at the «weekend».", "2019-11-09/2019-11-11 weekend", "2019-W45-WE"),
    # Times of day.
    row("Trading starts at «9:30 a.m. ET».",
        "2019-11-07T09:30:00-05:00/2019-11-07T09:31:00-05:00 minute", "2019-11-07T09:30"),
    row("Trading ends at «9:30 a.m. ET».",
        "2019-07-11T09:30:00-04:00/2019-07-11T09:31:00-04:00 minute", "2019-07-11T09:30",
        at="2019-07-11"),
    row("The offer will lapse at «midnight on Friday».",
        "2019-11-09T00:00:00-05:00/2019-11-09T00:01:00-05:00 minute", "2019-11-08T24:00",
        others="2019-11-08T00:00:00-05:00/2019-11-08T00:01:00-05:00", sure=0.5),
    row("Trading starts at «9:30 a.m. today».",
        "2019-11-07T09:30:00-05:00/2019-11-07T09:31:00-05:00 minute", "2019-11-07T09:30",
        flags="ZONE_ASSUMED", at="2019-11-07T12:00:00-05:00"),
    # Months.
    row("Exports rose in «March».", "2019-03-01/2019-04-01 month", "2019-03"),
    row("Exports are weak in «March».", "2020-03-01/2020-04-01 month", "2020-03",
        others="2019-03-01/2019-04-01"),
    row("The sale will close in «March».", "2020-03-01/2020-04-01 month", "2020-03"),
    row("She joined the board «last March».", "2019-03-01/2019-04-01 month", "2019-03"),
    row("His contract ends «next March».", "2020-03-01/2020-04-01 month", "2020-03"),
    row("A verdict in «mid-March» is no news.", "2020-03-01/2020-04-01 month mod:mid", "2020-03",
        mod="MID", others="2019-03-01/2019-04-01"),
    row("Yields peaked in «late October».", "2019-10-01/2019-11-01 month mod:end", "2019-10",
        mod="END", narrow="2019-10-21/2019-11-01"),
    row("After «March» it will be empty.", "2020-03-01/2020-04-01 month bound:after", "2020-03",
        mod="AFTER", interval="2020-04-01/.."),
    row("Orders fell between «May and July».", "2019-05-01/2019-08-01 month", "2019-05/2019-07",
        edtf="2019-05/2019-07"),
    row("It is the first loss since «October».", "2019-10-01/2019-11-01 month bound:since",
        "2019-10", interval="2019-10-01/2019-11-08"),
    row("Rents rose in «March 2018», and fell in the «same month» elsewhere.",
        "2018-03-01/2018-04-01 month", "2018-03"),
    row("Nobody talks of the «January» meeting.", "2020-01-01/2020-02-01 month", "2020-01",
        others="2019-01-01/2019-02-01", sure=0.86),
    row("Minutes of the «January» meeting leaked.", "2019-01-01/2019-02-01 month", "2019-01"),
    row("It lapses at the «end of the month».", "2019-11-01/2019-12-01 month mod:end", "2019-11",
        mod="END", narrow="2019-11-26/2019-12-01"),
    row("It lapses at the «end of Christmas Day 2018».", "2018-12-25/2018-12-26 day mod:end",
        "2018-12-25", mod="END"),
    row("They met on «May 3». The «next day» it rained. The «next day» it snowed.",
        "2019-05-05/2019-05-06 day", "2019-05-05"),
    row("It met in the «third quarter» and will meet in the «fourth quarter». Yet the "
        "«same quarter» was poor.", "2019-07-01/2019-10-01 quarter", "2019-Q3"),
    # This, last and next.
    row("It burnt down «earlier this week».", "2019-11-04/2019-11-11 week mod:earlier",
        "2019-W45", mod="START", interval="2019-11-04/2019-11-07"),
    row("A ruling is expected «early next week».", "2019-11-11/2019-11-18 week mod:start",
        "2019-W46", edtf="2019-11-11/2019-11-17", narrow="2019-11-11/2019-11-13"),
    row("Prices fell «last week».", "2019-10-28/2019-11-04 week", "2019-W44"),
    row("Prices fell «last month».", "2019-10-01/2019-11-01 month", "2019-10"),
    row("Prices fell «last year».", "2018-01-01/2019-01-01 year", "2018"),
    row("He starts in the «week of Nov. 4».", "2019-11-04/2019-11-11 week", "2019-W45"),
    row("He was hired «two weeks ago».", "2019-10-21/2019-10-28 week mod:approx", "2019-W43",
        mod="APPROX"),
    row("Traffic is up «this year».", "2019-01-01/2020-01-01 year", "2019"),
    row("The firm was sold «earlier this year».", "2019-01-01/2020-01-01 year mod:earlier", "2019",
        mod="START", interval="2019-01-01/2019-11-07"),
    row("It will be sold «later this year».", "2019-01-01/2020-01-01 year mod:later", "2019",
        mod="END", interval="2019-11-07/2020-01-01"),
    row("It could open «as early as this year».", "2019-01-01/2020-01-01 year bound:from", "2019",
        mod="ON_OR_AFTER", interval="2019-11-07/.."),
    row("It is payable by the «end of March 15, 2020».",
        "2020-03-15/2020-03-16 day mod:end bound:by", "2020-03-15", mod="END",
        narrow="2020-03-15/2020-03-16", interval="../2020-03-16"),
    row("It opens by the «end of next year».", "2020-01-01/2021-01-01 year mod:end bound:by",
        "2020", mod="END", interval="../2021-01-01"),
    row("The share is up a third «year-to-date».", "2019-01-01/2020-01-01 year bound:since",
        "2019", interval="2019-01-01/2019-11-08"),
    # Stretches that touch publication.
    row("It plans shops in the «next two years».", "2019-11-07/2021-11-07 year", "P2Y",
        points=("2019-11-07", "2021-11-06")),
    row("Debt doubled over the «past five years».", "2014-11-07/2019-11-07 year", "P5Y",
        points=("2014-11-07", "2019-11-06")),
    row("Rents doubled over the «past decade».", "2009-11-07/2019-11-07 decade", "P1DE"),
    row("Sales fell in the «last 12 months».", "2018-11-07/2019-11-07 month", "P12M"),
    # Years, decades and seasons.
    row("Rates will be low at the «end of 2020».", "2020-01-01/2021-01-01 year mod:end", "2020",
        mod="END", narrow="2020-12-01/2021-01-01"),
    row("The lamp failed at «year-end».", "2019-12-31/2020-01-01 day", "2019-12-31"),
    row("The bridge was built in «mid-2018».", "2018-01-01/2019-01-01 year mod:mid", "2018",
        mod="MID", narrow="2018-05-01/2018-09-01"),
    row("The bridge will open in «early 2020».", "2020-01-01/2021-01-01 year mod:start", "2020",
        mod="START", narrow="2020-01-01/2020-05-01"),
    row("It has paid nothing since «2015».", "2015-01-01/2016-01-01 year bound:since", "2015",
        edtf="2015/..", interval="2015-01-01/2019-11-08"),
    row("The lease runs until «2020».", "2020-01-01/2021-01-01 year bound:until", "2020",
        mod="BEFORE", interval="../2020-01-01"),
    row("The tower was empty before «2018».", "2018-01-01/2019-01-01 year bound:before", "2018",
        mod="BEFORE", interval="../2018-01-01"),
    row("It lost money from «2015 to 2018».", "2015-01-01/2019-01-01 year", "2015/2018",
        edtf="2015/2018"),
    row("It lost money in «2015-18».", "2015-01-01/2019-01-01 year", "2015/2018"),
    row("Rents doubled in the «1990s».", "1990-01-01/2000-01-01 decade", "199", edtf="199X"),
    row("Rents fell in the «'90s».", "1990-01-01/2000-01-01 decade", "199", edtf="199X",
        flags="CENTURY_ASSUMED"),
    row("Rents rose in the «late 1980s».", "1980-01-01/1990-01-01 decade mod:end", "198",
        mod="END", narrow="1987-01-01/1990-01-01"),
    row("It sold the ferry «this summer».", "2019-06-01/2019-09-01 season", "2019-SU", at=NOWHERE,
        edtf="2019-22", flags="NORTHERN_SEASON"),
    row("It sold the ferry «last fall».", "2018-09-01/2018-12-01 season", "2018-FA"),
    # Quarters and halves.
    row("Output grew in the «first half of 2019».", "2019-01-01/2019-07-01 half", "2019-H1",
        edtf="2019-40"),
    row("Output grew in «H1 2019».", "2019-01-01/2019-07-01 half", "2019-H1", edtf="2019-40"),
    row("Output grew in «1H19».", "2019-01-01/2019-07-01 half", "2019-H1", edtf="2019-40"),
    row("It expects growth in the «second half».", "2019-07-01/2020-01-01 half", "2019-H2",
        edtf="2019-41"),
    row("Profit rose in «Q3».", "2019-07-01/2019-10-01 quarter", "2019-Q3", edtf="2019-35",
        flags="CALENDAR_PERIOD"),
    row("Profit rose in «3Q19».", "2019-07-01/2019-10-01 quarter", "2019-Q3", edtf="2019-35",
        flags="CALENDAR_PERIOD CENTURY_ASSUMED"),
    row("Profit rose in the «third quarter».", "2019-07-01/2019-10-01 quarter", "2019-Q3",
        edtf="2019-35", flags="CALENDAR_PERIOD"),
    row("It expects a gain in the «fourth quarter».", "2019-10-01/2020-01-01 quarter", "2019-Q4"),
    row("Its «fourth-quarter» profit rose.", "2019-10-01/2020-01-01 quarter", "2019-Q4",
        at=JANUARY),
    row("Sales fell «last quarter».", "2019-07-01/2019-10-01 quarter", "2019-Q3"),
    row("Sales fell «this quarter».", "2019-10-01/2020-01-01 quarter", "2019-Q4"),
    row("Sales fell in the «third quarter of 2018».", "2018-07-01/2018-10-01 quarter", "2018-Q3"),
    # Fiscal years.
    row("Sales fell in «fiscal 2018».", "fiscal FY2018", "FY2018", interval="None", edtf=None,
        bounds="2017-02-01/2019-02-03"),
    row("Sales rose in «fiscal 2018».", "2017-10-01/2018-10-01 year", "FY2018", flags="",
        edtf="2017-10-01/2018-09-30", at=SEPTEMBER_YEAR),
    row("Sales froze in «fiscal 2018».", "2017-10-01/2018-10-01 year", "FY2018", flags="",
        at=Dateline("2019-11-07", country="US", fiscal_year_end=9)),
    row("Sales should grow in «FY20».", "fiscal FY2020", "FY2020", interval="None"),
    row("It grew in the «fiscal first quarter».", "fiscal FYXXXX-Q1", "FYXXXX-Q1",
        interval="None"),
    # What ended when.
    row("It grew in the «fourth quarter ended June 30».", "2019-04-01/2019-07-01 quarter",
        "2019-Q2", edtf="2019-04-01/2019-06-30"),
    row("It closed the «fourth quarter ended June 30»; in the «fiscal first quarter» it grew.",
        "2019-07-01/2019-10-01 quarter", "FY2020-Q1"),
    row("It grew in the «quarter ended Sept. 28».", "2019-06-30/2019-09-29 quarter",
        "2019-06-30/2019-09-28", edtf="2019-06-30/2019-09-28", flags="WEEKS_COUNTED"),
    row("It fell in the «three months to September».", "2019-07-01/2019-10-01 month", "P3M",
        points=("2019-07-01", "2019-09-30")),
    row("It fell in the «nine months through September».", "2019-01-01/2019-10-01 month", "P9M"),
    row("It fell in the «year to March 2019».", "2018-04-01/2019-04-01 year", "P1Y",
        points=("2018-04-01", "2019-03-31")),
    # What refers back.
    row("On «March 5, 2019» it fell; the «following day» it rose; the «following day» it fell.",
        "2019-03-07/2019-03-08 day", "2019-03-07"),
    row("Profit rose in the «third quarter» from «a year earlier».",
        "2018-07-01/2018-10-01 quarter", "2018-Q3"),
    row("Profit doubled from «a year earlier».", "2018-01-01/2019-01-01 year mod:approx", "2018",
        mod="APPROX", sure=0.4),
]  # fmt: skip


def read(sentence, dateline=None):
    """The dates of a marked *sentence*: those that are marked, and no others."""
    facts = find(re.sub("[«»]", "", sentence), dateline, kinds={"date"})
    assert [fact.text for fact in facts] == re.findall("«(.*?)»", sentence)
    return [fact.value for fact in facts]


@pytest.mark.parametrize(("sentence", "dateline", "wanted"), ROWS)
def test_a_hard_phrase_says_this_and_no_more(sentence, dateline, wanted):
    tells = told(read(sentence, dateline)[-1])
    assert {name: tells[name] for name in wanted} == wanted


@pytest.mark.parametrize(
    ("sentence", "dateline"), [row.values[:2] for row in ROWS], ids=[row.id for row in ROWS]
)
def test_a_hard_phrase_waits_for_its_dateline(sentence, dateline):
    assert [value.resolve(dateline) for value in read(sentence)] == read(sentence, dateline)


@pytest.mark.parametrize(
    ("sentence", "timex"),
    [
        ("The chairwoman quit on «Aug. 11».", "XXXX-08-11"),
        ("Exports rose in «March».", "XXXX-03"),
        ("The union said on «Wednesday» that it won.", "XXXX-WXX-3"),
        ("Prices fell «last week».", "XXXX-WXX"),
        ("Prices fell «last month».", "XXXX-XX"),
        ("Prices fell «last year».", "XXXX"),
        ("Profit rose in «Q3».", "XXXX-Q3"),
        ("Profit rose in «H1».", "XXXX-H1"),
        ("Profit rose in the «third quarter» from «a year earlier».", "XXXX-QX"),
        ("Profit doubled from «a year earlier».", "XXXX"),
    ],
)
def test_without_a_dateline_what_is_relative_keeps_its_holes(sentence, timex):
    value = read(sentence)[-1]
    assert (value.interval, value.status, value.timex3) == (None, Status.UNRESOLVED, timex)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill closed on «August 11, 2018».",
        "Output grew in the «first half of 2019».",
        "Sales fell in the «third quarter of 2018».",
        "It lost money from «2015 to 2018».",
        "Rents doubled in the «1990s».",
    ],
)
def test_without_a_dateline_what_is_absolute_is_the_same(sentence):
    assert read(sentence) == read(sentence, NEWS)


@pytest.mark.parametrize(
    ("sentence", "said", "iso"),
    [
        ("The strike lasted «nearly a year».", "<~1 year", "P1Y"),
        ("The strike lasted «about six months».", "~6 month", "P6M"),
        ("The strike lasted «18 months».", "18 month", "P18M"),
        ("It has lost money for «four straight quarters».", "4 quarter", "P4Q"),
    ],
)
def test_a_length_of_time_is_no_date(sentence, said, iso):
    (fact,) = find(re.sub("[«»]", "", sentence), NEWS)
    assert f"«{fact.text}»" in sentence
    assert (fact.kind, str(fact.value), fact.value.iso) == ("duration", said, iso)


def test_a_number_without_licence_and_a_comparison_are_no_dates():
    assert read("Revenue of 2018 stores rose 4% year-on-year.", NEWS) == []
