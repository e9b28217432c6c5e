"""How facts are written: in a table, as JSON, as a page."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple, TextIO

from ..facts import Fact
from ..html import page
from ..kinds import BY_NAME
from ..serialise import to_dict
from .articles import STDIN, Article, printable, tell

_ENCODE: Final = json.JSONEncoder(allow_nan=False).encode


class Read(NamedTuple):
    """An article and its facts."""

    article: Article
    facts: list[Fact]


def spell_out(out: TextIO) -> None:
    """Have *out* write a character that its encoding lacks as an escape."""
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(errors="backslashreplace")


def _in_jsonl(reads: Iterable[Read], out: TextIO) -> None:
    """One fact a line, or one article a line where it came as one."""
    for article, facts in reads:
        if article.record is None:
            lines = [{"article": article.name, **to_dict(fact)} for fact in facts]
        else:
            lines = [{**article.record, "facts": list(map(to_dict, facts))}]
        out.writelines(_ENCODE(line) + "\n" for line in lines)


def _in_json(reads: Iterable[Read], out: TextIO) -> None:
    """One list of all articles."""
    mark = "["
    for article, facts in reads:
        said = {"article": article.name} if article.record is None else article.record
        out.write(mark + "\n" + _ENCODE({**said, "facts": list(map(to_dict, facts))}))
        mark = ","
    out.write("[]\n" if mark == "[" else "\n]\n")


def _in_html(reads: Iterable[Read], out: TextIO) -> None:
    """A page of the one article."""
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(encoding="utf-8")
    for article, facts in reads:
        title = "Standard input" if article.name == STDIN else Path(article.name).name
        out.write(page(article.text, facts, title=title))


_COLUMNS: Final = ("at", "text", "kind", "value", "assumed")


def _in_table(reads: Iterable[Read], out: TextIO) -> None:
    """A table for each article, under its name where there are several."""
    draw = _drawn_by_rich(out) if out.isatty() else None
    unresolved = False
    for number, (article, facts) in enumerate(reads):
        rows = [_row(fact) for fact in facts]
        if number:
            out.write("\n")
        if number or article.name != STDIN:
            out.write(f"{printable(article.name)}\n")
        if draw is not None:
            draw(rows)
        else:
            out.writelines(aligned([_COLUMNS, *rows]))
        if article.dateline.published is None:
            unresolved |= any(str(fact.value).startswith("unresolved") for fact in facts)
    if unresolved and sys.stderr.isatty():
        tell("dates are unresolved; give --published DATE, or --published stated")


def _row(fact: Fact) -> tuple[str, ...]:
    assumed = ", ".join(sorted(one.name for one in fact.value.assumptions))
    if getattr(fact.value, "is_open", False):
        assumed = ", ".join(filter(None, (assumed, fact.value.status.value)))
    kind = fact.kind if fact.role is None else f"{fact.kind}, {fact.role.value}"
    return (str(fact.start), printable(fact.text), kind, printable(str(fact.value)), assumed)


def aligned(lines: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """The lines, each column as wide as it needs to be."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        yield "  ".join(map(str.ljust, line, widths)).rstrip() + "\n"


def _drawn_by_rich(out: TextIO) -> Callable[[list[tuple[str, ...]]], None] | None:
    """A drawer of tables in colour, if rich is installed."""
    try:
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text
    except ImportError:
        return None
    colours = dict(zip(BY_NAME, ("green", "cyan", "yellow", "magenta", "blue"), strict=True))

    def draw(rows: list[tuple[str, ...]]) -> None:
        table = Table(*_COLUMNS, box=None, header_style="dim", pad_edge=False)
        for row in rows:
            table.add_row(*map(Text, row), style=colours[row[2].partition(",")[0]])
        Console(file=out).print(table)

    return draw


FORMATS: Final[dict[str, Callable[[Iterable[Read], TextIO], None]]] = {
    "table": _in_table,
    "jsonl": _in_jsonl,
    "json": _in_json,
    "html": _in_html,
}
