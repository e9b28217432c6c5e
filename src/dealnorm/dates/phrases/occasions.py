"""Holidays, and the weeks and weekends that are called by them."""

from __future__ import annotations

import re
from typing import Final

from ..._text import Place
from ...timeunits import Unit
from ..expr import Holiday, Nth
from ..saying import Said, grown, word_behind, words_of
from ._book import book


@book.rule(
    "{holiday}[,][ of][ in] {year}",
    "{holiday}",
    "{step} {holiday}",
    examples={
        "Black Friday": "2019-11-29/2019-11-30 day",
        "Christmas 2018": "2018-12-25/2018-12-26 day",
        "last Thanksgiving": "2018-11-22/2018-11-23 day",
        "Election Day": "unresolved XXXX-XX-XX",
    },
)
def holiday(
    place: Place, holiday: str, step: int | None = None, year: int | None = None
) -> Said | None:
    text = place.page.text
    at = place.start if step is None else place.page.folded.find(" ", place.start) + 1
    if not text[at].isupper() or (
        step is None and year is None and not _is_holiday(place, holiday)
    ):
        return None
    step = -1 if step is not None and step < 0 else step
    return grown(place, Said(Holiday(holiday, year, step)))


@book.rule(
    "{holiday}-week[[ (of|in)] {year}]",
    "{holiday}[-long]-weekend[[ (of|in)] {year}]",
    examples={
        "Thanksgiving week": "2019-11-25/2019-12-02 week",
        "Labor Day weekend": "2019-08-31/2019-09-02 weekend",
        "Easter weekend 2020": "2020-04-11/2020-04-13 weekend",
    },
)
def beside_holiday(place: Place, holiday: str, year: int | None = None) -> Said | None:
    if not place.page.text[place.start].isupper():
        return None
    unit = Unit.WEEKEND if "weekend" in words_of(place) else Unit.WEEK
    return grown(place, Said(Nth(1, unit, Holiday(holiday, year))))


_FEASTS: Final = frozenset(
    "recess season island holiday holidays shopping sales sale tree party card cards carol "
    "gift gifts dinner period quarter break eve week weekend bonus lights trading".split()
)


_DAYS_OFF: Final = ("thanksgiving", "christmas", "easter")
#: "Shut for the Thanksgiving holiday", and not "the Thanksgiving holiday weekend".
_DAY_OFF: Final = re.compile(r" holiday(?=[,.;]|$| (?:on|in|and|when|with|closed)\b)")


def _is_holiday(place: Place, name: str) -> bool:
    """Whether the name stands for the day: a bare "Christmas" is more often a season."""
    if name in _DAYS_OFF and _DAY_OFF.match(place.page.folded, place.end):
        return True
    if name in ("christmas", "easter", "thanksgiving", "new-year", "halloween"):
        return word_behind(place) not in _FEASTS and not word_behind(place)[:1].isupper()
    return True
