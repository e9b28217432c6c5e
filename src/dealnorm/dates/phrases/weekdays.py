"""Weekdays, by their names alone or with their place in a week or a month."""

from __future__ import annotations

from typing import Final

from ..._text import Place
from ...numbers import Numeral
from ...timeunits import Unit
from ..expr import Anaphor, Cal, Every, Lean, Nth, Shift, Span, TimeExpr
from ..saying import Pending, Said, grown, word_before, word_behind, words_of
from ..terms import Daypart
from ..words import DAYPARTS, ORDINALS
from ..yearwords import GLUE
from ._book import book
from .parts import YEAR, may_hold


@book.rule(
    "{weekday}[(,|) ][in the ]{daypart}",
    examples={
        "Friday morning": "2019-11-01/2019-11-02 day",
        "Thursday's close": "2019-11-07/2019-11-08 day",
        "on Saturday mornings": "set XXXX-WXX-6TMO",
    },
)
def weekday_part(place: Place, weekday: int, daypart: Daypart) -> Said | None:
    if words_of(place).endswith(_PARTS):
        return Said(Every(1, Unit.WEEK, Cal(Unit.DAY, weekday=weekday)), daypart=daypart)
    part = place.page.text[place.start : place.end].split()[-1]
    if part[:1].isupper() and not part.isupper() and word_behind(place)[:1].isupper():
        # "Monday Night Football".
        return None
    if _is_any(place):
        return None
    return grown(place, Said(Cal(Unit.DAY, weekday=weekday), daypart=daypart))


#: More than one of them: "Saturday mornings".
_PARTS: Final = ("mornings", "afternoons", "evenings", "nights")


@book.rule(
    "{nth} {weekday} (of|in)",
    examples={
        "third Monday in January 2020": "2020-01-20/2020-01-21 day",
        "last Friday of November": "2019-11-29/2019-11-30 day",
        "first Tuesday of next month": "2019-12-03/2019-12-04 day",
    },
)
def nth_weekday(place: Place, nth: int, weekday: int) -> Said | None:
    if nth == 0 or not may_hold(place):
        return None
    return Said(Nth(nth, Unit.DAY, YEAR, weekday=weekday), pending=Pending.OF)


@book.rule(
    "{number} {weekdays} ago",
    "{weekday} (week|after next|before last)",
    "{number} {counted} (ago|from) {weekday}",
    "a {single} (ago|from) {weekday}",
    "{number} {counted} (ago|from) {dayname}",
    "a {single} (ago|from) {dayname}",
    examples={
        "two Fridays ago": "2019-10-25/2019-10-26 day",
        "Tuesday week": "2019-11-19/2019-11-20 day",
        "the Friday after next": "2019-11-22/2019-11-23 day",
        "the Wednesday before last": "2019-10-30/2019-10-31 day",
        "a week ago Friday": "2019-10-25/2019-10-26 day",
        "a week ago Wednesday": "2019-10-30/2019-10-31 day",
        "two weeks from Tuesday": "2019-11-26/2019-11-27 day",
        "a year ago today": "2018-11-07/2018-11-08 day",
        "two weeks from tomorrow": "2019-11-22/2019-11-23 day",
    },
)
def weeks_from(
    place: Place,
    number: Numeral | None = None,
    counted: Unit | None = None,
    single: Unit | None = None,
    weekday: int | None = None,
    weekdays: int | None = None,
    dayname: int | None = None,
) -> Said | None:
    n = int(number.value) if number else 1
    if not 0 < n <= _MOST or (number and number.value != n):
        return None
    if number is None and single is None and weekday is not None:
        return _beside_a_week(place, weekday)
    if weekdays is not None:
        return Said(Cal(Unit.DAY, weekday=weekdays, step=-n))
    ahead = " from " in place.page.folded[place.start : place.end]
    unit = counted or single or Unit.WEEK
    if unit in (Unit.HOUR, Unit.MINUTE):
        return None
    day: TimeExpr = Shift(dayname or 0, Unit.DAY)
    if weekday is not None and ahead:
        day = Cal(Unit.DAY, weekday=weekday, lean=Lean.HARD_FUTURE)
    elif weekday is not None and unit is Unit.WEEK:
        within = Span(Shift(-7 * n - 6, Unit.DAY), Shift(-7 * n, Unit.DAY))
        return Said(Nth(1, Unit.DAY, within, weekday=weekday))
    elif weekday is not None:
        day = Cal(Unit.DAY, weekday=weekday, step=-1)
    return Said(Anaphor(Unit.DAY, n if ahead else -n, unit, of=day))


def _beside_a_week(place: Place, weekday: int) -> Said | None:
    """ "Tuesday week", seven days from the coming one; "the Tuesday after next" is a week on."""
    if place.page.folded.endswith("last", 0, place.end):
        return Said(Cal(Unit.DAY, weekday=weekday, step=-2))
    if place.page.folded.endswith("next", 0, place.end):
        return Said(Nth(1, Unit.DAY, Shift(2, Unit.WEEK), weekday=weekday))
    if word_behind(place) or place.page.text[place.start].islower():
        return None
    coming = Cal(Unit.DAY, weekday=weekday, lean=Lean.HARD_FUTURE)
    return Said(Anaphor(Unit.DAY, 1, Unit.WEEK, of=coming))


_MOST: Final = 60


@book.rule(
    "day (before|after)",
    examples={
        "the day after Christmas": "2019-12-26/2019-12-27 day",
        "the day before last Tuesday": "2019-11-04/2019-11-05 day",
    },
)
def day_beside(place: Place) -> Said | None:
    if word_before(place) not in ("the", ""):
        return None
    n = 1 if place.page.folded.endswith("after", 0, place.end) else -1
    return Said(Anaphor(Unit.DAY, n, Unit.DAY), pending=Pending.BESIDE)


@book.rule(
    "{weekday}",
    examples={
        "Wednesday": "2019-11-06/2019-11-07 day",
        "late Tuesday": "2019-11-05/2019-11-06 day mod:end",
        "the end of Tuesday": "2019-11-05/2019-11-06 day mod:end",
    },
)
def weekday(place: Place, weekday: int) -> Said | None:
    if (
        place.page.text[place.start].islower()
        or place.page.text.endswith("Mail on ", 0, place.start)
        or word_behind(place).removesuffix("’s").removesuffix("'s") in _PAPERS
        or word_before(place) in _NAMED
        or word_before(place) in ORDINALS
        or _ends_a_title(place)
        or _is_any(place)
    ):
        return None
    return grown(place, Said(Cal(Unit.DAY, weekday=weekday)))


def _is_any(place: Place) -> bool:
    """Whether it is any such day: "on a Friday, she wakes", "on a Friday night or so"."""
    behind = word_behind(place)
    alone = behind in DAYPARTS or behind in GLUE or not behind[:1].isalpha()
    return word_before(place) == "a" and alone


def _ends_a_title(place: Place) -> bool:
    """Whether a quotation of capitals ends with it: "Fox News Sunday", in quotation marks."""
    if not place.page.folded.startswith(('"', ',"', '."'), place.end):
        return False
    opening = place.page.folded.rfind('"', max(0, place.start - _TITLE), place.start)
    words = place.page.text[opening + 1 : place.start].split()
    return opening >= 0 and words != [] and all(word[0].isupper() for word in words)


#: So long a title is.
_TITLE: Final = 40
#: "Black Monday" is a name, and "one Saturday" is any.
_NAMED: Final = frozenset(
    "black super cyber ash palm fat holy maundy casual giving freaky good one".split()
)
#: What a weekday names together with these appears on it, or is named after it.
_PAPERS: Final = frozenset(
    "Times Edition Telegraph Express Mail Mirror Post Herald Independent Mass Star World Magazine "
    "Football Review Brief Briefing Night Morning Creek River Lake Hill Hills Island Islands "
    "Mountain Ridge".split()
)
