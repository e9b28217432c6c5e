"""The time zones of clocks: by their letters, of cities where markets trade, and of countries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from .expr import Clock, TimeExpr

#: Cities where markets trade: "4 p.m. in New York", "9 a.m. Tokyo time".
CITIES: Final = {
    "new york": "America/New_York", "washington": "America/New_York",
    "toronto": "America/Toronto", "chicago": "America/Chicago",
    "los angeles": "America/Los_Angeles", "san francisco": "America/Los_Angeles",
    "sao paulo": "America/Sao_Paulo", "mexico city": "America/Mexico_City",
    "london": "Europe/London", "dublin": "Europe/Dublin", "paris": "Europe/Paris",
    "frankfurt": "Europe/Berlin", "berlin": "Europe/Berlin", "zurich": "Europe/Zurich",
    "milan": "Europe/Rome", "madrid": "Europe/Madrid", "amsterdam": "Europe/Amsterdam",
    "brussels": "Europe/Brussels", "stockholm": "Europe/Stockholm", "moscow": "Europe/Moscow",
    "istanbul": "Europe/Istanbul", "johannesburg": "Africa/Johannesburg", "dubai": "Asia/Dubai",
    "mumbai": "Asia/Kolkata", "singapore": "Asia/Singapore", "hong kong": "Asia/Hong_Kong",
    "beijing": "Asia/Shanghai", "shanghai": "Asia/Shanghai", "taipei": "Asia/Taipei",
    "seoul": "Asia/Seoul", "tokyo": "Asia/Tokyo", "sydney": "Australia/Sydney",
}  # fmt: skip
ZONES: Final = {
    "et": "America/New_York", "est": "America/New_York", "edt": "America/New_York",
    "eastern": "America/New_York", "eastern time": "America/New_York", "ct": "America/Chicago",
    "cst": "America/Chicago", "cdt": "America/Chicago", "mt": "America/Denver",
    "pt": "America/Los_Angeles", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "pacific time": "America/Los_Angeles", "pacific": "America/Los_Angeles",
    "central time": "America/Chicago", "mountain time": "America/Denver",
    "e.t.": "America/New_York", "c.t.": "America/Chicago", "p.t.": "America/Los_Angeles",
    "e.s.t.": "America/New_York", "e.d.t.": "America/New_York", "p.s.t.": "America/Los_Angeles",
    "gmt": "Etc/GMT", "utc": "Etc/UTC", "bst": "Europe/London", "cet": "Europe/Paris",
    "cest": "Europe/Paris", "hkt": "Asia/Hong_Kong", "sgt": "Asia/Singapore", "jst": "Asia/Tokyo",
    "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "ist": "Asia/Kolkata",
    **{f"{city} time": zone for city, zone in CITIES.items()},
    "new york city time": "America/New_York",
    # In these names, hours east of Greenwich are negative.
    **{f"{utc}+{n}": f"Etc/GMT-{n}" for utc in ("utc", "gmt") for n in range(1, 15)},
    **{f"{utc}-{n}": f"Etc/GMT+{n}" for utc in ("utc", "gmt") for n in range(1, 13)},
    "utc+5:30": "Asia/Kolkata", "gmt+5:30": "Asia/Kolkata",
}  # fmt: skip
#: The zones of countries that have one, by their ISO 3166 codes: "10.30 am", in a paper of Mumbai.
COUNTRIES: Final = {
    country: zone
    for zone, country in (
        ("Europe/London", "GB"), ("Europe/Dublin", "IE"), ("Europe/Paris", "FR"),
        ("Europe/Berlin", "DE"), ("Europe/Vienna", "AT"), ("Europe/Zurich", "CH"),
        ("Europe/Rome", "IT"), ("Europe/Amsterdam", "NL"), ("Europe/Brussels", "BE"),
        ("Europe/Copenhagen", "DK"), ("Europe/Stockholm", "SE"), ("Europe/Oslo", "NO"),
        ("Europe/Helsinki", "FI"), ("Europe/Warsaw", "PL"), ("Europe/Prague", "CZ"),
        ("Europe/Budapest", "HU"), ("Europe/Athens", "GR"), ("Europe/Istanbul", "TR"),
        ("Asia/Kolkata", "IN"), ("Asia/Karachi", "PK"), ("Asia/Dhaka", "BD"),
        ("Asia/Colombo", "LK"), ("Asia/Kathmandu", "NP"), ("Asia/Singapore", "SG"),
        ("Asia/Kuala_Lumpur", "MY"), ("Asia/Bangkok", "TH"), ("Asia/Manila", "PH"),
        ("Asia/Ho_Chi_Minh", "VN"), ("Asia/Hong_Kong", "HK"), ("Asia/Shanghai", "CN"),
        ("Asia/Taipei", "TW"), ("Asia/Seoul", "KR"), ("Asia/Tokyo", "JP"), ("Asia/Dubai", "AE"),
        ("Asia/Riyadh", "SA"), ("Asia/Qatar", "QA"), ("Asia/Jerusalem", "IL"),
        ("Africa/Johannesburg", "ZA"), ("Africa/Lagos", "NG"), ("Africa/Nairobi", "KE"),
        ("Africa/Dar_es_Salaam", "TZ"), ("Africa/Cairo", "EG"),
    )
}  # fmt: skip


def only_zone(told: Iterable[TimeExpr]) -> str | None:
    """The zone of all clocks of an article that tell theirs, if that is one and not Greenwich."""
    zones = {expr.zone for expr in told if isinstance(expr, Clock)} - {None}
    return None if len(zones) != 1 or zones & _GREENWICH else zones.pop()


_GREENWICH: Final = frozenset(("Etc/UTC", "Etc/GMT"))


def zone_behind(folded: str, end: int) -> str | None:
    """The zone of a clock that *end*s there: "4 p.m. in New York", "18:00 on Friday (UTC+8)"."""
    if (bracket := _BRACKET.match(folded, end)) is not None:
        return ZONES.get(bracket[1])
    if not folded.startswith(" in ", end):
        return None
    start = end + len(" in ")
    words = _WORDS.findall(folded, start, start + _CITY)
    return CITIES.get(" ".join(words[:2])) or CITIES.get(words[0] if words else "")


_BRACKET: Final = re.compile(r" \(([a-z.+:0-9 -]{2,12})\)")
_CITY: Final = max(map(len, CITIES)) + 1
_WORDS: Final = re.compile(r"[a-z]+")
