"""The facts of the example article, in a table and in their place.

python3 dev.py demo
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import dealnorm
from dealnorm import Dateline, Fact

COLOURS = {"money": 32, "percentage": 36, "date": 33, "duration": 35, "quantity": 34}
COLUMNS = ("text", "kind", "value", "assumed")


def rows(facts: list[Fact]) -> list[tuple[str, str, str, str]]:
    """One row of plain words for each fact."""
    return [
        (
            " ".join(fact.text.split()),
            fact.kind if fact.role is None else f"{fact.kind}, {fact.role.name.lower()}",
            str(fact.value),
            ", ".join(sorted(assumption.name for assumption in fact.value.assumptions)),
        )
        for fact in facts
    ]


def table(cells: list[tuple[str, str, str, str]]) -> str:
    """The rows under their headings, each column as wide as it needs to be."""
    lines = [COLUMNS, *cells]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rule = tuple("-" * width for width in widths)
    return "\n".join(
        "  ".join(map(str.ljust, line, widths)).rstrip() for line in (COLUMNS, rule, *cells)
    )


def highlighted(article: str, facts: list[Fact], *, colour: bool) -> str:
    """The article with its facts in colour, or between «marks» where there is none."""
    said, done = [], 0
    for fact in facts:
        before, after = (f"\033[1;{COLOURS[fact.kind]}m", "\033[0m") if colour else ("«", "»")
        said += [article[done : fact.start], before, fact.text, after]
        done = fact.end
    return "".join([*said, article[done:]])


def main() -> None:
    """Read the article that lies beside this file."""
    article = (Path(__file__).parent / "article.txt").read_text(encoding="utf-8")
    facts = dealnorm.find(article, Dateline(published="2026-03-12"))
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    print(highlighted(article, facts, colour=colour))
    print(table(rows(facts)))


if __name__ == "__main__":
    main()
