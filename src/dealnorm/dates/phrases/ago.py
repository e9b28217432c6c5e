"""So many units ago, later or from now, exactly or roughly."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from ..._text import Place
from ...measure import EXACT
from ...numbers import ONE, UNITS, Numeral
from ...timeunits import Unit
from ..expr import Anaphor, Fiscal, Rolling, Shift, Span
from ..saying import Said, grown, word_before, word_behind, words_of
from ..terms import Mod
from ._book import book


@book.rule(
    "{number} {counted} {ago}",
    "a {single}-{ago}",
    "{few} {counted} {ago}",
    "a {few} {counted} {ago}",
    "a {single} or two {ago}",
    "a fortnight {ago}",
    examples={
        "two weeks ago": "2019-10-21/2019-10-28 week mod:approx",
        "a month ago": "2019-10-01/2019-11-01 month mod:approx",
        "10 days ago": "2019-10-28/2019-10-29 day",
        "three years later": "unresolved XXXX",
        "nearly four years ago": "2015-01-01/2016-01-01 year mod:approx",
        "several months ago": "vague PXM",
        "a couple of years ago": "2017-01-01/2018-01-01 year mod:approx",
        "a few days earlier": "vague PXD",
        "a fortnight ago": "2019-10-21/2019-10-28 week mod:approx",
        "two weeks back": "2019-10-21/2019-10-28 week mod:approx",
        "a year or two ago": "vague PXY",
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
    words = words_of(place)
    if words.endswith("back") and word_behind(place):
        # "Her first two weeks back in office".
        return None
    if _is_by_event(place):
        return None
    unit = counted or single or Unit.YEAR
    if few == 0 or " or two " in words:
        return Said(Rolling(0, unit, ago > 0))
    count = number.value if number else Decimal(few or 1)
    if "fortnight" in words:
        unit, count = Unit.WEEK, Decimal(2)
    if ago == 0 and "fiscal year" in words:
        return Said(Fiscal(Unit.YEAR, year_step=-int(count)))
    if words == "a year ago" and word_behind(place) in ("quarter", "period"):
        return None
    if ago in (0, -1) and words.startswith(("a year ", "one year ")):
        said = Said(Anaphor(None, -1, Unit.YEAR, approx=True))
        return grown(place, said, edges=False, about=True)
    return _away(place, ago, unit, count, exact=unit is Unit.DAY and not few)


@book.rule(
    "half a {single} {ago}",
    "a half-{single} {ago}",
    "a quarter[ of a]-century {ago}",
    "{number}-odd {counted} {ago}",
    "{number} {counted} or so {ago}",
    "{number} or so {counted} {ago}",
    "a {single} or so {ago}",
    "a {single}-and-a-half {ago}",
    examples={
        "a year and a half ago": "2018-05-01/2018-06-01 month mod:approx",
        "half a year ago": "2019-05-01/2019-06-01 month mod:approx",
        "a half-century ago": "1969-01-01/1970-01-01 year mod:approx",
        "a quarter of a century ago": "1994-01-01/1995-01-01 year mod:approx",
        "20-odd years ago": "1999-01-01/2000-01-01 year mod:approx",
        "10 or so years ago": "2009-01-01/2010-01-01 year mod:approx",
        "10 days or so ago": "2019-10-28/2019-10-29 day mod:approx",
        "a week or so ago": "2019-10-28/2019-11-04 week mod:approx",
    },
)
def ago_or_so(
    place: Place,
    ago: int,
    number: Numeral | None = None,
    counted: Unit | None = None,
    single: Unit | None = None,
) -> Said | None:
    words = words_of(place)
    count = number.value if number else Decimal(1)
    if words.startswith(("half", "a half")):
        count = _HALF
    if " and a half " in words:
        count = EXACT.add(ONE, _HALF)
    if words.startswith("a quarter"):
        single, count = Unit.YEAR, Decimal(25)
    return _away(place, ago, counted or single or Unit.YEAR, count, exact=False)


@book.rule(
    "{number}{to}{number2} {counted} ago",
    "{number} or {number2} {counted} ago",
    examples={
        "two to three years ago": "2016-01-01/2018-01-01 year mod:approx",
        "two or three weeks ago": "2019-10-14/2019-10-28 week mod:approx",
    },
)
def ago_between(
    place: Place, number: Numeral, number2: Numeral, counted: Unit, to: str = "or"
) -> Said | None:
    near, far = int(number.value), int(number2.value)
    whole = number.value == near and number2.value == far
    apart = to == "and" and word_before(place) != "between"
    if apart or not whole or not 0 < near < far <= _MOST:
        return None
    mod = None if counted is Unit.DAY else Mod.APPROX
    return Said(Span(Shift(-far, counted), Shift(-near, counted)), mod=mod)


def _away(place: Place, ago: int, unit: Unit, count: Decimal, *, exact: bool) -> Said | None:
    """So many units from publication, or from another mention."""
    unit, count = _in_whole_units(unit, count)
    if count != int(count) or not 0 < count <= _MOST:
        return None
    n = int(count)
    if ago in (0, 2):
        said = Said(Shift(n if ago else -n, unit), mod=None if exact else Mod.APPROX)
        return grown(place, said, edges=False, about=True)
    if word_behind(place) == "than" or _ends_range(place):
        # "Finished sales follow one to two months later".
        return None
    return grown(place, Said(Anaphor(unit, n * ago, unit)), edges=False, about=True)


def _ends_range(place: Place) -> bool:
    left = place.page.folded[max(0, place.start - 16) : place.start].split()
    return left[-1:] in (["to"], ["or"]) and (left[-2:-1] or [""])[0] in _COUNTS


_COUNTS: Final = UNITS.keys() | set(map(str, range(100)))
_HALF: Final = Decimal("0.5")
_MOST: Final = 3000


def _is_by_event(place: Place) -> bool:
    """Whether it says how long before something else: "ten days before the vote"."""
    if not words_of(place).endswith(("before", "prior")):
        return False
    return word_behind(place) not in _GO_ON


_GO_ON: Final = frozenset(
    ("", *"in on at and but when while as was were is for by with due amid because despite".split())
)


def _in_whole_units(unit: Unit, count: Decimal) -> tuple[Unit, Decimal]:
    """A count of decades or centuries in years, and one with a half in the next finer unit."""
    years = {Unit.DECADE: 10, Unit.CENTURY: 100}.get(unit)
    if years is not None:
        unit, count = Unit.YEAR, EXACT.multiply(count, Decimal(years))
    if unit in _FINER and count != int(count):
        unit, size = _FINER[unit]
        return unit, EXACT.multiply(count, Decimal(size))
    return unit, count


#: What halves of a unit are counted in, and how many there are of it.
_FINER: Final = {Unit.YEAR: (Unit.MONTH, 12), Unit.HOUR: (Unit.MINUTE, 60)}
