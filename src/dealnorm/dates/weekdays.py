"""Weekdays and weekends, found on a dateline."""

from __future__ import annotations

import datetime as dt
from typing import Final

from ..dateline import Dateline
from ..timeunits import Unit
from . import calendar, policy
from .expr import Cal, Lean
from .reading import Reading
from .terms import Anchor, Status

_TOLD: Final = (Lean.PAST, Lean.HARD_PAST)


def weekday(expr: Cal, named: int, today: dt.date, dateline: Dateline) -> Reading:
    """What a weekday means: the closest behind, or ahead where its sentence looks there (D1)."""
    if expr.step == 0 and expr.lean in _TOLD and named < today.weekday():
        # "It fell this Wednesday", on a Friday.
        choice = policy.weekday(today, named, expr.lean)
    elif expr.step is not None:
        choice = policy.weekday_by_step(today, named, expr.step)
    elif _may_be_tomorrow(expr, named, today, dateline):
        choice = policy.Choice(1, -6, policy.TOMORROW, True)
    else:
        choice = policy.weekday(today, named, expr.lean)
    frame = calendar.around(Unit.DAY, today, steps=choice.best)
    if choice.confidence >= policy.WEEKDAY_HARD_FUTURE:
        return Reading(frame, Unit.DAY, Anchor.PUBLICATION, Status.RESOLVED, choice.confidence)
    other = calendar.around(Unit.DAY, today, steps=choice.other)
    status = Status.AMBIGUOUS if choice.ambiguous else Status.RESOLVED
    return Reading(frame, Unit.DAY, Anchor.PUBLICATION, status, choice.confidence, (other,))


def weekend(expr: Cal, today: dt.date) -> Reading:
    """The weekend that is over or running, or the coming one where the sentence looks ahead."""
    ahead = expr.lean.is_ahead
    if expr.step is not None:
        # "He explained this weekend", on a Monday, of the one that is just over.
        over = expr.step == 0 and expr.lean in _TOLD and today.weekday() <= 1
        steps, confidence = expr.step - over, policy.LIKELY
    else:
        steps = 0 if ahead or today.weekday() >= 5 else -1
        confidence = policy.WEEKDAY_FUTURE if ahead else policy.CLEAR
    frame = calendar.around(Unit.WEEKEND, today, steps=steps)
    return Reading(frame, Unit.WEEKEND, Anchor.PUBLICATION, Status.RESOLVED, confidence)


def _may_be_tomorrow(expr: Cal, named: int, today: dt.date, dateline: Dateline) -> bool:
    """Whether a weekday is the day after a publication of which nobody knows the zone.

    It may be morning in Asia already, or the story was filed a day later than it was stamped:
    of days six back, read by hand in dated news, six in seven were tomorrow.
    """
    when = dateline.published
    if expr.lean not in _TOLD or dateline.tz is not None or (today.weekday() + 1) % 7 != named:
        return False
    if not isinstance(when, dt.datetime):
        return True
    return when.hour >= 15 and when.utcoffset() == dt.timedelta(0)
