"""Holidays, found on a dateline."""

from __future__ import annotations

import datetime as dt
from typing import Final

from ..dateline import Dateline
from ..timeunits import Unit
from . import calendar, policy
from .expr import Holiday, Lean
from .holidays import holiday
from .reading import Reading, unresolved
from .terms import Anchor, Status


def on_holiday(expr: Holiday, dateline: Dateline) -> Reading:
    """The day of a holiday, in its year or in the closest one."""
    country = dateline.country
    if expr.name == "election" and country not in (None, "US"):
        return unresolved(Unit.DAY)
    if expr.year is not None:
        frame = calendar.day(holiday(expr.name, expr.year, country=country))
        return Reading(frame, Unit.DAY, Anchor.ABSOLUTE, Status.ABSOLUTE)
    today = dateline.day
    if today is None:
        return unresolved(Unit.DAY)
    if expr.year_step is not None:
        frame = calendar.day(holiday(expr.name, today.year + expr.year_step, country=country))
        return Reading(frame, Unit.DAY, Anchor.PUBLICATION, Status.RESOLVED)
    if expr.name == "election":
        return _election(expr, today)
    if expr.name == "year-end" and expr.step is None:
        year = today.year + policy.year_end(today, expr.lean)
        frame = calendar.day(dt.date(year, 12, 31))
        return Reading(frame, Unit.DAY, Anchor.PUBLICATION, Status.RESOLVED)
    here = holiday(expr.name, today.year, country=country)
    choice = policy.month(here.month - today.month, here > today, expr.lean)
    if expr.step is not None:
        years = (expr.step > 0 and here <= today) - (expr.step < 0 and here >= today)
        choice = policy.Choice(years, 0, policy.LIKELY, ambiguous=False)
    best, other = (
        calendar.day(holiday(expr.name, today.year + years, country=country))
        for years in (choice.best, choice.other)
    )
    status = Status.AMBIGUOUS if choice.ambiguous else Status.RESOLVED
    others = (other,) if choice.ambiguous else ()
    return Reading(best, Unit.DAY, Anchor.PUBLICATION, status, choice.confidence, others)


def _election(expr: Holiday, today: dt.date) -> Reading:
    """The last or the next day on which the country votes: that of an even year.

    Some states vote in odd years: around that day, nobody can tell which of the two is meant.
    """
    if today.year % 2 and abs(holiday("election", today.year) - today) <= _CAMPAIGN:
        return unresolved(Unit.DAY)
    days = [holiday("election", today.year + years) for years in range(-2, 3)]
    behind = max(day for day in days if day <= today and day.year % 2 == 0)
    ahead = min(day for day in days if day >= today and day.year % 2 == 0)
    back, future = expr.lean in (Lean.PAST, Lean.HARD_PAST), expr.lean.is_ahead
    if expr.step is not None:
        back, future = expr.step < 0, expr.step > 0
    elif ahead - today <= _CAMPAIGN and expr.lean is not Lean.HARD_PAST:
        # "As Election Day approached, shares fell", in October.
        back, future = False, True
    near = today - behind <= ahead - today
    frame = calendar.day(behind if back or (near and not future) else ahead)
    confidence = policy.CLEAR if back or future else policy.LIKELY
    return Reading(frame, Unit.DAY, Anchor.PUBLICATION, Status.RESOLVED, confidence)


#: So long before the day, and behind it, an election is what people talk about.
_CAMPAIGN: Final = dt.timedelta(days=60)
