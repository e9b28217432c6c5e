"""The words of dates. A word is one entry in one table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar

from .._words import Figures, Words
from ..numbers import TO, Number
from ..timeunits import UNIT_WORDS, Unit
from .expr import Tense
from .terms import Daypart

T = TypeVar("T")

_WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday"
_SHORT_WEEKDAYS: Final = "mon tue|tues wed|weds thu|thur|thurs fri sat sun"
_MONTHS: Final = (
    "january|jan|jan. february|feb|feb. march|mar|mar. april|apr|apr. may june|jun|jun. "
    "july|jul|jul. august|aug|aug. september|sept|sept.|sep|sep. october|oct|oct. "
    "november|nov|nov. december|dec|dec."
)


def _numbered(rows: str, start: int = 1) -> dict[str, int]:
    """Each form and the number of its row."""
    return {
        form: number
        for number, forms in enumerate(rows.split(), start)
        for form in forms.split("|")
    }


WEEKDAY_NUMBERS: Final = _numbered(_WEEKDAYS, 0)
MONTH_NUMBERS: Final = _numbered(_MONTHS)
ORDINALS: Final = _numbered("first second third fourth fifth sixth seventh eighth ninth tenth")
_DAY_WORDS: Final = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
    "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first"
)

#: last, this and next: the calendar unit so many steps from publication.
STEPS: Final = {
    "last": -1, "this": 0, "next": 1, "the current": 0, "current": 0, "this past": -1,
    "this current": 0, "this coming": 1, "this same": 0, "previous": -2, "past": -1, "coming": 1,
    "this last": -1, "this next": 1, "upcoming": 1,
}  # fmt: skip
#: Words that step on from another mention, or back from it.
RELATIONS: Final = {
    "previous": -1, "prior": -1, "preceding": -1, "following": 1, "subsequent": 1, "same": 0,
    "comparable": 0, "corresponding": 0, "latest": 0, "most recent": 0, "year-earlier": -12,
    "year-ago": -12, "prior-year": -12, "same year-ago": -12, "comparable year-ago": -12,
    "comparable year-earlier": -12, "previous-year": -12, "succeeding": 1, "ensuing": 1,
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
#: Units as they are counted back or forward from a day.
COUNTED: Final = {
    **{form: unit for form, unit in UNIT_WORDS.items() if unit is not Unit.SECOND},
    "trading days": Unit.DAY, "business days": Unit.DAY, "trading sessions": Unit.DAY,
    "calendar years": Unit.YEAR, "fiscal years": Unit.YEAR, "calendar quarters": Unit.QUARTER,
    "fiscal quarters": Unit.QUARTER, "straight quarters": Unit.QUARTER,
}  # fmt: skip
DAYPARTS: Final = {
    "morning": Daypart.MORNING, "afternoon": Daypart.AFTERNOON, "evening": Daypart.EVENING,
    "night": Daypart.NIGHT, "midday": Daypart.MIDDAY, "lunchtime": Daypart.MIDDAY,
    "noon": Daypart.MIDDAY,
    "at noon": Daypart.MIDDAY, "afternoons": Daypart.AFTERNOON, "mornings": Daypart.MORNING,
    "'s close": Daypart.CLOSE, "'s closing": Daypart.CLOSE, "close": Daypart.CLOSE,
    "'s open": Daypart.OPEN,
    "'s opening": Daypart.OPEN, "at the close": Daypart.CLOSE, "at the open": Daypart.OPEN,
    "'s market close": Daypart.CLOSE,
}  # fmt: skip
#: Days that are named from the day of publication.
DEICTIC: Final = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "last night": -1, "overnight": -1,
    "this morning": 0, "this afternoon": 0, "this evening": 0, "yesterday morning": -1,
    "yesterday afternoon": -1, "yesterday evening": -1, "last evening": -1, "yesterday night": -1,
    "tomorrow morning": 1, "tomorrow afternoon": 1, "tomorrow evening": 1, "tomorrow night": 1,
    "day before yesterday": -2, "day after tomorrow": 2, "later today": 0, "earlier today": 0,
    "late yesterday": -1, "early yesterday": -1,
}  # fmt: skip
SEASONS: Final = _numbered("spring|springtime summer|summertime fall|autumn winter|wintertime")
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
    "past": Tense.PAST, "future": Tense.FUTURE, "near future": Tense.FUTURE,
    "foreseeable future": Tense.FUTURE, "near term": Tense.FUTURE,
}  # fmt: skip
#: Words that point this way or that with a unit and no number: "recent weeks", "years ago".
POINTING: Final = {
    f"{before}{plural}{behind}": (unit, ahead)
    for plural, unit in PLURALS.items()
    for before, behind, ahead in (
        ("recent ", "", False), ("past ", "", False), ("previous ", "", False), ("coming ", "",
        True),
        ("future ", "", True), ("", " ago", False), ("", " to come", True), ("", " ahead", True),
    )
}  # fmt: skip
#: How often: adverbs, and "every" with its unit.
OFTEN: Final = {
    "annually": (1, Unit.YEAR), "every year": (1, Unit.YEAR),
    "each year": (1, Unit.YEAR), "every quarter": (1, Unit.QUARTER), "each quarter": (1,
    Unit.QUARTER),
    "every month": (1, Unit.MONTH), "each month": (1, Unit.MONTH), "every week": (1, Unit.WEEK),
    "each week": (1, Unit.WEEK), "every day": (1, Unit.DAY), "each day": (1, Unit.DAY),
    "every night": (1, Unit.DAY), "every other day": (2, Unit.DAY), "every other week": (2,
    Unit.WEEK),
    "every other month": (2, Unit.MONTH), "every other year": (2, Unit.YEAR), "per annum": (1,
    Unit.YEAR),
    "every hour": (1, Unit.HOUR), "each hour": (1, Unit.HOUR), "every weekend": (1, Unit.WEEKEND),
    "each weekend": (1, Unit.WEEKEND), "every decade": (1, Unit.DECADE), "each decade": (1,
    Unit.DECADE),
    "every morning": (1, Unit.DAY), "every single day": (1, Unit.DAY), "every minute": (1,
    Unit.MINUTE),
}  # fmt: skip
#: "daily" is an adverb only where nothing follows that it could qualify.
ADJECTIVES: Final = {
    "daily": (1, Unit.DAY), "weekly": (1, Unit.WEEK), "monthly": (1, Unit.MONTH),
    "quarterly": (1, Unit.QUARTER), "yearly": (1, Unit.YEAR), "hourly": (1, Unit.HOUR),
    "nightly": (1, Unit.DAY),
}  # fmt: skip
ZONES: Final = {
    "et": "America/New_York", "est": "America/New_York", "edt": "America/New_York",
    "eastern": "America/New_York", "eastern time": "America/New_York", "ct": "America/Chicago",
    "cst": "America/Chicago", "cdt": "America/Chicago", "mt": "America/Denver",
    "pt": "America/Los_Angeles",
    "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "pacific time": "America/Los_Angeles",
    "gmt": "Etc/GMT", "utc": "Etc/UTC", "bst": "Europe/London", "cet": "Europe/Paris",
    "cest": "Europe/Paris",
    "hkt": "Asia/Hong_Kong", "sgt": "Asia/Singapore", "jst": "Asia/Tokyo",
    "aest": "Australia/Sydney",
    "aedt": "Australia/Sydney", "new york time": "America/New_York", "london time": "Europe/London",
}  # fmt: skip
_FISCAL: Final = "fiscal, fiscal year, fiscal years, financial year, financial years, fy"
_FISCAL_LAST: Final = "fiscal year, financial year, fiscal, fy"
_DECADES: Final = "twenties thirties forties fifties sixties seventies eighties nineties"


def year_of_two(text: str) -> int:
    """The year that two digits mean: 1950 to 2049.

    >>> year_of_two("19"), year_of_two("98")
    (2019, 1998)
    """
    number = int(text)
    return number + (2000 if number < 50 else 1900)


def _year_form(text: str) -> tuple[int, bool]:
    """A year of four digits, or of two with a flag."""
    digits = text.lstrip("' ")
    return (int(digits), False) if len(digits) == 4 else (year_of_two(digits), True)


_NOT_A_NUMBER: Final = r"(?![0-9a-z]|[.,][0-9]|%)"
_YEAR: Final = rf"(?:1[5-9]|20|21)[0-9]{{2}}{_NOT_A_NUMBER}"
_COUNTS: Final = (
    r"(?![0-9a-z%]|[.:/][0-9]|,[0-9]{3}(?![0-9])|[ \xa0-]?(?:%|per ?cent|million|billion|trillion"
    r"|points?|basis|people|years?|months?|weeks?|days?|hours?|members|states)(?![a-z]))"
)
_SYMBOL_GAP: Final = r"[ \xa0-]?'?"


#: What stands between a period and its end: 1 only there, 2 after "year" too, 3 after a number.
_ENDED: Final[dict[str, int]] = {
    form: strength
    for strength, forms in (
        (1, "ended, ending, that ended, which ended, ended on, ending on, that ended on"),
        (1, "which ended on, ended in, ending in, that ended in, ended last"),
        (2, "to, to end-, to the end of"),
        (3, "through, up to"),
    )
    for form in forms.split(", ")
}


class Behind(Generic[T]):
    """A slot of what is glued to the figures before it: "s", or "/11/2019"."""

    #: It may open with a figure, and yet the number before it has ended.
    glued = True

    def __init__(self, pattern: str, read: Callable[[str], T | None], *firsts: str) -> None:
        self.pattern = pattern
        self.read = read
        self.firsts = frozenset(firsts)


def _month_and_year(text: str) -> tuple[int, int, bool]:
    """The two figures behind the first slash of "5/11/2019", and whether the year was short."""
    _, second, year = text.split("/")
    return int(second), *_year_form(year)


SLOTS: Final[dict[str, Any]] = {
    "weekday": Words(WEEKDAY_NUMBERS),
    "weekdays": Words({f"{form}s": number for form, number in WEEKDAY_NUMBERS.items()}),
    "wday": Words(
        WEEKDAY_NUMBERS
        | _numbered(_SHORT_WEEKDAYS, 0)
        | {f"{form}.": number for form, number in _numbered(_SHORT_WEEKDAYS, 0).items()}
    ),
    "month": Words(MONTH_NUMBERS),
    "day": Figures(rf"(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?{_COUNTS}",
    lambda t: int(t.rstrip("stndrh"))),
    "date": Figures(r"(?:[12][0-9]|3[01]|0?[1-9])(?![0-9])", int),
    "dayword": Words(_DAY_WORDS),
    "year": Figures(_YEAR, int),
    "anyyear": Figures(rf"(?:{_YEAR}|[0-9]{{2}}{_NOT_A_NUMBER}(?![a-z]))", _year_form),
    "two": Figures(rf"[0-9]{{2}}{_NOT_A_NUMBER}(?![a-z])", int),
    "tens": Figures(r"(?:(?:1[5-9]|20)[0-9]0|[0-9]0)", int),
    "s": Behind(r"'?s(?![a-z0-9])", str, "s", "s.", "'"),
    "turn": Behind(r"[-/][0-9]{2}(?![0-9a-z])", lambda t: int(t[1:]), ""),
    "slashed": Behind(
        r"/(?:[12][0-9]|3[01]|0?[1-9])/(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9a-z/]|[.,][0-9])",
        _month_and_year, "/"
    ),
    "one": Figures(r"[1-9]", int),
    "hour": Figures(r"[0-9]{1,2}", int),
    "minute": Figures(r"[0-5][0-9](?![0-9])", int),
    "iso": Figures(r"(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9])", str),
    "step": Words(STEPS),
    "relation": Words(RELATIONS),
    "unit": Words(SINGULARS),
    "plural": Words(PLURALS),
    "counted": Words(COUNTED),
    "single": Words(SINGULARS),
    "pointed": Words({form: (unit,) for form, unit in SINGULARS.items()} | {"period": (None,)}),
    "number": Number(),
    "few": Words(dict.fromkeys(
        ("few", "several", "couple of", "couple", "many", "number of", "handful of",
        "dozen or so"), 1)),
    "nth": Words(ORDINALS | {"final": -1, "last": -1, "latest": 0, "opening": 1, "closing": -1}),
    "relyear": Words({"this year": 0, "last year": -1, "next year": 1, "the current year": 0}),
    "daypart": Words(DAYPARTS),
    "deictic": Words(DEICTIC),
    "season": Words(SEASONS),
    "holiday": Words(HOLIDAYS),
    "vague": Words(VAGUE),
    "pointing": Words(POINTING),
    "qword": Words({"quarter": Unit.QUARTER}),
    "hword": Words({"half": Unit.HALF}),
    "often": Words(OFTEN),
    "frequency": Words(ADJECTIVES),
    "every": Words({"every": 1, "each": 1, "every other": 2}),
    "ampm": Words({"a.m.": 0, "p.m.": 12, "am": 0, "pm": 12, "a.m": 0, "p.m": 12}),
    "noon": Words({"noon": (12, 0), "midnight": (0, 0)}),
    "zone": Words(ZONES),
    "to": TO,
    "ended": Words(_ENDED),
    "fiscal": Words(dict.fromkeys(_FISCAL.split(", "), 1)),
    "fiscallast": Words(dict.fromkeys(_FISCAL_LAST.split(", "), 1)),
    "qsign": Words({f"q{n}": n for n in range(1, 5)}, whole=False),
    "hsign": Words({f"h{n}": n for n in range(1, 3)}, whole=False),
    "qfy": Words({f"q{n}{gap}fy": n for n in range(1, 5) for gap in ("", " ", " of ")},
    whole=False),
    "hfy": Words({f"h{n}{gap}fy": n for n in range(1, 3) for gap in ("", " ", " of ")},
    whole=False),
    "qcy": Words({f"q{n}cy": n for n in range(1, 5)}, whole=False),
    "hcy": Words({f"h{n}cy": n for n in range(1, 3)}, whole=False),
    "decade": Words({form: 1920 + 10 * n for n, form in enumerate(_DECADES.split())}),
    "yearend": Words(dict.fromkeys(("year-end", "yearend", "year's end"), 0)),
    "ago": Words({"ago": 0, "earlier": -1, "before": -1, "previously": -1, "prior": -1, "later": 1,
                  "afterward": 1, "afterwards": 1, "from now": 2, "hence": 2}),
}  # fmt: skip
