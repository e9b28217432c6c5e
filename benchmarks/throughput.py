"""How fast dealnorm reads, against the stack it replaces and against a bare scan.

    python benchmarks/throughput.py                 sentences of our own
    python benchmarks/throughput.py news/*.txt      any text you have

Everything is timed in one run on the same text, best of several. The stack is what engineers wire
together without dealnorm: quantulum3 for the quantities, dateparser for the dates, price-parser
for the price in each sentence. It is slow, so it gets the first characters only, and each figure
is in characters a second. The bare scan is one regular expression that does nothing but find the
places where a number, a sign or a month stands: no reader in Python can do less.
"""

from __future__ import annotations

import argparse
import logging
import re
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import dealnorm
from dealnorm import Dateline
from dealnorm.kinds import KINDS

DATELINE = Dateline("2019-11-07", country="US")
ALL = {kind.name for kind in KINDS}
SCAN = re.compile(
    r"[$€£¥₹%]|[0-9][0-9,.]*|\b(?:million|billion|trillion|hundred|thousand|per cent|percent"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|last|this|next|year|quarter|month|week|day)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[.!?])\s+")
FILLER = (
    "The board met in the morning and said little about what it meant to do with the company. "
    "Nobody who was there would speak for the family, which still holds most of the shares. "
)


def our_own() -> str:
    """Every example of every rule in a sentence, with words that say nothing between them."""
    phrases = [phrase for kind in KINDS for rule in kind.book.rules for phrase in rule.examples]
    return "".join(f"They wrote {phrase}, it seems. {FILLER}" for phrase in dict.fromkeys(phrases))


def rate(work: Callable[[str], object], text: str, rounds: int) -> float:
    """How many characters a second *work* gets through, at its best."""
    best = float("inf")
    for _ in range(rounds):
        began = time.perf_counter()
        work(text)
        best = min(best, time.perf_counter() - began)
    return len(text) / best


def stack(text: str) -> None:
    """What one would do without dealnorm; whatever it raises is passed over, as one would."""
    from dateparser.search import search_dates
    from price_parser import Price
    from quantulum3 import parser

    for sentence in SENTENCE.split(text):
        for read in (parser.parse, search_dates, Price.fromstring):
            try:
                read(sentence)
            except Exception:  # noqa: BLE001, S112 - it fails in ways of its own, and goes on
                continue


def articles(text: str, size: int = 4_000) -> list[str]:
    """The text in pieces of the size of an article."""
    return [text[start : start + size] for start in range(0, len(text), size)]


def read_usual(text: str) -> None:
    """Find the usual kinds, article by article."""
    for article in articles(text):
        dealnorm.find(article, DATELINE)


def read_all(text: str) -> None:
    """Find every kind, article by article."""
    for article in articles(text):
        dealnorm.find(article, DATELINE, kinds=ALL)


def scan(text: str) -> None:
    """Find where something could be, and do nothing about it."""
    for article in articles(text):
        for _ in SCAN.finditer(article):
            pass


def compared(text: str, slow: int) -> None:
    """Print the rates of all of them on one text."""
    read_all(text[:10_000])
    rows = [
        ("a bare scan", rate(scan, text, 3)),
        ("dealnorm, usual kinds", rate(read_usual, text, 3)),
        ("dealnorm, all kinds", rate(read_all, text, 3)),
    ]
    if slow:
        stack(FILLER)
        rows.append(("quantulum3 + dateparser + price-parser", rate(stack, text[:slow], 1)))
    facts = sum(len(dealnorm.find(one, DATELINE, kinds=ALL)) for one in articles(text))
    print(f"{len(text):,} characters, {facts:,} facts, Python {sys.version.split()[0]}\n")
    best = rows[2][1]
    for name, speed in rows:
        print(f"{name:<40} {speed:>14,.0f} characters/s   x{speed / best:,.3g}")


def growth(text: str, largest: int) -> None:
    """Print how the time grows with the size of one single text: it should not."""
    print("\none text, longer and longer, all kinds:")
    size = 10_000
    while size <= largest:
        whole = (text * (size // len(text) + 1))[:size]
        speed = rate(lambda one: dealnorm.find(one, DATELINE, kinds=ALL), whole, 2)
        print(f"{size:>12,} characters: {1e6 / speed:8.3f} s a million")
        size *= 10


def main() -> None:
    """Read the words of the command line, and time."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, help="texts in UTF-8; by default our own")
    parser.add_argument("--slow", type=int, default=5_000, help="characters for the stack; 0: none")
    parser.add_argument("--largest", type=int, default=10_000_000, help="where growth stops")
    words = parser.parse_args()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    text = "\n\n".join(file.read_text(encoding="utf-8") for file in words.files) or our_own()
    compared(text, words.slow)
    growth(text, words.largest)


if __name__ == "__main__":
    main()
