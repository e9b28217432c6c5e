"""When and where an article was published: the whole context of its facts."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from typing import Final
from zoneinfo import ZoneInfo

from attrs import field, frozen

from .errors import ParseError

MONDAY: Final = 0

# Where a country has one usual answer. Dates in figures: who writes the month first; in the
# countries of _EITHER both are usual, or the year goes first.
_MONTH_FIRST: Final = frozenset("US PH FM MH PW GU PR".split())
_EITHER: Final = frozenset("CA CN HU IR JP KR KP LT MN TW KZ KE ZA SE".split())
#: The month in which the fiscal year of nearly all companies and of the state ends.
FISCAL_YEAR_ENDS: Final[dict[str, int]] = {"IN": 3}


def _published(when: dt.date | str | None) -> dt.date | None:
    """A civil date or an aware datetime, read from ISO 8601 text where it is text."""
    if when is None:
        return None
    if isinstance(when, str):
        try:
            when = (
                dt.date.fromisoformat(when) if len(when) <= 10 else dt.datetime.fromisoformat(when)
            )
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


def _month(_: object, __: object, month: int | None) -> None:
    if month is not None and not (type(month) is int and 1 <= month <= 12):
        raise ValueError(f"fiscal_year_end is a month from 1 to 12, not {month!r}")


def _weekday(_: object, __: object, day: int) -> None:
    if not (type(day) is int and 0 <= day <= 6):
        raise ValueError(f"week_start is a weekday from 0, Monday, to 6, not {day!r}")


def _country(code: str | None) -> str | None:
    if code is None:
        return None
    if not re.fullmatch("[A-Za-z]{2}", code):
        raise ValueError(f"country is an ISO 3166 code of two letters, such as 'IN', not {code!r}")
    return code.upper()


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

    >>> Dateline("2019-11-07", country="IN").currency
    'INR'
    """

    published: dt.date | None = field(default=None, converter=_published)
    currency: str | None = None
    country: str | None = field(default=None, converter=_country)
    day_first: bool | None = None
    fiscal_year_end: int | None = field(default=None, validator=_month)
    week_start: int = field(default=MONDAY, validator=_weekday)
    tz: dt.tzinfo | None = field(default=None, converter=_zone)
    #: Whether *currency* was given, and does not merely follow from the country.
    currency_given: bool = field(init=False, eq=False, repr=False, default=False)
    #: The same for *fiscal_year_end*.
    fiscal_year_end_given: bool = field(init=False, eq=False, repr=False, default=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "currency_given", self.currency is not None)
        object.__setattr__(self, "fiscal_year_end_given", self.fiscal_year_end is not None)
        if (country := self.country) is None:
            return
        if self.currency is None:
            object.__setattr__(self, "currency", _currency(country, self.day))
        if self.day_first is None and country not in _EITHER:
            object.__setattr__(self, "day_first", country not in _MONTH_FIRST)
        if self.fiscal_year_end is None:
            object.__setattr__(self, "fiscal_year_end", FISCAL_YEAR_ENDS.get(country))

    @property
    def day(self) -> dt.date | None:
        """The civil day of publication, in the publisher's zone where that is known."""
        when = self.published
        if not isinstance(when, dt.datetime):
            return when
        if self.tz is not None:
            with suppress(OverflowError):
                when = when.astimezone(self.tz)
        return when.date()

    @classmethod
    def of(cls, value: object) -> Dateline:
        """*value* as a Dateline: one already, a date, an aware datetime, ISO 8601 text or None.

        >>> Dateline.of("2017-06-29") == Dateline(dt.date(2017, 6, 29))
        True
        """
        if isinstance(value, cls):
            return value
        if value is None:
            return _EMPTY
        if isinstance(value, (dt.date, str)):
            return cls(value)
        raise TypeError(
            f"a Dateline, a date, an aware datetime or ISO 8601 text is wanted, not {value!r}"
        )

    @classmethod
    def read(cls, text: str) -> Dateline:
        """The dateline that a publication string states: ISO 8601, as in feeds, or in words.

        >>> Dateline.read("Thu, 29 Jun 2017 10:31:00 GMT").published.isoformat()
        '2017-06-29T10:31:00+00:00'

        Raises:
            ParseError: No full date is stated, or its day and month could change places.
        """
        from ._published import read_published

        when = read_published(text)
        if when is None:
            raise ParseError(text, at=0, expected="a full publication date, such as 2017-06-29")
        return cls(when)

    @classmethod
    def from_article(cls, text: str) -> Dateline:
        """The dateline that an article states of itself; empty where it states none.

        >>> Dateline.from_article("TORONTO, Nov. 7, 2019 (Reuters) - Shares rose.").country
        'CA'
        """
        from ._published import stated

        when, country = stated(text)
        return cls(when, country=country)


def _currency(country: str, day: dt.date | None) -> str | None:
    """The currency of a country on a day, or its newest one."""
    from ._territories import TERRITORIES

    when = day.isoformat() if day else "9999-12-31"
    for currency, first, last in TERRITORIES.get(country, ()):
        if (first is None or first <= when) and (last is None or when <= last):
            return currency
    return None


_EMPTY: Final = Dateline()
