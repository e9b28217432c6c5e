"""Tables of words, as regexes and as meanings: what fills the slots of a phrase."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final, Generic, Protocol, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

SPACE: Final = r"[ \xa0\n][ \xa0]?"
HYPHEN: Final = r"[ \xa0\n-][ \xa0]?"
GLUE: Final = r"(?:[ \xa0\n-][ \xa0]?)?"
GAPS: Final = {" ": SPACE, "-": HYPHEN, "~": GLUE}
_RUN: Final = re.compile(r"[-\s]+")
WORD_END: Final = "(?![a-z])"


def trie(forms: Iterable[str], *, whole: bool = False) -> str:
    """A regex for any of the *forms*, longest first, that looks at each character once.

    With *whole*, a form that ends in a letter does not go on into another one.

    >>> trie(["year", "years", "month"])
    '(?:month|years?)'
    """
    return trie_of({form: WORD_END if whole and form[-1:].isalpha() else "" for form in forms})


def trie_of(forms: Mapping[str, str]) -> str:
    """The same, each form with a regex for what must stand behind it."""
    root: dict[str, Any] = {}
    for form, end in forms.items():
        node = root
        for character in form:
            node = node.setdefault(character, {})
        node[""] = end
    return _of_node(root)


def _of_node(node: dict[str, Any]) -> str:
    below: dict[str, list[str]] = {}
    for character, child in sorted(node.items()):
        if character:
            below.setdefault(_of_node(child), []).append(character)
    branches = [_any_of(characters) + tail for tail, characters in below.items()]
    if node.get(""):
        branches.append(node[""])
    if not branches:
        return ""
    if len(branches) == 1 and node.get("") != "":
        return branches[0]
    joined = "|".join(branches)
    if node.get("") != "":
        return f"(?:{joined})"
    return f"{joined}?" if len(branches) == 1 and len(joined) == 1 else f"(?:{joined})?"


def _any_of(characters: list[str]) -> str:
    """A class of the characters that go on alike, a gap among them kept apart."""
    if len(characters) == 1:
        return GAPS.get(characters[0]) or re.escape(characters[0])
    if gaps := [GAPS[c] for c in characters if c in GAPS]:
        others = [c for c in characters if c not in GAPS]
        return f"(?:{'|'.join([*gaps, *([_any_of(others)] if others else [])])})"
    return f"[{''.join(map(re.escape, characters))}]"


class Slot(Protocol[T_co]):
    """What may stand in a template: a table, or a reader of numbers."""

    @property
    def pattern(self) -> str:
        """A regex without named groups."""
        ...

    @property
    def firsts(self) -> frozenset[str]:
        """How its forms can begin: see `opening`; `NUMERAL` for figures."""
        ...

    def read(self, text: str) -> T_co | None:
        """What the matched, folded *text* means, or None if it means nothing."""
        ...


#: How a form opens that begins with a figure.
NUMERAL: Final = "0"
#: How a form opens that can be any word at all: behind a number only.
ANYTHING: Final = "*"
_OPENING: Final = re.compile(r"(?:(?:an?|the)[ -])?[^ ~-]*")
_PARTED: Final = r"[ \xa0\n~-]*"
_FIGURE: Final = r"\.?[0-9]|[½¼¾⅐-⅞]"
_FOLLOWER: Final = re.compile(rf"{_PARTED}(?:([a-z]+)|({_FIGURE})|([^\n]))?")


def opening(form: str) -> str:
    """How a form begins: its first word, or two where the first is an article.

    >>> opening("last but one"), opening("a few"), opening("us$")
    ('last', 'a few', 'us$')
    """
    found = _OPENING.match(form)
    return found[0].replace("-", " ") if found else ""


def follower(text: str, at: int = 0) -> str:
    """What stands in *text* behind a space or hyphen: letters, `NUMERAL`, a sign, or nothing.

    >>> follower(" ago"), follower("-2018"), follower(", 2018"), follower("")
    ('ago', '0', ',', '')
    """
    found = _FOLLOWER.match(text, at)
    if not found or not found.lastindex:
        return ""
    return NUMERAL if found.lastindex == 2 else found[found.lastindex]


def before_any(followers: frozenset[str]) -> str:
    """A regex that looks ahead for how one of the *followers* begins."""
    signs = {word[0] for word in followers} - {NUMERAL}
    figures = r"\.0-9½¼¾⅐-⅞" if NUMERAL in followers else ""
    return rf"(?={_PARTED}[{''.join(map(re.escape, sorted(signs)))}{figures}])"


class Words(Generic[T]):
    """A table of words: each form, in lower case, and what it means.

    In a form a space may be any space, and a hyphen may be a space.

    >>> Words({"last": -1, "next": 1}).read("next")
    1
    """

    def __init__(
        self, meanings: Mapping[str, T], *, whole: bool = True, before_figures: bool = False
    ) -> None:
        """Take *meanings*.

        *whole* forms do not go on into another letter; forms *before_figures* open a phrase only
        where a figure follows.
        """
        self.meanings = dict(meanings)
        self.whole = whole
        self.before_figures = before_figures
        self._plain = {_RUN.sub(" ", form): meaning for form, meaning in meanings.items()}

    @property
    def pattern(self) -> str:
        """The regex of all forms."""
        return self._pattern

    @property
    def firsts(self) -> frozenset[str]:
        """How the forms begin."""
        return self._firsts

    @cached_property
    def _pattern(self) -> str:
        if self.whole and all(form[-1:].isalpha() for form in self.meanings):
            return f"{trie(self.meanings)}{WORD_END}"
        return trie(self.meanings, whole=self.whole)

    @cached_property
    def _firsts(self) -> frozenset[str]:
        return frozenset(map(opening, self.meanings))

    def read(self, text: str) -> T | None:
        """What *text*, as the pattern matched it, means."""
        if text in self.meanings:
            return self.meanings[text]
        return self._plain.get(_RUN.sub(" ", text))

    def __iter__(self) -> Iterator[str]:
        return iter(self.meanings)


class Figures(Generic[T]):
    """A slot of figures: a regex that begins with a digit, and its reader."""

    firsts = frozenset({NUMERAL})

    def __init__(self, pattern: str, read: Callable[[str], T | None]) -> None:
        self.pattern = pattern
        self.read = read
