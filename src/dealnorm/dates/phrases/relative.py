"""Dates that are reckoned: from the day of publication, or from another mention."""

from __future__ import annotations

from typing import Final

from ..._phrase import Place
from ...numbers import Numeral
from ...timeunits import Unit
from ..expr import Anaphor, Cal, Every, Mod, Nth, Rolling, Shift, Tense, Vague
from ..saying import Said, grown, word_before, word_behind
from ..value import Daypart
from .book import book

_ROLLING: Final = frozenset(("past", "coming", "this past", "previous"))


def _words(place: Place) -> str:
    return " ".join(place.page.folded[place.start : place.end].replace("-", " ").split())


@book.rule(
    "{deictic}",
    examples={
        "yesterday": "2019-11-06/2019-11-07 day",
        "tomorrow": "2019-11-08/2019-11-09 day",
        "overnight": "2019-11-06/2019-11-07 day",
        "the day before yesterday": "2019-11-05/2019-11-06 day",
    },
)
def deictic(place: Place, deictic: int) -> Said | None:
    words = _words(place)
    if words == "overnight" and (
        word_behind(place).lower() in _OVERNIGHT or word_before(place) in ("almost", "virtually", "an")
    ):
        return None
    if words == "tomorrow" and word_before(place) == "of":
        return None
    if words == "today" and place.page.folded[place.start - 4 : place.start] == "usa ":
        return None
    mod = Mod.LATER if "later" in words else Mod.EARLIER if "earlier" in words else None
    mod = Mod.END if words.startswith("late ") else Mod.START if words.startswith("early") else mod
    return grown(place, Said(Shift(deictic, Unit.DAY), mod=mod, daypart=_daypart(words)), edges=False)


_OVERNIGHT: Final = frozenset(
    "rate rates lending repo index swap deposit deposits funding borrowing money stay stays shipping "
    "delivery sensation success trading trip camp bus flight guest guests visitors train".split()
)


def _daypart(words: str) -> Daypart | None:
    last = words.rpartition(" ")[2]
    if last in ("tonight", "overnight"):
        return Daypart.NIGHT
    try:
        return Daypart(last)
    except ValueError:
        return None


@book.rule(
    "{step} {unit}",
    examples={
        "last year": "2018-01-01/2019-01-01 year",
        "this week": "2019-11-04/2019-11-11 week",
        "next quarter": "2020-01-01/2020-04-01 quarter",
        "early next week": "2019-11-11/2019-11-18 week mod:start",
        "earlier this year": "2019-01-01/2020-01-01 year mod:earlier",
        "as early as this year": "2019-01-01/2020-01-01 year bound:from",
        "the past decade": "2009-11-07/2019-11-07 decade",
        "next decade": "2019-11-07/2029-11-07 decade",
        "the end of last month": "2019-10-01/2019-11-01 month mod:end",
        "this weekend": "2019-11-09/2019-11-11 weekend",
        "previous quarter": "unresolved XXXX-QX",
    },
)
def step_unit(place: Place, step: int, unit: Unit) -> Said | None:
    words = _words(place)
    if unit is Unit.DAY and words != "next day":
        return Said(Anaphor(Unit.DAY, -1, Unit.DAY)) if words == "previous day" else None
    if unit is Unit.HOUR or (unit is Unit.WEEK and words.startswith("past week ")):
        return None
    if words == "next day":
        return Said(Anaphor(Unit.DAY, 1, Unit.DAY))
    if words.startswith("previous"):
        return Said(Anaphor(unit, -1, unit))
    if words.startswith(("past", "this past")) and unit is not Unit.WEEKEND:
        return Said(Rolling(-1, unit))
    if words.startswith("coming") and unit is not Unit.WEEKEND:
        return Said(Rolling(1, unit))
    if unit is Unit.WEEKEND:
        return grown(place, Said(Cal(Unit.WEEKEND, step=max(-1, step))))
    # Few mean the 2010s by "the last decade".
    if step and unit in (Unit.DECADE, Unit.CENTURY):
        return Said(Rolling(-1 if step < 0 else 1, unit))
    return grown(place, Said(Shift(max(-1, step), unit)))


@book.rule(
    "{step} {number} {counted}",
    "{step} {number}{to}{number2} {counted}",
    examples={
        "past five years": "2014-11-07/2019-11-07 year",
        "the next two quarters": "2019-11-07/2020-05-07 quarter",
        "last 12 months": "2018-11-07/2019-11-07 month",
        "next two to three years": "2019-11-07/2022-11-07 year mod:approx",
    },
)
def rolling(
    place: Place, step: int, number: Numeral, counted: Unit, to: str = "", number2: Numeral | None = None
) -> Said | None:
    count = number2 or number
    n = int(count.value)
    if count.value != n or not 0 < n <= 5000 or step == 0 and not _words(place).startswith("this past"):
        return None
    return Said(Rolling(n if step > 0 else -n, counted), mod=Mod.APPROX if number2 else None)


@book.rule(
    "{step}[ a] {few} {counted}",
    examples={"past few weeks": "vague PXW", "next several years": "vague PXY", "last a few days": "vague PXD"},
)
def rolling_few(place: Place, step: int, few: int, counted: Unit) -> Said:
    return Said(Rolling(0, counted, ahead=step > 0))


@book.rule(
    "{step} {month}",
    "{step} {month}-{day}",
    "{step} {weekday}[ {daypart}]",
    "{step} {season}",
    "{step} {nth}-{qword}",
    examples={
        "last March": "2019-03-01/2019-04-01 month",
        "last Aug. 3": "2019-08-03/2019-08-04 day",
        "last Friday": "2019-11-01/2019-11-02 day",
        "next Friday": "2019-11-15/2019-11-16 day",
        "last fall": "2018-09-01/2018-12-01 season",
        "this summer": "2019-06-01/2019-09-01 season",
        "last third quarter": "2019-07-01/2019-10-01 quarter",
    },
)
def step_named(
    place: Place,
    step: int,
    month: int | None = None,
    day: int | None = None,
    weekday: int | None = None,
    daypart: Daypart | None = None,
    season: int | None = None,
    nth: int | None = None,
    qword: Unit | None = None,
) -> Said | None:
    if weekday is not None:
        step = 0 if _words(place).startswith(("this coming", "coming")) else step
        return grown(place, Said(Cal(Unit.DAY, weekday=weekday, step=step), daypart=daypart), edges=False)
    if nth is not None and not 1 <= nth <= 4:
        return None
    unit = Unit.SEASON if season else Unit.DAY if day else Unit.MONTH if month else Unit.QUARTER
    step = max(-1, step)
    if month is not None and _words(place).endswith((" may", " march", " mar", " jan")):
        last = place.page.text[place.start : place.end].split()[-1]
        if not last[:1].isupper():
            return None
    return grown(
        place, Said(Cal(unit, month=month, day=day, season=season, quarter=nth, step=step))
    )


@book.rule(
    "{season}[[,] of] {year}",
    "{year} {season}",
    "{season}",
    examples={
        "summer 2018": "2018-06-01/2018-09-01 season",
        "winter of 2018": "2018-12-01/2019-03-01 season",
        "2018 spring": "2018-03-01/2018-06-01 season",
        "early summer": "2019-06-01/2019-09-01 season mod:start",
        "summer": "2019-06-01/2019-09-01 season",
    },
)
def season(place: Place, season: int, year: int | None = None) -> Said | None:
    folded = place.page.folded
    bare = year is None
    said = grown(place, Said(Cal(Unit.SEASON, year, season=season)))
    if bare and said.mod is None:
        before = word_before(place)
        name = folded[place.start : place.end]
        if before != "the" and not (before == "in" and name != "fall") and before not in ("since", "by", "until", ""):
            return None
        if name in ("fall", "spring") and not folded[max(0, place.start - 8) : place.start].endswith(
            ("in the ", "by the ", "for the ", "until ", "during the ", "since ", "by ", "this ")
        ):
            return said if place.start == 0 else None
        if before == "the" and not folded[max(0, place.start - 11) : place.start].endswith(
            ("in the ", "by the ", "during the ", "since the ", "until the ", "over the ", "through the ")
        ):
            return None
        if name == "fall" and word_behind(place) in ("of", "in", "from", "and"):
            return None
    return said


@book.rule(
    "{number} {counted} {ago}",
    "a {single}-{ago}",
    "half a {single} {ago}",
    "{few} {counted} {ago}",
    "a {few} {counted} {ago}",
    examples={
        "two weeks ago": "2019-10-21/2019-10-28 week mod:approx",
        "a month ago": "2019-10-01/2019-11-01 month mod:approx",
        "10 days ago": "2019-10-28/2019-10-29 day",
        "three years later": "unresolved XXXX",
        "half a year ago": "2019-05-01/2019-06-01 month mod:approx",
        "nearly four years ago": "2015-01-01/2016-01-01 year mod:approx",
        "several months ago": "vague PXM",
        "a few days earlier": "vague PXD",
    },
)
def ago(
    place: Place,
    ago: int,
    number: Numeral | None = None,
    counted: Unit | None = None,
    single: Unit | None = None,
    few: int | None = None,
) -> Said | None:
    if few is not None and counted is not None:
        return Said(Rolling(0, counted, ago > 0))
    unit, count = counted or single or Unit.YEAR, number.value if number else 1
    words = _words(place)
    if words.startswith("half a"):
        unit, count = (Unit.MONTH, 6) if unit is Unit.YEAR else (Unit.MONTH, 0)
    if number is not None and number.value != int(number.value):
        unit, count = (Unit.MONTH, 12 * number.value) if unit is Unit.YEAR else (unit, 0)
    if not 0 < count <= 3000:
        return None
    n = int(count)
    if unit is Unit.DECADE:
        unit, n = Unit.YEAR, 10 * n
    if unit is Unit.CENTURY:
        unit, n = Unit.YEAR, 100 * n
    if n == 1 and unit is Unit.YEAR and ago in (0, -1) and words.startswith(("a year", "one year")):
        if words.endswith(("before", "prior", "previously", "ago", "earlier")):
            said = Said(Anaphor(None, -1, Unit.YEAR, approx=True))
            return grown(place, said, edges=False, about=True)
    if ago in (0, 2):
        mod = None if unit is Unit.DAY else Mod.APPROX
        said = Said(Shift(n if ago else -n, unit), mod=mod)
        return grown(place, said, edges=False, about=True)
    behind = word_behind(place)
    if behind == "than" or (behind and words.endswith(("before", "prior"))):
        return None
    return grown(place, Said(Anaphor(unit, n * ago, unit)), edges=False, about=True)


@book.rule(
    "{relation} {unit}",
    "{relation} period",
    "{relation} {nth}-{qword}",
    "{relation} {number}[-]{counted}[ period]",
    examples={
        "the same quarter": "2019-07-01/2019-10-01 quarter",
        "year-earlier period": "2018-01-01/2019-01-01 year mod:approx",
        "year-ago third quarter": "2018-07-01/2018-10-01 quarter",
        "the following year": "unresolved XXXX",
        "year-earlier nine months": "unresolved XXXX",
    },
)
def related(
    place: Place,
    relation: int,
    unit: Unit | None = None,
    nth: int | None = None,
    qword: Unit | None = None,
    number: Numeral | None = None,
    counted: Unit | None = None,
) -> Said | None:
    words = _words(place)
    if unit is Unit.HOUR or (words.startswith("latest") and unit not in (Unit.QUARTER, Unit.YEAR, None)):
        return None
    back = -1 if relation == -12 else relation
    by = Unit.YEAR if relation == -12 else unit
    if nth is not None:
        if not 1 <= nth <= 4 or relation != -12:
            return None
        return Said(Cal(Unit.QUARTER, quarter=nth, year_step=-1))
    if number is not None:
        return Said(Anaphor(None, back, by or Unit.YEAR)) if relation in (0, -12) else None
    if unit is None:
        return Said(Anaphor(None, back, by or Unit.QUARTER, approx=relation == -12))
    return Said(Anaphor(unit, back, by or unit))


@book.rule(
    "year(-| )(ago|earlier)",
    examples={
        "year-ago": "2018-01-01/2019-01-01 year mod:approx",
        "year-earlier": "2018-01-01/2019-01-01 year mod:approx",
    },
)
def year_ago(place: Place) -> Said | None:
    if word_before(place) in ("a", "one"):
        return None
    return Said(Anaphor(None, -1, Unit.YEAR, approx=True))


@book.rule(
    "{pointed}",
    examples={
        "the quarter": "2019-07-01/2019-10-01 quarter",
        "the weekend": "2019-11-02/2019-11-04 weekend",
    },
)
def the_unit(place: Place, pointed: tuple[Unit | None]) -> Said | None:
    unit = pointed[0]
    before = word_before(place)
    if before not in _POINTERS or place.page.folded[place.end : place.end + 2] in ("-o", "-l"):
        return None
    if unit is None:
        if before != "the" or word_behind(place) in ("of", "when", "in", "where", "before", "after"):
            return None
        return Said(Anaphor(None, 0, Unit.QUARTER))
    if unit is Unit.WEEKEND:
        return grown(place, Said(Cal(unit)))
    said = grown(place, Said(Shift(0, unit)))
    if said.mod is not None:
        return said if unit is not Unit.DAY and said.mod is not Mod.APPROX else None
    if unit is Unit.QUARTER and before != "of":
        return None if word_behind(place) == "of" else Said(Anaphor(unit, 0, unit))
    return Said(Anaphor(unit, 0, unit)) if before == "that" and unit is not Unit.HOUR else None


_POINTERS: Final = frozenset(("the", "that", "over", "of"))


@book.rule(
    "year(-| )to(-| )date",
    examples={"year-to-date": "2019-01-01/2020-01-01 year mod:earlier"},
)
def to_date(place: Place) -> Said | None:
    if word_before(place).isdigit():
        return None
    return Said(Shift(0, Unit.YEAR), mod=Mod.EARLIER)


@book.rule(
    "{vague}",
    examples={
        "now": "vague PRESENT_REF",
        "recently": "vague PAST_REF",
    },
)
def vague(place: Place, vague: Tense) -> Said | None:
    words = _words(place)
    if words in ("now", "soon") and (word_behind(place) in ("as", "that") or word_before(place) == "as"):
        return None
    if place.page.folded[place.end : place.end + 1] == "-":
        return None
    return Said(Vague(vague))


@book.rule(
    "{pointing}",
    examples={"coming weeks": "vague PXW", "recent years": "vague PXY", "years ago": "vague PXY"},
)
def pointing(place: Place, pointing: tuple[Unit, bool]) -> Said:
    unit, ahead = pointing
    return Said(Rolling(0, unit, ahead))


@book.rule(
    "{often}",
    "{every} {weekday}",
    "{every} {month}",
    "{every} {number} {counted}",
    "{weekdays}",
    examples={
        "every quarter": "set P1Q",
        "annually": "set P1Y",
        "every Friday": "set XXXX-WXX-5",
        "each July": "set XXXX-07",
        "every two years": "set P2Y",
        "on Mondays": "set XXXX-WXX-1",
    },
)
def often(
    place: Place,
    often: tuple[int, Unit] | None = None,
    every: int = 1,
    weekday: int | None = None,
    weekdays: int | None = None,
    month: int | None = None,
    number: Numeral | None = None,
    counted: Unit | None = None,
) -> Said | None:
    if often is not None:
        return Said(Every(*often))
    named = weekday if weekday is not None else weekdays
    if named is not None:
        return Said(Every(every, Unit.WEEK, Cal(Unit.DAY, weekday=named)))
    if month is not None:
        return Said(Every(every, Unit.YEAR, Cal(Unit.MONTH, month=month)))
    if number is None or counted is None or number.value != int(number.value):
        return None
    n = int(number.value)
    return Said(Every(n, counted)) if 0 < n < 1000 else None


@book.rule("{frequency}", examples={"daily": "set P1D"})
def frequency(place: Place, frequency: tuple[int, Unit]) -> Said | None:
    folded = place.page.folded
    after = folded[place.end : place.end + 1]
    if after not in ("", ".", ",", ";", ")"):
        return None
    return Said(Every(*frequency))


__all__ = ["Nth", "book"]
