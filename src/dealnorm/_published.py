"""Publication strings, and the datelines that articles state of themselves."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Any, Final
from zoneinfo import ZoneInfo

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        "jan january/feb february/mar march/apr april/may/jun june/jul july/aug august/"
        "sep sept september/oct october/nov november/dec december".split("/"),
        start=1,
    )
    for name in names.split()
}
#: Abbreviations of zones that mean one zone in a publication string.
ZONES: Final[dict[str, str]] = {
    "gmt": "UTC", "utc": "UTC", "z": "UTC", "bst": "Europe/London", "cet": "Europe/Paris",
    "cest": "Europe/Paris", "et": "America/New_York", "est": "America/New_York",
    "edt": "America/New_York", "ct": "America/Chicago", "cdt": "America/Chicago",
    "pt": "America/Los_Angeles", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "mt": "America/Denver", "mst": "America/Denver", "mdt": "America/Denver",
    "hkt": "Asia/Hong_Kong", "sgt": "Asia/Singapore", "jst": "Asia/Tokyo", "kst": "Asia/Seoul",
    "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "nzdt": "Pacific/Auckland",
    "nzst": "Pacific/Auckland",
}  # fmt: skip

_NAME = "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?"
_DATE: Final = re.compile(
    rf"(?:[a-z]{{3,9}}\.?,? )?(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[ -]{_NAME},?[ -](?P<y>\d{{4}})"
    rf"|{_NAME} (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d\d)-(?P<d3>\d\d))(?!\d)"
)
_TIME: Final = re.compile(
    r"(?:,| at| -| \|)? ?(\d{1,2})[:.](\d\d)(?::\d\d)? ?([ap]\.?m\.?)? ?\(?([a-z]{1,4})?\)?\.?"
)
_LONGEST: Final = 200


def read_published(text: str) -> dt.date | None:
    """The day or the moment that a publication string states, or None.

    A time whose zone is not stated is dropped: the civil day is what it says for sure.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    return _iso(text) or _feed(text) or _in_words(text) or _by_dateparser(text)


def _iso(text: str) -> dt.date | None:
    try:
        if len(text) <= 10:
            return dt.date.fromisoformat(text)
        when = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return when if when.tzinfo else when.date()


def _feed(text: str) -> dt.date | None:
    """RFC 2822, as RSS writes it."""
    from email.utils import parsedate_to_datetime

    if not re.match(r"(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d", text):
        return None
    if not re.search(r"(?:[+-]\d{4}|GMT|UTC|[ECMP][SD]T)\)?$", text):
        return None
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return when if when.tzinfo else when.date()


def _in_words(text: str) -> dt.date | None:
    """ "29 June 2017 10:31 BST", "Thursday, June 29, 2017"."""
    low = " ".join(text.lower().split())
    found = _DATE.match(low)
    day = _day(found) if found else None
    if found is None or day is None:
        return None
    rest = low[found.end() :].strip()
    if not rest:
        return day
    time = _TIME.fullmatch(low[found.end() :].rstrip())
    if time is None:
        return None
    return _at(day, time)


def _day(found: re.Match[str]) -> dt.date | None:
    parts = found.groupdict()
    names = [name for name in found.groups() if name and name.isalpha()]
    try:
        if parts["y3"]:
            return dt.date(int(parts["y3"]), int(parts["m3"]), int(parts["d3"]))
        year = int(parts["y"] or parts["y2"])
        return dt.date(year, _MONTHS[names[0]], int(parts["d"] or parts["d2"]))
    except ValueError:
        return None


def _at(day: dt.date, time: re.Match[str]) -> dt.date | None:
    hour, minute, half, zone = time.groups()
    hours = int(hour)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half[0] == "p" else 0)
    if hours > 23 or int(minute) > 59:
        return None
    if zone not in ZONES:
        return day
    name = ZONES[zone]
    tz = dt.UTC if name == "UTC" else ZoneInfo(name)
    return dt.datetime(day.year, day.month, day.day, hours, int(minute), tzinfo=tz)


@cache
def _dateparser() -> Any:
    from dateparser.date import DateDataParser

    settings = {
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RELATIVE_BASE": dt.datetime(2000, 1, 1),
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    return DateDataParser(settings=settings)


def _by_dateparser(text: str) -> dt.date | None:
    """What dateparser reads of a full date in another language or order, checked.

    The year must stand in the text; figures alone could change places and are refused.
    """
    if not any(c.isdigit() for c in text) or re.fullmatch(r"[\d\s./:-]+", text):
        return None
    try:
        found: dt.datetime | None = _dateparser().get_date_data(text).date_obj
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        # Whatever it stumbles over, this is no publication string.
        return None
    if found is None or str(found.year) not in text or f"{found.day}" not in text:
        return None
    return found if found.tzinfo else found.date()


#: Places that datelines name, and their countries.
PLACES: Final[dict[str, str]] = {
    place: country
    for country, places in {
        "AE": "dubai/abu dhabi", "AR": "buenos aires", "AT": "vienna",
        "AU": "sydney/melbourne/canberra/perth/brisbane", "BE": "brussels",
        "BR": "sao paulo/brasilia/rio de janeiro",
        "CA": "toronto/ottawa/montreal/vancouver/calgary/winnipeg/edmonton/halifax",
        "CH": "zurich/geneva/bern", "CL": "santiago",
        "CN": "beijing/shanghai/shenzhen/guangzhou/hangzhou",
        "CO": "bogota", "CZ": "prague", "DE": "berlin/frankfurt/munich/hamburg/dusseldorf",
        "DK": "copenhagen",
        "EG": "cairo", "ES": "madrid/barcelona", "FI": "helsinki", "FR": "paris",
        "GB": "london/edinburgh/manchester",
        "GR": "athens", "HK": "hong kong", "HU": "budapest", "ID": "jakarta", "IE": "dublin",
        "IL": "jerusalem/tel aviv",
        "IN": "mumbai/new delhi/delhi/bengaluru/bangalore/chennai/kolkata/hyderabad",
        "IT": "rome/milan", "JP": "tokyo/osaka", "KE": "nairobi", "KR": "seoul",
        "MX": "mexico city",
        "MY": "kuala lumpur", "NG": "lagos/abuja", "NL": "amsterdam/the hague", "NO": "oslo",
        "NZ": "wellington/auckland", "PE": "lima", "PH": "manila", "PK": "karachi/islamabad/lahore",
        "PL": "warsaw", "PT": "lisbon", "RU": "moscow", "SA": "riyadh", "SE": "stockholm",
        "SG": "singapore",
        "TH": "bangkok", "TR": "istanbul/ankara", "TW": "taipei", "UA": "kyiv/kiev",
        "US": "new york/washington/chicago/boston/san francisco/los angeles/houston/dallas/"
        "atlanta/seattle/san diego/detroit/denver/miami/philadelphia/minneapolis/austin",
        "VN": "hanoi", "ZA": "johannesburg/cape town",
    }.items()
    for place in places.split("/")
}  # fmt: skip

_HEAD: Final = 1500
#: "TORONTO, Nov. 7, 2019 (Reuters) -": a place in capitals, and what stands up to a dash.
_PLACE_LINE: Final = re.compile(
    r"(?m)^[ \t]*([A-Z][A-Z .'/-]{2,30}[A-Z])(?=[,:( /\u2013\u2014-])([^\n]{0,80})"
)
_DASH: Final = re.compile(r" ?(?:--|\u2013|\u2014|-[ -])|: ")
_LABEL: Final = re.compile(
    r"(?im)^[ \t]*(?:(?:first )?(?:published|posted|updated)(?: on| at)?:?|date:?|dateline:?)"
    r"[ \t]+([^\n]{6,60})"
)


def stated(text: str) -> tuple[dt.date | None, str | None]:
    """The publication day and the country that an article states in its head."""
    head = text[:_HEAD]
    when, country = None, None
    for found in _PLACE_LINE.finditer(head):
        place, rest = found.groups()
        country = PLACES.get(" ".join(place.lower().split()))
        dash = _DASH.search(rest)
        low = " ".join(rest[: dash.start()].lower().split()) if dash else ""
        if date := _DATE.search(low):
            when = _day(date)
        if country is not None or when is not None:
            break
    if when is None and (label := _LABEL.search(head)):
        when = _leading(label[1])
    return when or _line(head), country


def _leading(text: str) -> dt.date | None:
    """The full date that *text* opens with."""
    found = _DATE.match(" ".join(text.lower().split()))
    return _day(found) if found else None


def _line(head: str) -> dt.date | None:
    """The full date that is a line of its own near the top."""
    for line in head.splitlines()[:8]:
        low = " ".join(line.lower().split())
        if low and len(low) < 40 and (when := read_published(line) if _DATE.match(low) else None):
            return when
    return None
