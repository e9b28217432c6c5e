"""Text in, facts out: the engine, each kind's settling, and the links between facts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from .dateline import Dateline
from .facts import Fact, Link
from .kinds import BY_NAME, KINDS

if TYPE_CHECKING:
    from ._engine import Engine
    from ._phrase import Mention
    from ._text import Page

USUAL: Final = frozenset(kind.name for kind in KINDS if kind.usual)


@cache
def _engine(usual: bool) -> Engine:
    """The engine of the usual kinds, or of the others; built when it is first asked for."""
    from ._engine import Engine

    return Engine(rule for kind in KINDS if kind.usual == usual for rule in kind.book.rules)


def _kinds(kinds: Collection[str] | None) -> frozenset[str]:
    if kinds is None:
        return USUAL
    if isinstance(kinds, str):
        raise TypeError(f"kinds is a set of names, such as {{{kinds!r}}}")
    if unknown := set(kinds) - BY_NAME.keys():
        raise ValueError(f"unknown kinds {sorted(unknown)}; there are {sorted(BY_NAME)}")
    return frozenset(kinds)


def read(
    text: str, dateline: Dateline, *, quantities: bool, accounting: bool = False
) -> tuple[list[Mention], list[tuple[int, str]]]:
    """All settled mentions in *text* in order, and what was seen there but not believed."""
    from ._text import Page

    page = Page(text, accounting=accounting)
    doubts: list[tuple[int, str]] = []
    mentions = _settled(page, _engine(usual=True).mentions(page, doubts), dateline)
    if quantities:
        others = _engine(usual=False).mentions(page, doubts)
        mentions = _beside(mentions, _settled(page, others, dateline, among=mentions))
    return mentions, doubts


def _settled(
    page: Page, mentions: list[Mention], dateline: Dateline, among: list[Mention] | None = None
) -> list[Mention]:
    """The *mentions* that have a value, each settled *among* those of its page."""
    for kind in KINDS:
        mine = [mention for mention in mentions if mention.kind == kind.name]
        if mine:
            kind.grammar().settle(mine, page, mentions if among is None else among, dateline)
    return [mention for mention in mentions if mention.value is not None]


def _beside(mentions: list[Mention], others: list[Mention]) -> list[Mention]:
    """The mentions, and those of the *others* that overlap none of them.

    So asking for quantities changes nothing of what else is found.
    """
    found = list(mentions)
    for other in others:
        at = bisect_left(mentions, other.start, key=_start)
        clear = at == 0 or mentions[at - 1].end <= other.start
        if clear and (at == len(mentions) or other.end <= mentions[at].start):
            found.append(other)
    found.sort(key=_start)
    return found


def _start(mention: Mention) -> int:
    return mention.start


def find(
    text: str,
    dateline: object = None,
    *,
    kinds: Collection[str] | None = None,
    strict: bool = False,
    accounting: bool = False,
) -> list[Fact]:
    """The facts of *text* in order, their spans disjoint.

    Args:
        text: An article; any str is accepted.
        dateline: A Dateline, or a date, an aware datetime or ISO 8601 text: when it was published.
        kinds: The kinds to look for; by default all but "quantity".
        strict: Leave out every value of which anything was decided rather than read.
        accounting: Read an amount in brackets as negative, as accounts write it.
    """
    wanted = _kinds(kinds)
    mentions, _ = read(
        text, Dateline.of(dateline), quantities="quantity" in wanted, accounting=accounting
    )
    return _facts(
        text,
        [
            mention
            for mention in mentions
            if mention.kind in wanted and not (strict and is_decided(mention.value))
        ],
    )


def is_decided(value: Any) -> bool:
    """Whether anything of *value* was decided rather than read."""
    return bool(value.assumptions or getattr(value, "is_open", False))


def _facts(text: str, mentions: list[Mention]) -> list[Fact]:
    places: dict[int, int] = {}
    if any(mention.links for mention in mentions):
        places = {id(mention): index for index, mention in enumerate(mentions)}
    return [
        Fact(
            mention.kind,
            mention.start,
            mention.end,
            text[mention.start : mention.end],
            mention.value,
            mention.role,
            tuple(
                Link(relation, places[id(other)])
                for relation, other in mention.links
                if id(other) in places
            )
            if mention.links
            else (),
        )
        for mention in mentions
    ]


def find_many(
    articles: Iterable[tuple[str, object]],
    *,
    kinds: Collection[str] | None = None,
    strict: bool = False,
    processes: int | None = None,
) -> Iterator[list[Fact]]:
    """The facts of each (text, dateline) in order, read lazily, on so many *processes*."""
    wanted = _kinds(kinds)
    if processes is None or processes <= 1:
        return (find(text, dateline, kinds=wanted, strict=strict) for text, dateline in articles)
    return _in_parallel(articles, wanted, strict, processes)


_BATCH: Final = 64


def _in_parallel(
    articles: Iterable[tuple[str, object]], kinds: frozenset[str], strict: bool, processes: int
) -> Iterator[list[Fact]]:
    """As many batches under way as keep the processes busy, and no more: memory stays bounded."""
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(processes) as pool:
        waiting = []
        for batch in _batches(articles):
            waiting.append(pool.submit(_find_batch, batch, kinds, strict))
            if len(waiting) > 2 * processes:
                yield from waiting.pop(0).result()
        for ahead in waiting:
            yield from ahead.result()


def _batches(articles: Iterable[tuple[str, object]]) -> Iterator[list[tuple[str, object]]]:
    batch: list[tuple[str, object]] = []
    for article in articles:
        batch.append(article)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _find_batch(
    batch: list[tuple[str, object]], kinds: frozenset[str], strict: bool
) -> list[list[Fact]]:
    return [find(text, dateline, kinds=kinds, strict=strict) for text, dateline in batch]
