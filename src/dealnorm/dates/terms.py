"""The terms in which a date is described."""

from __future__ import annotations

from enum import Enum


class Form(Enum):
    """What sort of thing is said."""

    DATE = "date"
    RANGE = "range"
    SET = "set"
    VAGUE = "vague"


class Bound(Enum):
    """How the event lies to the frame that is named."""

    DURING = "during"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    BY = "by"
    FROM = "from"


class Daypart(Enum):
    """A part of the day; no clock hours are invented for it. The value is TIMEX3's."""

    MORNING = "morning"
    MIDDAY = "midday"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    OPEN = "open"
    CLOSE = "close"


class Mod(Enum):
    """The part of its frame that a date names."""

    START = "start"
    MID = "mid"
    END = "end"
    APPROX = "approx"
    EARLIER = "earlier"
    LATER = "later"


class Anchor(Enum):
    """What a date is reckoned from."""

    ABSOLUTE = "absolute"
    PUBLICATION = "publication"
    MENTION = "mention"
    FISCAL = "fiscal"
    NONE = "none"


class Status(Enum):
    """How far a date is known."""

    ABSOLUTE = "absolute"
    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"
