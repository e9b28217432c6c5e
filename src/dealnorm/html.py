"""An article as a page: its facts in colour and in their place, and all of them in a table."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from html import escape
from importlib import resources
from itertools import pairwise
from operator import attrgetter
from typing import Any, Final

from .dates import RelativeDate
from .dates.calendar import Interval
from .facts import Fact, Link
from .kinds import KINDS

_COLUMNS: Final = ("Text", "Kind", "Value", "Decided, not read", "Linked to")
#: What no page may hold, and what cannot be written to a file: controls and lone surrogates.
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_CODE: Final = re.compile(r"(?<= is )[a-z]{3}$")
_LONG_NUMBER: Final = re.compile(r"(?<!\d)(?<!\d\.)\d{5,}")


def page(text: str, facts: Sequence[Fact], *, title: str = "Facts of an article") -> str:
    """One page of HTML that needs nothing else: the article, its *facts*, and their table.

    Args:
        text: The article.
        facts: As `find` returned them for *text*.
        title: The heading.

    Raises:
        ValueError: The facts overlap, or are those of another text.
    """
    _check(text, facts)
    style = resources.files("dealnorm").joinpath("page.css").read_text(encoding="utf-8")
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{_shown(title)}</title>
<style>
{style}{_pairs(facts)}</style>
</head>
<body>
<header>
<h1>{_shown(title)}</h1>
{_legend(facts)}
</header>
<main>
<article dir="auto">{_marked(text, facts)}</article>
{_table(facts)}
</main>
</body>
</html>
"""


def _check(text: str, facts: Sequence[Fact]) -> None:
    for fact in facts:
        if text[fact.start : fact.end] != fact.text:
            raise ValueError(f"the text has no {fact.text!r} at {fact.start}: it is another's fact")
    for before, after in pairwise(facts):
        if after.start < before.end:
            raise ValueError(f"{before.text!r} and {after.text!r} overlap, or are not in order")


def _shown(text: object) -> str:
    """Any text, fit for a page and without a meaning to it."""
    return escape(_UNFIT.sub("\ufffd", str(text)))


def _legend(facts: Sequence[Fact]) -> str:
    """How many facts there are of each kind, in its colour."""
    counts = [(kind.name, sum(fact.kind == kind.name for fact in facts)) for kind in KINDS]
    chips = "".join(
        f'<li class="{name}"><b>{count}</b> {name}</li>' for name, count in counts if count
    )
    return f'<ul class="legend">{chips}</ul>' if chips else '<p class="none">No facts.</p>'


def _marked(text: str, facts: Sequence[Fact]) -> str:
    """The article, each fact in a mark that tells what it means."""
    parts: list[str] = []
    done = 0
    for index, fact in enumerate(facts):
        look = " ".join([fact.kind, *(["decided"] if _decided(fact) else [])])
        parts += [
            _shown(text[done : fact.start]),
            f'<mark id="fact-{index}" class="{look}" tabindex="0" aria-describedby="tip-{index}">'
            f"{_shown(fact.text)}{_tip(index, fact, facts)}</mark>",
        ]
        done = fact.end
    return "".join([*parts, _shown(text[done:])])


def _tip(index: int, fact: Fact, facts: Sequence[Fact]) -> str:
    """What a fact means, shown when it is pointed at or reached with the keyboard."""
    lines = [f'<span class="kind">{_kind(fact)}</span>', f"<strong>{_value(fact.value)}</strong>"]
    lines += [f'<span class="more">{_shown(line)}</span>' for line in _details(fact.value)]
    lines += [_chips(fact)] if _decided(fact) else []
    lines += [
        f'<span class="more">{_shown(link.relation.value)}: {_shown(facts[link.to].text)}</span>'
        for link in _links(fact, facts)
    ]
    return f'<span class="tip" role="tooltip" id="tip-{index}">{"".join(lines)}</span>'


def _table(facts: Sequence[Fact]) -> str:
    """All facts, each with a way back to its place."""
    if not facts:
        return ""
    heads = "".join(f'<th scope="col">{column}</th>' for column in _COLUMNS)
    rows = "\n".join(_row(index, fact, facts) for index, fact in enumerate(facts))
    return f"""<div class="table" role="region" aria-label="All facts" tabindex="0">
<table>
<thead><tr>{heads}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
</div>"""


def _row(index: int, fact: Fact, facts: Sequence[Fact]) -> str:
    links = "<br>".join(
        f'{_shown(link.relation.value)} <a href="#fact-{link.to}">{_shown(facts[link.to].text)}</a>'
        for link in _links(fact, facts)
    )
    cells = (
        f'<a class="{fact.kind}" href="#fact-{index}"><bdi>{_shown(fact.text)}</bdi></a>',
        _kind(fact),
        "<br>".join([f"<b>{_value(fact.value)}</b>", *map(_shown, _details(fact.value))]),
        _chips(fact),
        links,
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _kind(fact: Fact) -> str:
    return fact.kind if fact.role is None else f"{fact.kind}, {fact.role.value}"


def _decided(fact: Fact) -> bool:
    return bool(fact.value.assumptions or getattr(fact.value, "is_open", False))


def _chips(fact: Fact) -> str:
    """Whatever was decided and not read, and whether the value is open."""
    words = [_spoken(one.name) for one in sorted(fact.value.assumptions, key=attrgetter("name"))]
    if getattr(fact.value, "is_open", False):
        words.append(fact.value.status.value)
    return " ".join(f'<span class="chip">{_shown(word)}</span>' for word in words)


def _spoken(name: str) -> str:
    """DOLLAR_IS_USD as "dollar is USD"."""
    return _CODE.sub(lambda code: code[0].upper(), name.replace("_", " ").lower())


def _value(value: Any) -> str:
    """The value in short, its long numbers in groups of three."""
    if isinstance(value, RelativeDate):
        return _shown(_days(value.frame) if value.frame else value.timex3)
    return _LONG_NUMBER.sub(lambda number: f"{int(number[0]):,}", _shown(value))


def _details(value: Any) -> list[str]:
    """What the short form does not tell."""
    if not isinstance(value, RelativeDate):
        others = getattr(value, "candidates", ())[1:]
        return [f"or {', '.join(others)}"] if others and value.assumptions else []
    part = " ".join(one.value for one in (value.mod, value.daypart) if one)
    said = [f"{part} of the {value.unit.value}" if part else value.unit.value]
    if value.interval is not None and value.interval != value.frame:
        said.append(f"{value.bound.value}: {_days(value.interval)}")
    said += [f"or {_days(other)}" for other in value.alternatives]
    if value.bounds is not None:
        said.append(f"within {_days(value.bounds)}")
    if value.confidence < 1:
        said.append(f"confidence {value.confidence:.0%}")
    return said


def _days(interval: Interval) -> str:
    """From the first day to the last, or the moment where it is finer than a day."""
    start, first, last = interval.start, interval.first_day, interval.last_day
    if isinstance(start, dt.datetime):
        return start.isoformat(" ", "minutes")
    return str(first) if first == last else f"{first or '…'} – {last or '…'}"


def _links(fact: Fact, facts: Sequence[Fact]) -> list[Link]:
    return [link for link in fact.links if link.to < len(facts)]


def _pairs(facts: Sequence[Fact]) -> str:
    """Style that shows the other fact of a link while one of the two is pointed at."""
    rules = [
        f"body:has(#fact-{one}:is(:hover, :focus)) #fact-{other} {{ outline: var(--pair); }}\n"
        for index, fact in enumerate(facts)
        for link in _links(fact, facts)
        for one, other in ((index, link.to), (link.to, index))
    ]
    return "".join(rules)
