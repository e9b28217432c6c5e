"""The units in which calendar time is counted, and the words for them."""

from __future__ import annotations

from enum import Enum


class Unit(Enum):
    """A unit of calendar time, from the finest to the coarsest."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    # Units are alike if they are the same; they are looked up wherever a date is settled.
    __hash__ = object.__hash__


#: How the news writes each unit; a unit is one row here, for durations and dates alike.
UNIT_WORDS: dict[str, Unit] = {
    form: unit
    for unit, forms in (
        (Unit.SECOND, "second seconds sec secs"),
        (Unit.MINUTE, "minute minutes min mins"),
        (Unit.HOUR, "hour hours hr hrs"),
        (Unit.DAY, "day days"),
        (Unit.WEEKEND, "weekend weekends"),
        (Unit.WEEK, "week weeks wk wks"),
        (Unit.MONTH, "month months mth mths mo."),
        (Unit.QUARTER, "quarter quarters"),
        (Unit.SEASON, "season seasons"),
        (Unit.YEAR, "year years yr yrs"),
        (Unit.DECADE, "decade decades"),
        (Unit.CENTURY, "century centuries"),
    )
    for form in forms.split()
}
