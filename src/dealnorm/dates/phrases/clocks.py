"""Times of day, by the clock and by its parts."""

from __future__ import annotations

import re
from typing import Final

from ..._text import Place
from ...timeunits import Unit
from ..dial import either, in_part
from ..expr import Anaphor, Clock, Shift
from ..saying import Pending, Said, grown, word_before, word_behind, words_of
from ..terms import Daypart, Mod
from ..words import AWAY, MONTH_NUMBERS, WEEKDAY_NUMBERS
from ._book import book


@book.rule(
    "{hour}:{minute}[:{minute2}][~{ampm}][~{zone}]",
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
        if before not in _AT and not (before == "to" and _is_on_day(place)):
            return None
        if 0 < hour <= 12 and folded[place.start] != "0":
            return Said(either(hour, minute))
    return _about(place, _clock(place, hour, minute, ampm, zone))


def _is_on_day(place: Place) -> bool:
    """Whether the day of a clock stands behind it: "from 18:00 on May 7 to 18:00 on May 14"."""
    found = _ON.match(place.page.folded, place.end)
    return found is not None and (found[1] in WEEKDAY_NUMBERS or found[1] in MONTH_NUMBERS)


_ON: Final = re.compile(r" on ([a-z]+)")
_AT: Final = frozenset("at by until till from before after around about as since".split())


@book.rule(
    "{hour}[:{minute}] {inpart}",
    "{hour} o'clock[ {inpart}]",
    "{hourword} {inpart}",
    "{hourword} o'clock[ {inpart}]",
    "{handed} {hour}[ {inpart}]",
    "{handed} {hourword}[ {inpart}]",
    examples={
        "5:30 in the afternoon": "2019-11-07T17:30:00+00:00/2019-11-07T17:31:00+00:00 minute",
        "at 3 in the morning": "2019-11-07T03:00:00+00:00/2019-11-07T03:01:00+00:00 minute",
        "ten o'clock": "2019-11-07T10:00:00+00:00/2019-11-07T10:01:00+00:00 minute",
        "five o'clock": "2019-11-07T17:00:00+00:00/2019-11-07T17:01:00+00:00 minute",
        "10 o'clock": "2019-11-07T10:00:00+00:00/2019-11-07T10:01:00+00:00 minute",
        "at five in the morning": "2019-11-07T05:00:00+00:00/2019-11-07T05:01:00+00:00 minute",
        "half past 9": "2019-11-07T09:30:00+00:00/2019-11-07T09:31:00+00:00 minute",
        "at a quarter to nine": "2019-11-07T08:45:00+00:00/2019-11-07T08:46:00+00:00 minute",
    },
)
def on_the_dial(
    place: Place,
    hour: int | None = None,
    minute: int | None = None,
    hourword: int | None = None,
    handed: int = 0,
    inpart: Daypart | None = None,
) -> Said | None:
    """The hour of a dial, which goes round twice a day; bare, it needs an "at" or its like."""
    told = minute is not None or "o'clock" in words_of(place)
    told_hour = hour or hourword or 0
    if not 1 <= told_hour <= 12 or (not told and word_before(place) not in ("", *_AT)):
        return None
    if handed and word_before(place) not in ("", *_POINTS):
        # "From a quarter to one third".
        return None
    total = 60 * told_hour + (minute or 0) + handed
    clock = either(total // 60 or 12, total % 60)
    return Said(in_part(clock, inpart))


_POINTS: Final = frozenset("at until till before after since".split())


@book.rule(
    "{hour}~{ampm}[~{zone}]",
    examples={"10 a.m. ET": "2019-11-07T10:00:00-05:00/2019-11-07T10:01:00-05:00 minute"},
)
def on_the_hour(place: Place, hour: int, ampm: int, zone: str | None = None) -> Said | None:
    if place.page.folded[place.end : place.end + 1].isalnum() or word_before(place) == "i":
        return None
    return _about(place, _clock(place, hour, 0, ampm, zone))


@book.rule(
    "{dotted}~{ampm}[~{zone}]",
    "{dotted} {zone}",
    examples={
        "12.30 GMT": "2019-11-07T12:30:00+00:00/2019-11-07T12:31:00+00:00 minute",
        "8.30am GMT": "2019-11-07T08:30:00+00:00/2019-11-07T08:31:00+00:00 minute",
    },
)
def dotted(
    place: Place, dotted: str, ampm: int | None = None, zone: str | None = None
) -> Said | None:
    if place.page.folded[place.end : place.end + 1].isalnum() or (
        ampm is None and not _is_zone(place)
    ):
        return None
    hour, _, minute = dotted.partition(".")
    return _clock(place, int(hour), int(minute), ampm, zone)


@book.rule(
    "{military} {zone}",
    examples={"1430 GMT": "2019-11-07T14:30:00+00:00/2019-11-07T14:31:00+00:00 minute"},
)
def military(place: Place, military: str, zone: str) -> Said | None:
    if place.page.folded[place.end : place.end + 1].isalnum() or not _is_zone(place):
        return None
    return _clock(place, int(military[:2]), int(military[2:]), None, zone)


def _is_zone(place: Place) -> bool:
    """Whether a figure stands before a zone: "1.57 mt" are tonnes, "1.20 est" is estimated."""
    zone = place.page.text[place.start : place.end].split()[-1]
    return zone.isupper() and zone != "MT"


def _about(place: Place, said: Said | None) -> Said | None:
    """What was *said*, roughly where "about" stands before it; the place grows over that."""
    found = _ROUGHLY.search(place.page.folded, max(place.floor, place.start - _REACH), place.start)
    if said is not None and found is not None:
        place.start, said.mod = found.start(), Mod.APPROX
    return said


_ROUGHLY: Final = re.compile(r"(?<![a-z])(?:about|around|roughly|approximately|circa)[ \xa0\n]$")


#: The rest of an offset that is no zone's: "UTC+3:30".
_OFFSET: Final = re.compile(r"[+-]?[0-9]|:[0-9]")


def _clock(place: Place, hour: int, minute: int, ampm: int | None, zone: str | None) -> Said | None:
    if zone is not None and _OFFSET.match(place.page.folded, place.end):
        return None
    if ampm is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + ampm
    return Said(Clock(hour, minute, zone)) if hour < 24 else None


@book.rule(
    "{noon}[~{zone}]",
    examples={"noon ET": "2019-11-07T12:00:00-05:00/2019-11-07T12:01:00-05:00 minute"},
)
def noon(place: Place, noon: tuple[int, int], zone: str | None = None) -> Said | None:
    told = zone is not None or word_behind(place).lower() in WEEKDAY_NUMBERS or _is_on_day(place)
    if word_before(place) not in ("", "by", *_POINTS) and not told:
        return None
    return Said(Clock(*noon, zone))


@book.rule(
    "{timeofday} of",
    "{middle}[ on]",
    examples={
        "the night of Oct. 23": "2019-10-23/2019-10-24 day",
        "early morning of September 11, 2001": "2001-09-11/2001-09-12 day mod:start",
        "midday on Friday": "2019-11-01/2019-11-02 day",
        "mid-afternoon yesterday": "2019-11-06/2019-11-07 day",
        "midday": "2019-11-07/2019-11-08 day",
    },
)
def part_of_day(
    place: Place, timeofday: Daypart | None = None, middle: Daypart | None = None
) -> Said:
    said = Said(Shift(0, Unit.DAY), daypart=timeofday or middle, pending=Pending.DAY)
    return grown(place, said, edges=False)


@book.rule(
    "{timeofday}",
    examples={
        "the next morning": "unresolved XXXX-XX-XXTMO",
        "the previous evening": "unresolved XXXX-XX-XXTEV",
    },
)
def part_of_another_day(place: Place, timeofday: Daypart) -> Said | None:
    before = _AWAY.search(place.page.folded, max(place.floor, place.start - _REACH), place.start)
    if before is None:
        return None
    place.start, away = before.start(), AWAY[before[1]]
    words = place.page.text[place.start : place.end].split()
    if words[0].islower() and words[-1][0].isupper():
        # "That Morning Chronicle".
        return None
    said = Said(Anaphor(Unit.DAY, away, Unit.DAY), daypart=timeofday)
    return grown(place, said, edges=False)


#: So far left a word is looked for.
_REACH: Final = 16
_AWAY: Final = re.compile(rf"(?<![a-z])({'|'.join(AWAY)})[ \xa0\n](?:same[ \xa0\n])?$")
