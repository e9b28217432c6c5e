"""dealnorm at the command line: read articles, explain phrases, list what can be said."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, islice, tee
from operator import attrgetter
from typing import Final, NoReturn

from attrs import evolve

from .. import __version__
from ..dateline import Dateline
from ..explain import explain
from ..kinds import BY_NAME, KINDS
from ..scan import find_many
from .articles import NO_DATE, STDIN, Article, Shelf, has_lines, watched
from .output import FORMATS, Read, aligned, spell_out

_STATED: Final = "stated"


def _read(options: argparse.Namespace) -> int:
    """Read articles, and write their facts."""
    names = options.files or [STDIN]
    by_line = options.jsonl or all(map(has_lines, names))
    shelf = Shelf(_dateline(options), options.published == _STATED, options.jsonl)
    articles = shelf.articles(names)
    if not options.jsonl and not any(map(has_lines, names)):
        articles = watched(articles, len(names))
    shape = options.format or ("jsonl" if by_line else "table")
    if shape == "html":
        articles = _only(articles, options.fail)
    mine, theirs = tee(articles)
    found = find_many(
        ((article.text, article.dateline) for article in theirs),
        kinds=options.kinds,
        strict=options.strict,
        processes=options.processes,
    )
    FORMATS[shape](map(Read, mine, found), sys.stdout)
    return 1 if shelf.failed else 0


def _only(articles: Iterator[Article], fail: Callable[[str], NoReturn]) -> Iterator[Article]:
    """The one article that a page can show."""
    shown = list(islice(articles, 2))
    if len(shown) == 2:
        fail("a page shows one article; give one, or another --format")
    return iter(shown)


def _explain(options: argparse.Namespace) -> int:
    """Tell how a phrase is read."""
    sys.stdout.write(f"{explain(options.phrase, _dateline(options))}\n")
    return 0


def _phrases(options: argparse.Namespace) -> int:
    """List the rules of each kind, each with its templates and its examples."""
    for kind in KINDS:
        if options.kinds is None or kind.name in options.kinds:
            for name, rules in groupby(kind.book.rules, key=attrgetter("name")):
                templates = list(rules)
                shapes = "".join(f"    {rule.template}\n" for rule in templates)
                sys.stdout.write(f"{kind.name}: {name}\n{shapes}")
                examples = list(templates[0].examples.items())
                sys.stdout.writelines(f"        {line}" for line in aligned(examples))
    return 0


def _dateline(options: argparse.Namespace) -> Dateline:
    published = options.published if isinstance(options.published, Dateline) else Dateline()
    return evolve(options.country or Dateline(), published=published.published)


def _publication(text: str) -> Dateline | str:
    """The dateline of --published; "stated" stays a word."""
    if text == _STATED:
        return text
    try:
        return Dateline.read(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} {NO_DATE}") from None


def _country(code: str) -> Dateline:
    try:
        return Dateline(country=code)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _kinds(text: str) -> frozenset[str]:
    """The kinds of "money,date"."""
    kinds = frozenset(filter(None, text.replace(" ", "").split(",")))
    if unknown := sorted(kinds - BY_NAME.keys()):
        known = ", ".join(BY_NAME)
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is no kind; there are {known}")
    return kinds


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong with the words."""
        self.exit(2, f"{self.prog}: {message}\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="dealnorm", description="Typed facts from financial news.")
    parser.add_argument("--version", action="version", version=f"dealnorm {__version__}")
    commands = parser.add_subparsers(required=True, metavar="read|explain|phrases")
    context = _Parser(add_help=False)
    context.add_argument(
        "--published", type=_publication, metavar="DATE",
        help='when it was published, or "stated" for the date that each article states of itself',
    )  # fmt: skip
    context.add_argument(
        "--country", type=_country, metavar="CC", help="where, as an ISO 3166 code: IN, GB, US"
    )
    read = commands.add_parser("read", parents=[context], help="find the facts of articles")
    read.set_defaults(run=_read, fail=read.error)
    read.add_argument("files", nargs="*", metavar="FILE", help='"-" or none: the standard input')
    read.add_argument("--format", choices=list(FORMATS), help="table unless articles are lines")
    read.add_argument(
        "--jsonl", action="store_true",
        help='articles are lines of JSON with "text" and, if known, "published" and "country"; '
        "files named .jsonl always are",
    )  # fmt: skip
    read.add_argument("--kinds", type=_kinds, metavar="KIND,…", help="all but quantity by default")
    read.add_argument("--strict", action="store_true", help="leave out all that was decided")
    read.add_argument("--processes", type=int, metavar="N", help="read on so many processes")
    tell = commands.add_parser("explain", parents=[context], help="tell how a phrase is read")
    tell.set_defaults(run=_explain)
    tell.add_argument("phrase", metavar="PHRASE", help="in single quotes: the shell eats $")
    listing = commands.add_parser("phrases", help="list what can be said, with examples")
    listing.set_defaults(run=_phrases)
    listing.add_argument("--kind", dest="kinds", type=_kinds, metavar="KIND", help="only of these")
    return parser


def main(words: Sequence[str] | None = None) -> int:
    """The exit code: 0, 1 where something could not be read, 2 for wrong words."""
    options = _parser().parse_args(words)
    spell_out(sys.stdout)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has seen enough; what is left goes nowhere, without a word.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return code
