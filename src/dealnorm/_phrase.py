"""How a phrase is written and read: tables of words, templates over them, and books of rules.

A rule is a template such as ``"{direction} {unit}"``, examples, and a function that says what
the words mean. Its slots are tables (`Words`) or readers of numbers; the regex is derived from
them, never written, so that a word stands in one place. In a template

    ``{name}``  is a slot; ``{name2}`` is the same slot once more;
    a space     is a space, a no-break space or the end of a line;
    ``-``       is a hyphen or such a space;
    ``~``       is a hyphen, such a space, or nothing;
    ``[...]``   may be left out; ``(x|y)`` is one of several; other text stands for itself,
                but "a" at its beginning is "an" too.

Reading is left-anchored and is done by `re`; no slot may repeat without a separator, so no regex
derived from a template can backtrack more than a bounded number of steps.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from attrs import define, field, frozen

from ._text import Place
from ._words import GAPS, NUMERAL, Slot, Words, follower, opening

if TYPE_CHECKING:
    from ._text import Page
    from .dateline import Dateline
    from .facts import Relation, Role

Matcher = Callable[[str, int], "re.Match[str] | None"]


@define(eq=False)
class Mention:
    """A phrase that was read, on its way to being a fact.

    Attributes:
        kind: The kind of fact.
        start: The first character.
        end: One past the last.
        said: What its rule's builder returned: what was said, free of any context.
        rule: The rule that read it.
        match: The words that filled its template.
        value: The final value, put there by the kind's `settle`; None drops the mention.
        role: What the value is of, if the words around say so.
        links: Other mentions that this one hangs on.
    """

    kind: str
    start: int
    end: int
    said: Any
    rule: Rule
    match: re.Match[str]
    value: Any = None
    role: Role | None = None
    links: list[tuple[Relation, Mention]] = field(factory=list)


@frozen(eq=False)
class _Piece:
    """One piece of a template: a slot by its name, literal text, or alternatives of pieces."""

    text: str = ""
    name: str = ""
    choices: tuple[tuple[_Piece, ...], ...] = ()
    optional: bool = False


Pieces = tuple[_Piece, ...]


def _glued(forms: Iterable[str]) -> Iterator[str]:
    """The *forms*, and those with a "~" inside once more as one word."""
    for form in forms:
        yield form
        if "~" in form.strip("~"):
            yield form.replace("~", "")


_A: Final = re.compile(r"a[ -]")
_ARTICLE: Final = re.compile(r"(?:a|the)[ -]")
_TOKEN: Final = re.compile(r"\{(\w+)\}|([\[\](|)])|([^{}\[\](|)]+)")


def _pieces(tokens: Iterator[re.Match[str]], closing: str) -> tuple[tuple[_Piece, ...], ...]:
    """The alternatives up to the *closing* bracket."""
    choices: list[list[_Piece]] = [[]]
    for token in tokens:
        name, bracket, text = token.groups()
        if name:
            choices[-1].append(_Piece(name=name))
        elif text:
            choices[-1].append(_Piece(text=text))
        elif bracket == "|":
            choices.append([])
        elif bracket in "[(":
            inner = _pieces(tokens, "]" if bracket == "[" else ")")
            choices[-1].append(_Piece(choices=inner, optional=bracket == "["))
        elif bracket == closing:
            break
        else:
            raise ValueError(f"a bracket {bracket!r} in a template has no partner")
    return tuple(map(tuple, choices))


@define(eq=False)
class Rule:
    """A phrase family: a template, its examples, and what it means.

    Attributes:
        name: The builder's name: `explain` shows it.
        kind: Which kind of fact it reads.
        template: As it was written.
        build: Called with the place and the meaning of each slot; None refuses.
        examples: Phrases and, as `str` gives them, their values; never empty.
        slots: The tables the template draws from, by name.
        match_words: Matches the template at a place in a folded text.
        match_figures: The same, but reads numbers in figures only, which is faster.
    """

    name: str
    kind: str
    template: str
    build: Callable[..., Any]
    examples: Mapping[str, str]
    slots: Mapping[str, Slot[Any]] = field(repr=False)
    names: tuple[str, ...] = field(init=False, repr=False)
    readers: tuple[Callable[[str], Any], ...] = field(init=False, repr=False)
    match_words: Matcher = field(init=False, repr=False)
    match_figures: Matcher = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if not self.examples:
            raise ValueError(f"rule {self.name} needs examples: a rule without one is a guess")
        self.match_words, self.match_figures = self._first_words, self._first_figures
        self.names = tuple(re.findall(r"\{(\w+)\}", self.template))
        self.readers = tuple(self.slot(name).read for name in self.names)

    def slot(self, name: str) -> Slot[Any]:
        """The table that a slot draws from: {number2} draws from "number"."""
        try:
            return self.slots[name.rstrip("0123456789")]
        except KeyError:
            raise ValueError(f"rule {self.name} has no slot {name!r}") from None

    @property
    def pieces(self) -> tuple[_Piece, ...]:
        """The template, parsed."""
        return _pieces(_TOKEN.finditer(self.template), "")[0]

    # A regex is compiled at its first use, and takes the place of what compiles it.
    def _first_words(self, folded: str, start: int) -> re.Match[str] | None:
        self.match_words = re.compile(self.pattern()).match
        return self.match_words(folded, start)

    def _first_figures(self, folded: str, start: int) -> re.Match[str] | None:
        self.match_figures = re.compile(self.pattern(words=False)).match
        return self.match_figures(folded, start)

    def pattern(self, *, words: bool = True) -> str:
        """The regex derived from the template and its tables; it ends where a word ends."""
        whole = "" if self.pieces[-1].name else "(?!(?<=[a-z])[a-z])"
        return self._pattern(self.pieces, words) + whole

    def _pattern(self, pieces: tuple[_Piece, ...], words: bool) -> str:
        return "".join(self._of_piece(piece, words) for piece in pieces)

    def _of_piece(self, piece: _Piece, words: bool) -> str:
        if piece.name:
            slot = self.slot(piece.name)
            pattern = slot.pattern if words else getattr(slot, "figures", slot.pattern)
            return f"(?P<{piece.name}>{pattern})"
        if piece.text:
            spelt = "".join(GAPS.get(c) or re.escape(c) for c in piece.text)
            return f"an?{spelt[1:]}" if _A.match(piece.text) else spelt
        inner = "|".join(self._pattern(choice, words) for choice in piece.choices)
        return f"(?:{inner})?" if piece.optional else f"(?:{inner})"

    def build_at(self, place: Place, match: re.Match[str]) -> Any:
        """What the builder says of a *match*, or None if it refuses."""
        meanings: dict[str, Any] = {}
        for name, read, text in zip(self.names, self.readers, match.groups(), strict=True):
            if text is not None:
                meaning = read(text)
                if meaning is None:
                    return None
                meanings[name] = meaning
        return self.build(place, **meanings)

    @property
    def before_figures(self) -> bool:
        """Whether its opening counts only right before a figure, as a currency sign does."""
        first = self.pieces[0]
        return bool(first.name) and getattr(self.slot(first.name), "before_figures", False)

    def openings(self) -> set[tuple[str, str]]:
        """Each word that can open it, and what can stand behind that word, as `follower` tells.

        The first is `NUMERAL` where a figure opens it; the second is "" where anything may follow.
        """
        return set(self._openings(self.pieces))

    def followers(self) -> set[tuple[str, str]]:
        """The same of what can stand behind its first figures, or behind all that go with them.

        In "{number}[{to}{number2}] {unit}" units follow. The first of a pair is "" where nothing
        need follow.
        """
        pieces = self.pieces
        figures = [index for index, piece in enumerate(pieces) if self._only_figures(piece)]
        if not figures:
            return set()
        glued = [index for index, piece in enumerate(pieces) if self._is_glued(piece)]
        behind_first = range(figures[0], len(pieces) + 1)
        first = next(at for at in behind_first if at not in figures or at in glued)
        found = set(self._openings(pieces[first:]))
        if glued or "{to}" in self.template:
            behind_all = set(self._openings(pieces[max(figures + glued) + 1 :]))
            found |= behind_all - {("", "")} if glued else behind_all
        return found

    def _is_glued(self, piece: _Piece) -> bool:
        """Whether it opens with a figure or a sign that goes on behind a number."""
        return bool(piece.name) and getattr(self.slot(piece.name), "glued", False)

    def _only_figures(self, piece: _Piece) -> bool:
        if piece.name:
            return piece.name.startswith("to") or NUMERAL in self.slot(piece.name).firsts
        if piece.text:
            return not piece.text.strip(" ~")
        return all(self._only_figures(inner) for choice in piece.choices for inner in choice)

    def _openings(self, pieces: Pieces) -> Iterator[tuple[str, str]]:
        if not pieces:
            yield "", ""
            return
        piece, rest = pieces[0], pieces[1:]
        if piece.choices:
            for choice in piece.choices:
                yield from self._openings(choice + rest)
            if piece.optional:
                yield from self._openings(rest)
        elif piece.name:
            yield from self._of_slot(self.slot(piece.name), rest)
        else:
            yield from self._of_text(piece.text.lstrip(" ~-"), rest)

    def _of_slot(self, slot: Slot[Any], rest: Pieces) -> Iterator[tuple[str, str]]:
        if not isinstance(slot, Words):
            yield from ((word, "") for word in slot.firsts)
            return
        behind = self._follow(rest)
        for form in _glued(slot):
            word = opening(form)
            if more := form[len(word) :].strip(" ~-"):
                yield word, follower(more)
            else:
                yield from ((word, then) for then in behind)

    def _of_text(self, text: str, rest: Pieces) -> Iterator[tuple[str, str]]:
        if not text:
            yield from self._openings(rest)
            return
        if found := _ARTICLE.match(text):
            articles = ("the",) if found[0].startswith("the") else ("a", "an")
            for word, behind in set(self._of_text(text[found.end() :], rest)):
                yield from ((f"{article} {word}", behind) for article in articles)
            return
        for form in _glued([text]):
            word = opening(form)
            if more := form[len(word) :].strip(" ~-"):
                yield word, follower(more)
            else:
                yield from ((word, behind) for behind in self._follow(rest))

    def _follow(self, pieces: Pieces) -> set[str]:
        return {follower(word) for word, _ in self._openings(pieces)}


def as_said(mine: list[Mention], page: Page, mentions: list[Mention], dateline: Dateline) -> None:
    """Give each mention the value its rule said: the settling of a kind that needs no context."""
    for mention in mine:
        mention.value = mention.said


class Book:
    """The rules of one kind, and the tables that their templates draw from."""

    def __init__(self, kind: str, **slots: Slot[Any]) -> None:
        self.kind = kind
        self.slots = slots
        self.rules: list[Rule] = []

    def rule(
        self, *templates: str, examples: Mapping[str, str]
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """A decorator that enters its function as the builder of phrases like *templates*."""

        def entered(build: Callable[..., Any]) -> Callable[..., Any]:
            for template in templates:
                self.rules.append(
                    Rule(build.__name__, self.kind, template, build, examples, self.slots)
                )
            return build

        return entered
