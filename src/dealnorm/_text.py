"""One spelling for every character that the grammar cares about, each in its old place."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from attrs import define, field, frozen

_SAME: Final = {
    "'": "‘’‛ʼ′＇`´",
    '"': "“”„‟″",
    "-": "‐‑‒–−－﹣",
    "\xa0": "\u2007\u2008\u2009\u200a\u202f\u2002\u2003\u3000",
    " ": "\t\r\v\f\x85\u2028\u2029",
    "$": "＄﹩",
    "£": "￡",
    "¥": "￥",
    "%": "％﹪",
    ",": "，",
    ".": "．",
    "i": "İ",
}
_PLAIN: Final = {odd: plain for plain, odds in _SAME.items() for odd in odds}
_ODD_ASCII: Final = tuple((odd, plain) for odd, plain in _PLAIN.items() if odd.isascii())
# A line end or a no-break space stays itself between digits, where it parts or joins numbers, and
# line ends do where they part paragraphs, or a capital from a point: "of Acme Corp.\nOn Tuesday".
_LINE_END: Final = re.compile(
    r"\n(?<!\n\n)(?!\n)(?!(?<=[.!?]\n)[A-Z\"'])(?:(?![0-9])|(?<![0-9]\n))"
)
_NO_BREAK: Final = re.compile(r"\xa0(?:(?![0-9])|(?<![0-9]\xa0))")
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]")


def fold(text: str) -> str:
    r"""The text in lower case with one spelling of quotes, dashes, spaces and digits.

    Every character stays in its place, so an offset into the one is an offset into the other.
    A line end or a no-break space is a space like any other but for four places: between two
    digits, where it may part numbers or join them, where line ends part paragraphs, and where a
    line ends with a full stop and the next begins with a capital.

    >>> fold("‘Up to US$5–6\u2009000’")
    "'up to us$5-6\xa0000'"
    >>> fold("of Acme\nCorp.\nOn Tuesday")
    'of acme corp.\non tuesday'
    """
    for odd, plain in _ODD_ASCII:
        text = text.replace(odd, plain)
    if not text.isascii():
        text = _NO_BREAK.sub(" ", _BEYOND_ASCII.sub(_plain, text))
    return _LINE_END.sub(" ", text).lower()


def _plain(character: re.Match[str]) -> str:
    odd = character[0]
    return _PLAIN.get(odd) or (str(unicodedata.decimal(odd)) if odd.isdecimal() else odd)


@frozen(eq=False)
class Page:
    """An article as the grammar sees it.

    Attributes:
        text: As it was given.
        folded: The same, folded; offsets agree.
        accounting: Whether brackets around an amount make it negative.
    """

    text: str
    folded: str = field(init=False)
    accounting: bool = False

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.text))


@define(eq=False)
class Place:
    """Where a rule matched; its builder may move *start* and *end*.

    Attributes:
        page: The article.
        start: The first character of the phrase.
        end: One past its last character.
        floor: Where the mention before it ended: nothing reaches back beyond.
        doubts: What was seen and not believed; `parse` reports it as ambiguous.
    """

    page: Page
    start: int
    end: int
    floor: int = 0
    doubts: list[tuple[int, str]] = field(factory=list)
