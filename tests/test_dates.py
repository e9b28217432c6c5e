"""Laws of dates, one sentence each; the hard phrases stand in corpus/dates.txt."""

import datetime as dt
import pickle
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dealnorm import Assumption, Dateline, find, parse_date
from dealnorm.dates.calendar import Interval
from dealnorm.dates.expr import Cal, Lean, Shift, Span
from dealnorm.dates.meaning import said
from dealnorm.dates.policy import month as closest_month
from dealnorm.dates.terms import Anchor, Bound, Form, Mod, Status
from dealnorm.dates.value import RelativeDate
from dealnorm.dates.zones import COUNTRIES
from dealnorm.timeunits import Unit

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]  # fmt: skip
PHRASES = [
    "last year", "this week", "next quarter", "yesterday", "in March", "Aug. 11", "on Wednesday",
    "last Friday", "the third quarter", "first half of 2019", "fiscal 2018", "FY20", "the 1990s",
    "the past five years", "two weeks ago", "August 11, 2018", "2015 to 2018", "early next week",
    "earlier this year", "by the end of next year", "since 2015", "Black Friday", "last fall",
    "quarter ended June 30", "the weekend", "as early as this year", "between May and July",
    "9:30 a.m. ET", "a year earlier", "the following day", "every quarter", "recently", "Q3FY25",
]  # fmt: skip

days = st.dates(dt.date(1960, 1, 1), dt.date(2090, 12, 31)) | st.sampled_from(
    [dt.date(2020, 2, 29), dt.date(2020, 12, 31), dt.date(2021, 1, 1), dt.date(2015, 12, 28)]
)
phrases = st.sampled_from(PHRASES)


def only(text, dateline=None):
    """The value of the one date that is found in *text*."""
    (fact,) = find(text, dateline, kinds={"date"})
    return fact.value


@given(phrases, days)
def test_reading_now_and_resolving_later_is_reading_with_the_date(phrase, day):
    assert only(f"It was {phrase}.").resolve(day) == only(f"It was {phrase}.", day)


@given(phrases, days, days)
def test_a_date_is_resolved_anew_on_every_dateline(phrase, day, other):
    value = only(f"It was {phrase}.", day)
    assert value.resolve(other).resolve(day) == value == value.resolve(day)


@given(days, days)
def test_what_is_absolute_knows_no_publication_date(day, other):
    for phrase in ("August 11, 2018", "first half of 2019", "the 1990s", "2015 to 2018"):
        assert parse_date(phrase, day) == parse_date(phrase, other) == parse_date(phrase)


FRIDAY = 4


@given(st.sampled_from(WEEKDAYS), days)
def test_a_weekday_is_the_one_that_was_named(name, day):
    in_london = Dateline(day, tz=ZoneInfo("Europe/London"))
    said_on = only(f"The firm said on {name} that it would pay.", in_london).frame.start
    assert said_on.weekday() == WEEKDAYS.index(name)
    assert 0 <= (day - said_on).days <= 6
    will = only(f"The firm will pay on {name}.", day).frame.start
    assert will.weekday() == WEEKDAYS.index(name)
    assert 0 <= (will - day).days <= 6
    last = only(f"It paid last {name}.", day)
    nearest = (day.weekday() - WEEKDAYS.index(name) - 1) % 7 + 1
    known = [(day - frame.start).days for frame in (last.frame, *last.alternatives)]
    assert nearest in known
    assert set(known) <= {nearest, nearest + 7}
    assert (len(known) == 1) is (day.weekday() > FRIDAY or nearest > day.weekday())
    following = only(f"It pays next {name}.", day).frame.start
    assert 1 <= (following - day).days <= 13


@given(days)
def test_the_day_after_a_publication_of_unknown_zone_is_not_six_days_ago(day):
    tomorrow, before = day + dt.timedelta(days=1), day - dt.timedelta(days=6)
    found = only(f"The firm said on {WEEKDAYS[tomorrow.weekday()]} that it would pay.", day)
    assert (found.frame.start, found.status) == (tomorrow, Status.AMBIGUOUS)
    assert [other.start for other in found.alternatives] == [before]
    assert parse_date(WEEKDAYS[tomorrow.weekday()], day).frame.start == before


@given(st.sampled_from(MONTHS), days, st.sampled_from(["rose in", "will rise in", "are bad in"]))
def test_a_month_is_the_one_that_was_named_and_within_a_year(name, day, words):
    frame = only(f"Sales {words} {name}, it said.", day).frame
    assert frame.start.month == MONTHS.index(name) + 1
    assert abs(12 * (frame.start.year - day.year) + frame.start.month - day.month) <= 12


@given(st.integers(-11, 11), st.sampled_from([Lean.PAST, Lean.NONE, Lean.FUTURE]))
def test_a_choice_is_ambiguous_when_its_margin_is_narrow(away, lean):
    choice = closest_month(away, away > 0, lean)
    assert choice.ambiguous == (choice.confidence <= 0.5)
    assert abs(choice.best - choice.other) == 1


@given(days, st.sampled_from(["said", "will say", "plans to say"]))
def test_cues_move_only_what_is_ambiguous(day, verb):
    for phrase in ("last year", "in 2018", "yesterday", "next month"):
        assert only(f"He {verb} so {phrase}.", day) == only(f"He said so {phrase}.", day)


@given(days, st.sampled_from(["week", "month", "quarter", "year"]))
def test_last_this_and_next_are_neighbours(day, unit):
    last, this, following = (
        parse_date(f"{word} {unit}", day).frame for word in ("last", "this", "next")
    )
    assert (last.end, this.end) == (this.start, following.start)
    assert day in this


@given(days, st.sampled_from(["week", "month", "year"]))
def test_earlier_and_later_are_the_two_sides_of_today(day, unit):
    earlier, later = (parse_date(f"{word} this {unit}", day) for word in ("earlier", "later"))
    assume(earlier.frame.start < day)
    assert earlier.interval.end == day == later.interval.start
    assert earlier.narrow() == earlier.interval


@given(st.integers(1900, 2090))
def test_until_and_from_part_the_line(year):
    expr = Cal(Unit.YEAR, year)
    until, since = (said(expr, bound=bound).interval for bound in (Bound.UNTIL, Bound.FROM))
    before, after = (said(expr, bound=bound).interval for bound in (Bound.BEFORE, Bound.AFTER))
    assert until.end == since.start
    frame = said(expr).frame
    assert not before.overlaps(frame)
    assert not after.overlaps(frame)


@given(days)
def test_a_full_date_is_read_back_from_any_spelling(day):
    month = MONTHS[day.month - 1]
    for text in (
        day.isoformat(),
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{month[:3]} {day.day} {day.year}",
        f"{WEEKDAYS[day.weekday()]}, {month} {day.day}, {day.year}",
    ):
        value = parse_date(text)
        assert (value.frame.start, value.unit, value.timex3) == (day, Unit.DAY, day.isoformat())
        assert value.edtf == day.isoformat()


@given(st.integers(1900, 2090), st.integers(1, 4))
def test_quarters_are_read_back_from_their_signs(year, quarter):
    for text in (f"Q{quarter} {year}", f"{quarter}Q {year}", f"Q{quarter}, {year}"):
        if (facts := find(text, kinds={"date"})) and facts[0].text == text:
            assert facts[0].value.timex3 == f"{year}-Q{quarter}"


@given(days, st.integers(0, 23), st.sampled_from(["+00:00", "-05:00", "+05:45", "+12:45"]))
def test_a_zone_changes_nothing_while_the_civil_day_is_the_same(day, hour, offset):
    stamped = Dateline(f"{day.isoformat()}T{hour:02}:00:00{offset}")
    for phrase in ("last year", "yesterday", "in March", "the third quarter"):
        assert only(f"It was {phrase}.", stamped).frame == only(f"It was {phrase}.", day).frame


@given(days)
def test_eastern_time_keeps_its_summer(day):
    value = only("It opens at 9:30 a.m. ET today.", day)
    assert (value.unit, value.frame.start.hour, value.frame.start.minute) == (Unit.MINUTE, 9, 30)
    assert value.frame.end - value.frame.start == dt.timedelta(minutes=1)


@given(days, st.sampled_from(["second", "third"]))
def test_a_year_earlier_is_the_same_quarter_of_the_year_before(day, nth):
    quarter, earlier = find(f"Sales rose in the {nth} quarter from a year earlier.", day)
    here, there = quarter.value.frame, earlier.value.frame
    assert there.start == here.start.replace(year=here.start.year - 1)
    assert earlier.links


@given(days, st.sampled_from(["second quarter", "third quarter", "first half"]))
def test_a_year_earlier_means_the_same_before_its_period_and_behind_it(day, period):
    behind = find(f"Sales rose in the {period} from a year earlier.", day)[1]
    before, named = find(f"Sales rose from a year earlier in the {period}.", day)
    assert before.value.frame == behind.value.frame
    assert [link.to for link in before.links] == [1]
    assert named.value.frame.start > before.value.frame.start


@given(days, phrases)
def test_a_later_sentence_does_not_change_an_earlier_one(day, phrase):
    alone = only(f"It was {phrase}.", day)
    first, *_ = find(f"It was {phrase}. It had been so in May 2001.", day, kinds={"date"})
    assert first.value == alone


@given(phrases, days)
def test_spaces_do_not_change_a_value(phrase, day):
    text = f"It was {phrase}."
    assert [f.value for f in find(text.replace(" ", "\xa0"), day, kinds={"date"})] == [
        f.value for f in find(text, day, kinds={"date"})
    ]


@given(st.text(max_size=200), st.none() | days)
def test_any_text_has_its_dates_in_order_and_apart(text, day):
    facts = find(text, day, kinds={"date"})
    assert all(one.end <= two.start for one, two in pairwise(facts))
    assert all(fact.text == text[fact.start : fact.end] for fact in facts)


JOINING = [
    "of", "to", "and", "ended", ",", "the", "it fell", "it will rise", "late in the month",
    "in 2010", "over the next two years", "compared with last year", "third quarter ended May 31",
]  # fmt: skip


@given(st.lists(st.sampled_from([*PHRASES, *JOINING]), max_size=12))
def test_dates_in_any_order_are_read_without_a_stumble(words):
    ends = dt.date(1, 1, 1), dt.date(9999, 12, 20), dt.date(9999, 12, 31)
    for day in (None, *ends, dt.date(2019, 11, 7)):
        for fact in find(" ".join(words), day, kinds={"date"}):
            assert pickle.loads(pickle.dumps(fact.value)) == fact.value
            assert isinstance(fact.value.timex3_attributes["value"], str)
            assert fact.value.edtf is None or isinstance(fact.value.edtf, str)
            assert fact.value.frame is None or fact.value.frame.contains(fact.value.narrow())


@pytest.mark.parametrize("phrase", ["in March", "on Wednesday", "last year", "the third quarter"])
def test_without_a_publication_date_nothing_is_guessed(phrase):
    value = only(f"It was {phrase}.")
    assert (value.status, value.frame, value.interval) == (Status.UNRESOLVED, None, None)
    assert "X" in value.timex3


@pytest.mark.parametrize(
    ("phrase", "timex", "edtf"),
    [
        ("August 11, 2018", "2018-08-11", "2018-08-11"),
        ("late October 2018", "2018-10", "2018-10"),
        ("first half of 2019", "2019-H1", "2019-40"),
        ("third quarter of 2018", "2018-Q3", "2018-35"),
        ("the 1990s", "199", "199X"),
        ("the 19th century", "18", "18XX"),
        ("summer 2018", "2018-SU", "2018-22"),
        ("2015 to 2018", "2015/2018", "2015/2018"),
        ("last week", "2019-W44", "2019-10-28/2019-11-03"),
        ("the weekend", "2019-W44-WE", "2019-11-02/2019-11-03"),
        ("Friday morning", "2019-11-01TMO", "2019-11-01"),
        ("quarter ended Sept. 28", "2019-06-30/2019-09-28", "2019-06-30/2019-09-28"),
        ("nine months through September", "P9M", "2019-01/2019-09"),
        ("past five years", "P5Y", "2014-11-07/2019-11-06"),
        ("fiscal 2018", "FY2018", None),
        ("every quarter", "P1Q", None),
        ("now", "PRESENT_REF", None),
        ("two weeks ago", "2019-W43", "2019-10-21/2019-10-27"),
        ("three years ago", "2016", "2016~"),
    ],
)
def test_a_date_is_written_for_others(phrase, timex, edtf):
    value = parse_date(phrase, "2019-11-07")
    assert (value.timex3, value.edtf) == (timex, edtf)


def test_a_minute_before_the_first_is_unresolved():
    value = only("It opens at 1 a.m. JST.", "0001-01-01")
    assert (value.unit, value.status, value.frame) == (Unit.MINUTE, Status.UNRESOLVED, None)


def test_a_clock_without_a_zone_has_that_of_the_publication():
    zone = dt.timezone(dt.timedelta(hours=2))
    value = parse_date("4 p.m. yesterday", Dateline(dt.datetime(2019, 11, 7, 12, tzinfo=zone)))
    start = value.frame.start
    assert (start, start.utcoffset()) == (
        dt.datetime(2019, 11, 6, 14, tzinfo=dt.UTC), dt.timedelta(hours=2),
    )  # fmt: skip
    assert value.assumptions == {Assumption.ZONE_ASSUMED}


@pytest.mark.parametrize(("country", "zone"), COUNTRIES.items(), ids=COUNTRIES)
def test_a_clock_in_a_country_of_one_zone_is_in_that_zone(country, zone):
    value = parse_date("10 a.m.", Dateline("2019-11-07", country=country))
    assert value.frame.start == dt.datetime(2019, 11, 7, 10, tzinfo=ZoneInfo(zone))
    assert value.assumptions == {Assumption.ZONE_ASSUMED}


def test_what_recurs_is_a_set():
    every = [parse_date(phrase).timex3_attributes for phrase in ("every quarter", "every Friday")]
    assert every == [{"type": "SET", "value": "P1Q"}, {"type": "SET", "value": "XXXX-WXX-5"}]


def test_a_fiscal_year_is_never_silently_the_calendar_year():
    value = parse_date("fiscal 2018", "2019-11-07")
    assert (value.status, value.interval, value.anchor) == (
        Status.UNRESOLVED, None, Anchor.FISCAL,
    )  # fmt: skip
    assert value.bounds == Interval(dt.date(2017, 2, 1), dt.date(2019, 2, 3))
    known = value.resolve(Dateline("2019-11-07", fiscal_year_end=9))
    assert known.frame == Interval(dt.date(2017, 10, 1), dt.date(2018, 10, 1))


@pytest.mark.parametrize(
    ("phrase", "interval"),
    [
        ("since 2015", "2015-01-01/2019-11-08"),
        ("as early as this year", "2019-11-07/.."),
        ("by the end of next year", "../2021-01-01"),
        ("until 2020", "../2020-01-01"),
        ("before 2018", "../2018-01-01"),
        ("after 2018", "2019-01-01/.."),
        ("until the end of 2020", "../2021-01-01"),
    ],
)
def test_a_bound_opens_the_interval_and_leaves_the_frame(phrase, interval):
    assert str(only(f"It goes on {phrase}.", "2019-11-07").interval) == interval


@pytest.mark.parametrize(
    ("phrase", "narrow"),
    [
        ("late October", "2019-10-21/2019-11-01"),
        ("early next week", "2019-11-11/2019-11-13"),
        ("end of 2020", "2020-12-01/2021-01-01"),
        ("mid-2018", "2018-05-01/2018-09-01"),
        ("early 2020", "2020-01-01/2020-05-01"),
        ("the late 1980s", "1987-01-01/1990-01-01"),
        ("the end of the month", "2019-11-26/2019-12-01"),
        ("earlier this week", "2019-11-04/2019-11-07"),
    ],
)
def test_what_is_early_or_late_is_narrowed_when_asked(phrase, narrow):
    assert str(parse_date(phrase, "2019-11-07").narrow()) == narrow


def test_an_open_order_of_day_and_month_is_ambiguous_until_the_country_is_known():
    value = parse_date("5/11/2019")
    assert (value.status, len(value.alternatives)) == (Status.AMBIGUOUS, 1)
    assert value.resolve(Dateline(country="GB")).frame.start == dt.date(2019, 11, 5)
    assert value.resolve(Dateline(country="US")).frame.start == dt.date(2019, 5, 11)
    assert parse_date("13/11/2019").status is Status.ABSOLUTE


def test_morning_in_asia_may_be_tomorrow_in_utc():
    value = only("The bank said on Friday it would pay.", "2019-11-07T22:40:00+00:00")
    assert (value.frame.start, value.status) == (dt.date(2019, 11, 8), Status.AMBIGUOUS)
    zoned = Dateline("2019-11-07T22:40:00+00:00", tz="Asia/Tokyo")
    assert only("The bank said on Friday it would pay.", zoned).status is Status.RESOLVED


@pytest.mark.parametrize(
    "wrong",
    [
        {"status": Status.RESOLVED},
        {"frame": Interval(dt.date(2019, 1, 1), dt.date(2020, 1, 1))},
        {"confidence": 1.5},
        {
            "status": Status.AMBIGUOUS,
            "frame": Interval(dt.date(2019, 1, 1), dt.date(2020, 1, 1)),
        },
    ],
)
def test_a_date_that_contradicts_itself_is_refused(wrong):
    with pytest.raises(ValueError, match=r"date|confidence"):
        RelativeDate(Shift(-1, Unit.YEAR), Form.DATE, Unit.YEAR, **wrong)


def test_an_edge_of_a_year_is_its_last_month_and_a_late_year_its_last_third():
    end, late = (parse_date(text) for text in ("end of 2020", "late 2020"))
    assert (end.mod, late.mod) == (Mod.END, Mod.END)
    assert end.narrow() != late.narrow()


def test_a_span_has_one_year_for_both_ends():
    span = Span(Cal(Unit.MONTH, month=11), Cal(Unit.MONTH, month=2, lean=Lean.HARD_PAST))
    assert str(said(span, Dateline("2019-11-07"))) == "2018-11-01/2019-03-01 month"


def test_southern_seasons_are_half_a_year_off():
    assert parse_date("summer 2018", Dateline(country="AU")).frame.start == dt.date(2018, 12, 1)
    assert parse_date("summer 2018").assumptions
    assert not parse_date("summer 2018", Dateline(country="DE")).assumptions


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_opens_the_next_line_takes_no_year_from_a_heading(gap):
    (year,) = find(f"A bright outlook for 2025{gap}Halden Ports opened.", kinds={"date"})
    assert year.text == "2025"
    assert find("The plan for 2025 Halden Ports", kinds={"date"}) == []


@pytest.mark.parametrize(
    ("phrase", "hours"),
    [
        ("at ten o'clock", [10, 22]),
        ("at 5:30", [17, 5]),
        ("at 05:30", [5]),
        ("at half past four", [16, 4]),
    ],
)
def test_an_hour_of_the_dial_is_open_until_its_half_of_the_day_is_said(phrase, hours):
    (time,) = find(f"They met {phrase}.", "2019-11-07")
    read = [time.value.frame, *time.value.alternatives]
    assert [interval.start.hour for interval in read] == hours
    assert (time.value.status is Status.AMBIGUOUS) == (len(hours) == 2)


def test_what_opens_the_next_paragraph_makes_no_name_of_a_heading():
    (day,) = find("Results Today\n\nHalden Ports", "2019-11-07", kinds={"date"})
    assert day.text == "Today"
    assert find("Better Results Today Halden Ports", "2019-11-07", kinds={"date"}) == []
