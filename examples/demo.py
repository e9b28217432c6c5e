"""The facts of the example article, in their place and in a table.

python3 dev.py demo
"""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

import dealnorm
from dealnorm import Assumption, Dateline, Fact

COLOURS = {
    "money": "green",
    "percentage": "cyan",
    "date": "yellow",
    "duration": "magenta",
    "quantity": "blue",
}


def highlighted(article: str, facts: list[Fact], *, marks: str) -> Text:
    """The article with each fact in the colour of its kind, between *marks*."""
    before, after = marks[: len(marks) // 2], marks[len(marks) // 2 :]
    page, done = Text(), 0
    for fact in facts:
        page.append(article[done : fact.start])
        page.append(before + fact.text + after, style=f"bold {COLOURS[fact.kind]}")
        done = fact.end
    return page.append(article[done:])


def table(facts: list[Fact]) -> Table:
    """One row for each fact: what was said, what it means, and what was decided to get there."""
    columns = {"text": 5, "kind": 3, "value": 6, "assumed": 4}
    headings = (Column(name, ratio=share, overflow="fold") for name, share in columns.items())
    rows = Table(*headings, box=None, expand=True, header_style="bold")
    for fact in facts:
        rows.add_row(
            Text(" ".join(fact.text.split()), style=COLOURS[fact.kind]),
            fact.kind if fact.role is None else f"{fact.kind}, {fact.role.name.lower()}",
            Text(str(fact.value)),
            ", ".join(sorted(map(words, fact.value.assumptions))),
        )
    return rows


def words(assumption: Assumption) -> str:
    """The name of an assumption, in words that a column can wrap."""
    return assumption.name.replace("_", " ").lower()


def main() -> None:
    """Read the article that lies beside this file."""
    article = Path(__file__).with_name("article.txt").read_text(encoding="utf-8")
    facts = dealnorm.find(article, Dateline(published="2026-03-12"))
    console = Console()
    colourless = console.no_color or not console.is_terminal
    console.print(highlighted(article, facts, marks="«»" if colourless else ""), soft_wrap=True)
    console.print(table(facts))


if __name__ == "__main__":
    main()
