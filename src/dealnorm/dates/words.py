"""The words of dates. A word is one entry in one table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..numbers import TENS, UNITS
from ..timeunits import UNIT_WORDS, Unit
from .expr import Tense
from .terms import Daypart

_WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday"
SHORT_WEEKDAYS: Final = "mon tue|tues wed|weds thu|thur|thurs fri sat sun"
_MONTHS: Final = (
    "january|jan|jan. february|feb|feb. march|mar|mar. april|apr|apr. may june|jun|jun. "
    "july|jul|jul. august|aug|aug. september|sept|sept.|sep|sep. october|oct|oct. "
    "november|nov|nov. december|dec|dec."
)


def numbered(rows: str, start: int = 1) -> dict[str, int]:
    """Each form and the number of its row."""
    return {
        form: number
        for number, forms in enumerate(rows.split(), start)
        for form in forms.split("|")
    }


WEEKDAY_NUMBERS: Final = numbered(_WEEKDAYS, 0)
MONTH_NUMBERS: Final = numbered(_MONTHS)
ORDINALS: Final = numbered("first second third fourth fifth sixth seventh eighth ninth tenth")
DAY_WORDS: Final = numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
    "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first"
)

#: last, this and next: the calendar unit so many steps from publication.
STEPS: Final = {
    "last": -1, "this": 0, "next": 1, "the current": 0, "current": 0, "the present": 0,
    "this past": -1, "this current": 0, "this coming": 1, "this same": 0, "previous": -2,
    "past": -1, "coming": 1, "this last": -1, "this next": 1, "upcoming": 1, "ongoing": 0,
    "last reported": -1,
}  # fmt: skip
#: What stands beside another mention, and is as long.
BESIDE: Final = {
    "previous": -1, "prior": -1, "preceding": -1, "following": 1, "subsequent": 1, "same": 0,
}  # fmt: skip
#: Words that step on from another mention, or back from it.
RELATIONS: Final = BESIDE | {
    "comparable": 0, "corresponding": 0, "latest": 0, "most recent": 0, "year-earlier": -12,
    "recent": 0,
    "year-ago": -12, "prior-year": -12, "same year-ago": -12, "comparable year-ago": -12,
    "comparable year-earlier": -12, "previous-year": -12, "succeeding": 1, "ensuing": 1,
    "year-prior": -12,
    "reported": 0, "just reported": 0, "recently reported": 0, "most recently reported": 0,
    "just-ended": 0, "just-completed": 0, "recently ended": 0, "recently completed": 0,
    "latest reported": 0, "most recent reported": 0, "most recent fiscal": 0, "latest fiscal": 0,
    "prior year's": -12, "previous year's": -12, "last year's": -12, "year-before": -12,
}  # fmt: skip
_UNITS: Final = {
    form: unit
    for form, unit in UNIT_WORDS.items()
    if unit not in (Unit.SECOND, Unit.MINUTE, Unit.SEASON) and not form.endswith(".")
}
PLURALS: Final = {form: unit for form, unit in UNIT_WORDS.items() if form == f"{unit.value}s"} | {
    "centuries": Unit.CENTURY
}
SINGULARS: Final = {form: unit for form, unit in _UNITS.items() if form == unit.value}
#: Units of more than one word, which are stepped through and not counted.
LONG_UNITS: Final = {
    "half-year": Unit.HALF, "half year": Unit.HALF, "calendar year": Unit.YEAR,
    "calendar quarter": Unit.QUARTER, "fiscal quarter": Unit.QUARTER,
    "trading week": Unit.WEEK, "reporting week": Unit.WEEK, "business week": Unit.WEEK,
}  # fmt: skip
#: Units as they are counted back or forward from a day.
COUNTED: Final = {
    **{form: unit for form, unit in UNIT_WORDS.items() if unit is not Unit.SECOND},
    "calendar years": Unit.YEAR, "fiscal years": Unit.YEAR, "calendar quarters": Unit.QUARTER,
    "fiscal quarters": Unit.QUARTER, "straight quarters": Unit.QUARTER,
}  # fmt: skip
DAYPARTS: Final = {
    "morning": Daypart.MORNING, "afternoon": Daypart.AFTERNOON, "evening": Daypart.EVENING,
    "night": Daypart.NIGHT, "midday": Daypart.MIDDAY, "lunchtime": Daypart.MIDDAY,
    "noon": Daypart.MIDDAY,
    "at noon": Daypart.MIDDAY, "afternoons": Daypart.AFTERNOON, "mornings": Daypart.MORNING,
    "evenings": Daypart.EVENING, "nights": Daypart.NIGHT,
    "'s close": Daypart.CLOSE, "'s closing": Daypart.CLOSE, "close": Daypart.CLOSE,
    "'s open": Daypart.OPEN,
    "'s opening": Daypart.OPEN, "at the close": Daypart.CLOSE, "at the open": Daypart.OPEN,
    "'s market close": Daypart.CLOSE,
}  # fmt: skip
#: Parts of a day that stand before it, or alone.
MIDDLES: Final = {
    "midday": Daypart.MIDDAY, "mid-morning": Daypart.MORNING, "midmorning": Daypart.MORNING,
    "mid-afternoon": Daypart.AFTERNOON, "midafternoon": Daypart.AFTERNOON,
}  # fmt: skip
#: Which day a part of one is of: "the next morning", "that night".
AWAY: Final = {"next": 1, "following": 1, "previous": -1, "same": 0, "that": 0}
#: How many a few are: 0 where the number is left open.
FEW: Final = {
    "couple of": 2, "couple": 2, "few": 0, "several": 0, "many": 0, "number of": 0,
    "handful of": 0, "dozen or so": 0,
}  # fmt: skip
#: What a count of units is away from: 0 and 2 from publication, -1 and 1 from another mention.
AGO: Final = {
    "ago": 0, "back": 0, "earlier": -1, "before": -1, "previously": -1, "prior": -1, "later": 1,
    "afterward": 1, "afterwards": 1, "from now": 2, "hence": 2,
}  # fmt: skip
#: Days of business, one and many.
SESSION: Final[dict[str, int]] = dict.fromkeys(
    ("session", "trading session", "trading day", "business day", "working day"), 1
)
SESSIONS: Final[dict[str, int]] = {f"{form}s": 1 for form in SESSION}
#: Days that are named from the day of publication.
DEICTIC: Final = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "last night": -1, "overnight": -1,
    "this morning": 0, "this afternoon": 0, "this evening": 0, "yesterday morning": -1,
    "yesterday afternoon": -1, "yesterday evening": -1, "last evening": -1, "yesterday night": -1,
    "tomorrow morning": 1, "tomorrow afternoon": 1, "tomorrow evening": 1, "tomorrow night": 1,
    "day before yesterday": -2, "day after tomorrow": 2, "later today": 0, "earlier today": 0,
    "late yesterday": -1, "early yesterday": -1,
}  # fmt: skip
#: Units that are named by the one between them and today.
BEYOND: Final = {
    f"{form} {behind}": (unit, n)
    for form, unit in SINGULARS.items()
    for behind, n in (("before last", -2), ("after next", 2))
    if unit not in (Unit.HOUR, Unit.DAY)
}
SEASONS: Final = numbered("spring|springtime summer|summertime fall|autumn winter|wintertime")
_HOLIDAYS: Final = """
    new-year: new year's day, new year's, new years day
    new-year-eve: new year's eve
    martin-luther-king: martin luther king jr. day, martin luther king day, mlk day
    valentine: valentine's day, valentines day
    presidents: presidents' day, presidents day, president's day
    st-patrick: st. patrick's day, st patrick's day
    good-friday: good friday
    easter: easter, easter sunday
    easter-monday: easter monday
    mothers-day-us: mother's day
    may-day: may day
    memorial: memorial day
    juneteenth: juneteenth
    canada: canada day
    fourth-of-july: fourth of july, independence day, july fourth
    bastille: bastille day
    labor: labor day, labour day
    columbus: columbus day
    halloween: halloween
    veterans: veterans day, veterans' day
    singles: singles day, singles' day
    election: election day
    thanksgiving: thanksgiving, thanksgiving day
    black-friday: black friday
    cyber-monday: cyber monday
    christmas-eve: christmas eve
    christmas: christmas, christmas day
    boxing: boxing day
"""
HOLIDAYS: Final = {
    form.strip(): line.split(":")[0].strip()
    for line in _HOLIDAYS.strip().splitlines()
    for form in line.split(":")[1].split(",")
}
#: Words that only point: the way they point.
VAGUE: Final = {
    "now": Tense.PRESENT, "right now": Tense.PRESENT, "currently": Tense.PRESENT,
    "nowadays": Tense.PRESENT,
    "at present": Tense.PRESENT, "these days": Tense.PRESENT, "at the moment": Tense.PRESENT,
    "presently": Tense.PRESENT, "recently": Tense.PAST, "more recently": Tense.PAST,
    "lately": Tense.PAST,
    "most recently": Tense.PAST, "recent times": Tense.PAST,
    "other day": Tense.PAST,
    "past": Tense.PAST, "future": Tense.FUTURE, "near future": Tense.FUTURE,
    "foreseeable future": Tense.FUTURE, "near term": Tense.FUTURE, "later date": Tense.FUTURE,
    "short term": Tense.FUTURE, "medium term": Tense.FUTURE, "long term": Tense.FUTURE,
    "longer term": Tense.FUTURE, "long run": Tense.FUTURE, "short run": Tense.FUTURE,
    "near-term": Tense.FUTURE, "short-term": Tense.FUTURE, "medium-term": Tense.FUTURE,
    "long-term": Tense.FUTURE, "longer-term": Tense.FUTURE,
    "current": Tense.PRESENT, "one day": Tense.FUTURE,
    "someday": Tense.FUTURE, "at this time": Tense.PRESENT,
}  # fmt: skip
#: What points back or ahead with a unit and no number: what stands before it and behind.
_POINTERS: Final = {
    False: (
        ("recent ", ""), ("past ", ""), ("previous ", ""), ("last ", ""), ("prior ", ""),
        ("", " ago"), ("", " earlier"), ("", " that followed"), ("over the ", ""),
        ("early ", ""), ("first ", ""), ("final ", ""),
    ),
    True: (
        ("coming ", ""), ("future ", ""), ("upcoming ", ""), ("next ", ""), ("", " to come"),
        ("", " ahead"), ("", " later"),
    ),
}  # fmt: skip
#: Words that point this way or that with a unit and no number: "recent weeks", "years ago".
POINTING: Final = {
    f"{before}{plural}{behind}": (unit, ahead)
    for plural, unit in PLURALS.items()
    for ahead, pairs in _POINTERS.items()
    for before, behind in pairs
}
_RHYTHMS: Final = (
    Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE,
)  # fmt: skip
#: "daily" is an adverb only where nothing follows that it could qualify.
ADJECTIVES: Final = {
    "daily": (1, Unit.DAY), "weekly": (1, Unit.WEEK), "monthly": (1, Unit.MONTH),
    "quarterly": (1, Unit.QUARTER), "yearly": (1, Unit.YEAR), "hourly": (1, Unit.HOUR),
    "nightly": (1, Unit.DAY), "fortnightly": (2, Unit.WEEK),
}  # fmt: skip
#: How often: adverbs, and "every" with its unit.
OFTEN: Final = {
    **{f"{every} {unit.value}": (1, unit) for every in ("every", "each") for unit in _RHYTHMS},
    **{
        f"every other {unit.value}": (2, unit)
        for unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.QUARTER, Unit.YEAR)
    },
    **dict.fromkeys(
        (
            *(
                f"{every} {part}"
                for every in ("every", "each")
                for part in ("morning", "afternoon", "evening", "night")
            ),
            "every single day",
        ),
        (1, Unit.DAY),
    ),
    **dict.fromkeys(("annually", "per annum", "once a year"), (1, Unit.YEAR)),
    **dict.fromkeys(("semi-annually", "semiannually", "every half-year"), (6, Unit.MONTH)),
    **dict.fromkeys(
        (f"{every} {year} year" for every in ("every", "each") for year in ("fiscal", "financial")),
        (1, Unit.YEAR),
    ),
    **{f"once a {unit.value}": (1, unit) for unit in (Unit.DAY, Unit.WEEK, Unit.MONTH)},
    **{f"once {word}": often for word, often in ADJECTIVES.items()},
    "every fortnight": (2, Unit.WEEK),
    **{f"every couple of {plural}": (2, unit) for plural, unit in PLURALS.items()},
    **{f"every few {plural}": (0, unit) for plural, unit in PLURALS.items()},
    "every minute": (1, Unit.MINUTE),
}
FISCAL: Final = (
    "fiscal, fiscal year, fiscal years, financial year, financial years, fy, fiscal fy, "
    "fiscal year fy, financial year fy"
)
FISCAL_LAST: Final = (
    "fiscal year, financial year, fiscal-year, financial-year, budget year, fiscal, fy"
)
DECADES: Final = "twenties thirties forties fifties sixties seventies eighties nineties"
#: What stands between a period and its end: 1 only there, 2 after "year" too, 3 after a number.
ENDED: Final[dict[str, int]] = {
    form: strength
    for strength, forms in (
        (1, "ended, ending, that ended, which ended, ended on, ending on, that ended on"),
        (1, "which ended on, ended in, ending in, that ended in, ended last"),
        (2, "to, to end-, to the end of"),
        (3, "through, up to"),
    )
    for form in forms.split(", ")
}


def _spoken(century: str, hundreds: int) -> Mapping[str, int]:
    """The years of a century as they are said: "nineteen ninety-six"."""
    rest = {word: number for word, number in UNITS.items() if number > 9} | {
        f"{ten}{gap}{one}" if number else ten: decade + number
        for ten, decade in TENS.items()
        for one, number in UNITS.items()
        for gap in "- "
        if number < 10
    }
    return {f"{century} {word}": 100 * hundreds + number for word, number in rest.items()}


#: Years as they are said; those of two numbers only.
SPOKEN_YEARS: Final = {
    **_spoken("eighteen", 18), **_spoken("nineteen", 19), **_spoken("twenty", 20),
}  # fmt: skip
#: What says behind an hour which half of the day it is of.
IN_PARTS: Final = {
    "in the morning": Daypart.MORNING, "in the afternoon": Daypart.AFTERNOON,
    "in the evening": Daypart.EVENING, "at night": Daypart.NIGHT,
}  # fmt: skip
#: Minutes past an hour, or to it.
HANDED: Final = {
    "half past": 30, "a quarter past": 15, "quarter past": 15, "a quarter to": -15,
    "quarter to": -15, "ten past": 10, "twenty past": 20, "five past": 5,
}  # fmt: skip
