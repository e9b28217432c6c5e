"""A date as the news says it: what was said, and what it means on a dateline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from ..assumptions import Assumption
from ..dateline import Dateline
from ..timeunits import Unit
from .terms import Anchor, Bound, Daypart, Form, Mod, Status

if TYPE_CHECKING:
    from .calendar import Interval
    from .expr import TimeExpr


@frozen(str=False)
class RelativeDate:
    """One expression of calendar time.

    Attributes:
        expr: What was said, symbolic and free of any anchor.
        form: DATE, RANGE, SET ("every quarter") or VAGUE ("now").
        unit: Its granularity.
        daypart: "Wednesday afternoon" keeps unit DAY, and the day as its frame.
        frame: The calendar unit or units that are named.
        interval: Where the event lies: the frame, seen through *bound*.
        bound: DURING, SINCE, UNTIL, BEFORE, AFTER, BY or FROM.
        mod: The part of the frame that is meant; `narrow` turns it into a smaller interval.
        anchor: What it is reckoned from.
        status: How far it is known.
        alternatives: The frames of the other readings, best first.
        confidence: The measured share of right answers of such readings.
        assumptions: Everything that was decided rather than read.
        bounds: What surely holds the frame, where the frame itself is not known.
    """

    expr: TimeExpr
    form: Form
    unit: Unit
    daypart: Daypart | None = None
    frame: Interval | None = None
    interval: Interval | None = None
    bound: Bound = Bound.DURING
    mod: Mod | None = None
    anchor: Anchor = Anchor.NONE
    status: Status = Status.UNRESOLVED
    alternatives: tuple[Interval, ...] = ()
    confidence: float = field(default=1.0)
    assumptions: frozenset[Assumption] = frozenset()
    bounds: Interval | None = None

    def __attrs_post_init__(self) -> None:
        status = self.status
        if status is Status.UNRESOLVED:
            if self.frame is not None or self.interval is not None:
                raise ValueError("a date that is not resolved has no frame and no interval")
        elif self.frame is None and (self.form is Form.DATE or self.form is Form.RANGE):
            raise ValueError("a date that is resolved has a frame")
        if status is Status.AMBIGUOUS and not self.alternatives:
            raise ValueError("an ambiguous date tells its other readings")
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"confidence is a share from 0 to 1, not {self.confidence}")

    @property
    def is_open(self) -> bool:
        """Whether the date is ambiguous, or not resolved."""
        return self.status is Status.AMBIGUOUS or self.status is Status.UNRESOLVED

    @property
    def timex3(self) -> str:
        """The value in TIMEX3: "2016", "2019-H1", "P5Y"; holes are X: "XXXX-WXX-3"."""
        from . import timex

        return timex.value(self.expr, self.unit, self.frame, self.daypart and self.daypart.value)

    @property
    def timex3_attributes(self) -> dict[str, str]:
        """The type, the value and what else TIMEX3 says of it."""
        from . import tags

        mod = self.mod and self.mod.value
        return tags.attributes(self.expr, self.timex3, self.unit, self.frame, mod, self.bound.value)

    @property
    def edtf(self) -> str | None:
        """The frame in EDTF (ISO 8601-2), or None where it cannot say it."""
        from .edtf import edtf

        approx = self.mod is Mod.APPROX
        until = self.interval.end if self.interval else None
        return edtf(self.expr, self.unit, self.frame, until, self.bound.value, approx)

    def resolve(self, dateline: object) -> RelativeDate:
        """The same expression in an article with this dateline.

        >>> from dealnorm.dates.expr import Shift
        >>> from dealnorm.dates.meaning import said
        >>> str(said(Shift(-1, Unit.YEAR)).resolve("2019-11-07"))
        '2018-01-01/2019-01-01 year'
        """
        from .meaning import said

        return said(
            self.expr, Dateline.of(dateline), bound=self.bound, mod=self.mod, daypart=self.daypart
        )

    def narrow(self) -> Interval | None:
        """The smaller interval that *mod* points to, within the frame; the one such policy."""
        if self.frame is None:
            return None
        if (self.mod is Mod.EARLIER or self.mod is Mod.LATER) and self.bound is Bound.DURING:
            return self.interval
        from .narrow import narrow

        return narrow(self.expr, self.frame, self.unit, self.mod)

    def __str__(self) -> str:
        if self.frame is not None:
            core = f"{self.frame} {self.unit.value}"
        elif self.form is Form.SET or self.form is Form.VAGUE:
            core = f"{self.form.value} {self.timex3}"
        elif self.bounds is not None or self.anchor is Anchor.FISCAL:
            core = f"fiscal {self.timex3}"
        else:
            core = f"unresolved {self.timex3}"
        mod = f" mod:{self.mod.value}" if self.mod else ""
        return core + mod + ("" if self.bound is Bound.DURING else f" bound:{self.bound.value}")
