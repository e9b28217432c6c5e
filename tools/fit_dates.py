"""Fit the weights of dealnorm.dates.policy to dated texts with marked TIMEX3 expressions.

    python tools/fit_dates.py TIMEX.jsonl

A line: {"dct": "1998-01-08", "text": "...", "timexes": [{"start", "end", "value"}]}. Prints the
share of right years for months and days of months, and of right days for weekdays, by the lean of
their sentences; then the weights that do best, and the shares by margin, which are the confidences.
"""

from __future__ import annotations

import argparse
import collections
import datetime as dt
import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import dealnorm
from dealnorm.dates import policy
from dealnorm.dates.expr import Cal, Lean
from dealnorm.timeunits import Unit


class Case(NamedTuple):
    """One mention of a month without a year, and the year that was meant."""

    away: int
    later: bool
    lean: Lean
    years: int


def mentions(path: str) -> Iterator[tuple[dt.date, Cal, str]]:
    """Each mention that leaves something to choose: its day of publication and its gold value."""
    with Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            text = document["text"][: document.get("annotated_end")]
            gold = {timex["start"]: timex for timex in document["timexes"]}
            ends = {timex["end"]: timex for timex in document["timexes"]}
            for fact in dealnorm.find(text, document["dct"], kinds={"date"}):
                timex = gold.get(fact.start) or ends.get(fact.end)
                expr = fact.value.expr
                if timex and isinstance(expr, Cal) and expr.year is None:
                    yield dt.date.fromisoformat(document["dct"]), expr, timex["value"]


def month_cases(path: str) -> list[Case]:
    """The months and days of months among the mentions of a file."""
    found = []
    for day, expr, value in mentions(path):
        if expr.month is None or expr.step is not None or expr.year_step is not None:
            continue
        if not value[:4].isdigit() or value[5:7] != f"{expr.month:02}":
            continue
        away = expr.month - day.month
        later = away > 0 or (away == 0 and expr.day is not None and expr.day > day.day)
        found.append(Case(away, later, expr.lean, int(value[:4]) - day.year))
    return found


def right(cases: list[Case]) -> int:
    """How many of *cases* the policy reads as they were meant."""
    return sum(policy.month(c.away, c.later, c.lean).best == c.years for c in cases)


def fit_months(cases: list[Case]) -> None:
    """Print what the weights do now, and the weights that would do best."""
    by_lean = collections.defaultdict(list)
    for case in cases:
        by_lean[case.lean].append(case)
    for lean, some in by_lean.items():
        print(f"months, {lean.value:<12} {right(some):>4} of {len(some)}")
    print(f"months, all          {right(cases):>4} of {len(cases)}")
    kept = dict(policy.MONTH_WEIGHTS)
    scores = []
    for past, none, future in itertools.product(range(2, 14), range(8), range(-8, 2)):
        policy.MONTH_WEIGHTS.update({Lean.PAST: past, Lean.NONE: none, Lean.FUTURE: future})
        scores.append((right(cases), past, none, future))
    policy.MONTH_WEIGHTS.update(kept)
    best = max(scores)[0]
    print(f"best {best}:", [score[1:] for score in scores if score[0] == best][:12])
    shares: dict[str, list[bool]] = collections.defaultdict(list)
    for case in cases:
        choice = policy.month(case.away, case.later, case.lean)
        shares[f"{choice.confidence:.2f}"].append(choice.best == case.years)
    for confidence, some in sorted(shares.items()):
        print(f"said {confidence}, measured {sum(some) / len(some):.3f} of {len(some)}")


def fit_weekdays(path: str) -> None:
    """Print how often each lean of a weekday is right."""
    tally: dict[Lean, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for day, expr, value in mentions(path):
        if expr.unit is not Unit.DAY or expr.weekday is None or expr.month is not None:
            continue
        if expr.step is not None or len(value) < 10 or not value[:4].isdigit():
            continue
        meant = (dt.date.fromisoformat(value[:10]) - day).days
        choice = policy.weekday(day, expr.weekday, expr.lean)
        tally[expr.lean]["right" if choice.best == meant else f"meant {meant:+}"] += 1
    for lean, counts in tally.items():
        print(f"weekdays, {lean.value:<12} {dict(counts.most_common(8))}")


def main() -> None:
    """Fit what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("timex")
    path = parser.parse_args().timex
    fit_months(month_cases(path))
    fit_weekdays(path)


if __name__ == "__main__":
    main()
