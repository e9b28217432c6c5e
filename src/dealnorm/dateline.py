"""When and where an article was published: the whole context of its facts."""

from __future__ import annotations

import datetime as dt
from typing import Final
from zoneinfo import ZoneInfo

from attrs import field, frozen

MONDAY: Final = 0


def _published(when: dt.date | str | None) -> dt.date | None:
    """A civil date or an aware datetime, read from ISO 8601 text where it is text."""
    if when is None:
        return None
    if isinstance(when, str):
        try:
            when = dt.date.fromisoformat(when) if len(when) <= 10 else dt.datetime.fromisoformat(when)
        except ValueError:
            raise ValueError(
                f"published must be an ISO 8601 date or datetime, not {when!r}; "
                "Dateline.read() reads other publication strings"
            ) from None
    if isinstance(when, dt.datetime):
        if when.tzinfo is None:
            raise ValueError(
                f"published must be a date or an aware datetime, and {when} has no time zone"
            )
        return when
    if not isinstance(when, dt.date):
        raise TypeError(f"published must be a date, an aware datetime or text, not {when!r}")
    return when


def _zone(name: dt.tzinfo | str | None) -> dt.tzinfo | None:
    return ZoneInfo(name) if isinstance(name, str) else name


@frozen
class Dateline:
    """When and where an article was published, and what follows from that.

    Attributes:
        published: A civil date, or an aware datetime; ISO 8601 text is read.
        currency: What a bare "$" or "pound" means at home: an ISO 4217 code.
        country: An ISO 3166 code of two letters. It supplies *currency*, *day_first* and
            *fiscal_year_end* where they are not given and the country has one usual answer.
        day_first: Whether 5/11/2019 is the 5th of November.
        fiscal_year_end: The month, 1 to 12, in which the fiscal year ends.
        week_start: The first day of the week, 0 for Monday.
        tz: The publisher's zone: an IANA name, or a tzinfo.
    """

    published: dt.date | None = field(default=None, converter=_published)
    currency: str | None = None
    country: str | None = None
    day_first: bool | None = None
    fiscal_year_end: int | None = None
    week_start: int = MONDAY
    tz: dt.tzinfo | None = field(default=None, converter=_zone)

    @classmethod
    def of(cls, when: object) -> Dateline:
        """The dateline itself, or one for what tells when an article was published."""
        if isinstance(when, cls):
            return when
        return _NOWHERE if when is None else cls(published=when)  # type: ignore[arg-type]


_NOWHERE: Final = Dateline()
