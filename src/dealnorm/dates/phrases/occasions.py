"""Holidays and times of day."""

from __future__ import annotations

from typing import Final

from ..._text import Place
from ..expr import Clock, Holiday
from ..saying import Said, grown, word_before, word_behind
from ._book import book


@book.rule(
    "{holiday}[,][ of][ in] {year}",
    "{holiday}",
    "{step} {holiday}",
    examples={
        "Black Friday": "2019-11-29/2019-11-30 day",
        "Christmas 2018": "2018-12-25/2018-12-26 day",
        "last Thanksgiving": "2018-11-22/2018-11-23 day",
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


_FEASTS: Final = frozenset(
    "recess season island holiday holidays shopping sales sale tree party card cards carol gift "
    "gifts dinner "
    "period break eve week weekend bonus lights trading".split()
)


def _is_holiday(place: Place, name: str) -> bool:
    """Whether the name stands for the day: a bare "Christmas" is more often a season."""
    if name in ("christmas", "easter", "thanksgiving", "new-year", "halloween"):
        return word_behind(place) not in _FEASTS and not word_behind(place)[:1].isupper()
    return True


@book.rule(
    "{hour}:{minute}[:{minute2}][~{ampm}][ {zone}]",
    examples={
        "9:30 a.m. ET": "2019-11-07T09:30:00-05:00/2019-11-07T09:31:00-05:00 minute",
        "10:01:31 AM ET": "2019-11-07T10:01:00-05:00/2019-11-07T10:02:00-05:00 minute",
        "16:00 GMT": "2019-11-07T16:00:00+00:00/2019-11-07T16:01:00+00:00 minute",
    },
)
def clock(
    place: Place,
    hour: int,
    minute: int,
    ampm: int | None = None,
    zone: str | None = None,
    minute2: int | None = None,
) -> Said | None:
    folded, end = place.page.folded, place.end
    if folded[place.start - 1 : place.start] == ":" or folded[end : end + 1].isalnum():
        return None
    if folded[end : end + 2] in (":0", ":1", "-0"):
        return None
    if ampm is None and zone is None:
        before = word_before(place)
        if before not in ("at", "by", "until", "from", "before", "after", "around", "about", "as"):
            return None
    return _clock(hour, minute, ampm, zone)


@book.rule(
    "{hour}~{ampm}[ {zone}]",
    examples={"10 a.m. ET": "2019-11-07T10:00:00-05:00/2019-11-07T10:01:00-05:00 minute"},
)
def on_the_hour(place: Place, hour: int, ampm: int, zone: str | None = None) -> Said | None:
    if place.page.folded[place.end : place.end + 1].isalnum() or word_before(place) == "i":
        return None
    return _clock(hour, 0, ampm, zone)


def _clock(hour: int, minute: int, ampm: int | None, zone: str | None) -> Said | None:
    if ampm is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + ampm
    return Said(Clock(hour, minute, zone)) if hour < 24 else None


@book.rule(
    "{noon}[ {zone}]",
    examples={"noon ET": "2019-11-07T12:00:00-05:00/2019-11-07T12:01:00-05:00 minute"},
)
def noon(place: Place, noon: tuple[int, int], zone: str | None = None) -> Said | None:
    if (
        word_before(place) not in ("at", "by", "until", "before", "after", "since", "")
        and zone is None
    ):
        return None
    return Said(Clock(*noon, zone))
