"""Sentences, and all that is said in them: corpus/README.md describes the format."""

import re
from pathlib import Path

import pytest
from attrs import frozen

from dealnorm import Dateline, find
from dealnorm.kinds import BY_NAME

CORPUS = Path(__file__).parent / "corpus"
HEADER = re.compile(r"(dateline|kinds)( .*)?")
LINE = re.compile(r"(?P<wish>\?)?\s*(?P<refusal>!)?")
TYPED = re.compile(rf"({'|'.join(BY_NAME)}): ")


@frozen
class Case:
    """One line of a corpus file: a sentence, and what must be found in it."""

    where: str
    marked: str
    values: tuple[str, ...]
    dateline: Dateline
    kinds: frozenset[str] | None
    wish: bool


def cases(path):
    """Each sentence of a corpus file, under the headers above it."""
    dateline, kinds = Dateline(), None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        where = f"{path.stem}:{number}"
        if not line.strip() or line.startswith("#"):
            continue
        if header := HEADER.fullmatch(line.rstrip()):
            words = (header[2] or "").split()
            if header[1] == "kinds":
                kinds = frozenset(words) or None
            else:
                dateline = Dateline(*words[:1], country="".join(words[1:]) or None)
            continue
        marks = LINE.match(line)
        sentence, arrow, values = line[marks.end() :].partition("=>")
        marked = sentence.strip().replace(r"\n", "\n").replace(r"\xa0", "\xa0")
        wanted = tuple(value.strip() for value in values.split("|")) if arrow else ()
        assert marked.count("«") == marked.count("»") == len(wanted), f"{where}: marks and values"
        assert bool(marks["refusal"]) == (not wanted), f"{where}: marked values, or a ! in front"
        yield Case(where, marked, wanted, dateline, kinds, wish=bool(marks["wish"]))


def read(case):
    """The sentence with what is found in it marked, and the values of that."""
    text = re.sub("[«»]", "", case.marked)
    facts = find(text, case.dateline, kinds=case.kinds)
    marked, done = "", 0
    for fact in facts:
        marked += f"{text[done : fact.start]}«{fact.text}»"
        done = fact.end
    values = [f"{fact.kind}: {fact.value}" for fact in facts]
    for at, wanted in enumerate(case.values):
        if at < len(values) and not TYPED.match(wanted):
            values[at] = values[at].partition(": ")[2]
    return marked + text[done:], tuple(values)


def _param(case):
    marks = [pytest.mark.xfail(strict=True, raises=AssertionError)] if case.wish else []
    return pytest.param(case, id=case.where, marks=marks)


@pytest.mark.parametrize(
    "case", [_param(case) for path in sorted(CORPUS.glob("*.txt")) for case in cases(path)]
)
def test_a_sentence_says_what_is_marked_in_it_and_nothing_else(case):
    assert read(case) == (case.marked, case.values)
