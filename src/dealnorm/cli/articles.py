"""Where articles come from: files, the standard input, lines of JSON."""

# A line may hold anything until it is read.
# pyright: reportUnknownArgumentType=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, BinaryIO, Final

from attrs import define, field, frozen

from ..dateline import Dateline
from ..errors import ParseError

STDIN: Final = "-"
NO_DATE: Final = "is no full publication date, such as 2017-06-29"


@frozen
class Article:
    """One article on its way through.

    Attributes:
        name: The file it stands in, with its line where each line is an article.
        text: Its characters, line ends included as they were: offsets count these.
        dateline: When and where it was published.
        record: The line it came from, read, if it came as JSON.
    """

    name: str
    text: str
    dateline: Dateline
    record: Mapping[str, Any] | None = None


@define
class Shelf:
    """Where articles come from; what cannot be read is told, noted and passed over.

    Attributes:
        dateline: What holds where an article says nothing else.
        stated: Whether to look for the date that an article states of itself.
        lines: Whether each file holds an article a line, as JSON, whatever it is called.
        failed: The places that could not be read.
    """

    dateline: Dateline
    stated: bool = False
    lines: bool = False
    failed: list[str] = field(factory=list)

    def articles(self, names: Iterable[str]) -> Iterator[Article]:
        """All articles in the files of these names, one after the other."""
        for name in names:
            try:
                yield from self._of_file(name)
            except OSError as error:
                self._fail(name, error.strerror or str(error))
            except UnicodeDecodeError as error:
                self._fail(name, f"byte {error.start} is not UTF-8; convert the file first")

    def _of_file(self, name: str) -> Iterator[Article]:
        with _opened(name) as file:
            if self.lines or has_lines(name):
                for number, line in enumerate(file, start=1):
                    if line.strip():
                        yield from self._of_line(f"{name}:{number}", line)
                return
            text = file.read().decode("utf-8-sig")
        yield Article(name, text, self._dateline(text))

    def _of_line(self, place: str, line: bytes) -> Iterator[Article]:
        try:
            record = json.loads(line)
            if not isinstance(record, dict) or not isinstance(record.get("text"), str):
                self._fail(place, 'no JSON object with a "text" in it')
                return
            article = Article(place, record["text"], self._dateline(record["text"], record), record)
        except json.JSONDecodeError as error:
            self._fail(place, f"no JSON: {error.msg} at character {error.pos + 1}")
        except ParseError as error:
            self._fail(place, f"published {error.text!r} {NO_DATE}")
        except (ValueError, TypeError, RecursionError) as error:
            self._fail(place, str(error))
        else:
            yield article

    def _dateline(self, text: str, record: Mapping[str, Any] | None = None) -> Dateline:
        found = Dateline.from_article(text) if self.stated else self.dateline
        published, country = found.published, self.dateline.country or found.country
        if record is not None:
            country = record.get("country") or country
            if stamp := record.get("published"):
                published = Dateline.read(str(stamp)).published
        return Dateline(published, country=country)

    def _fail(self, place: str, why: str) -> None:
        self.failed.append(place)
        shown = f"standard input{place[1:]}" if place.startswith(STDIN) else place
        tell(f"{shown}: {why}")


def has_lines(name: str) -> bool:
    """Whether a file of this name holds an article a line."""
    return name.lower().endswith((".jsonl", ".ndjson"))


def _opened(name: str) -> AbstractContextManager[BinaryIO]:
    """The bytes of a file; the standard input stays open for others."""
    return nullcontext(sys.stdin.buffer) if name == STDIN else Path(name).open("rb")


def printable(text: str) -> str:
    """On one line, and nothing in it that would steer a terminal."""
    shown = " ".join(text.split())
    return "".join(one if one.isprintable() else "\ufffd" for one in shown)


def tell(message: str) -> None:
    """Say something that is no output."""
    sys.stderr.write(f"dealnorm: {printable(message)}\n")


def watched(articles: Iterator[Article], files: int) -> Iterator[Article]:
    """The same articles, with a bar on the terminal while other output goes elsewhere."""
    if files < 2 or not sys.stderr.isatty() or sys.stdout.isatty():
        return articles
    try:
        from rich.console import Console
        from rich.progress import track
    except ImportError:
        return articles
    bar = Console(stderr=True)
    return iter(track(articles, "Reading", total=files, console=bar, transient=True))
