"""The pages of reference say what is so."""

import re
import shlex
from pathlib import Path

import pytest

from dealnorm import Assumption, Dateline, find
from dealnorm.cli import main

DOCS = Path(__file__).parents[1] / "docs"
ROWS = re.findall(
    r"(?m)^\| `(?P<name>\w+)` \| `(?P<text>[^`]+)` \| (?P<country>\w*) ?\| `(?P<value>[^`]+)` \|",
    (DOCS / "reference" / "assumptions.md").read_text(encoding="utf-8"),
)
SHOWN = [
    (command, output)
    for page in sorted(DOCS.rglob("*.md"))
    for command, output in re.findall(
        r"```console\n\$ dealnorm ([^|\n]+)\n((?:[^`\n].*\n)+)```", page.read_text(encoding="utf-8")
    )
]


@pytest.mark.parametrize(("name", "text", "country", "value"), ROWS)
def test_what_is_decided_is_decided_so(name, text, country, value):
    facts = find(text, Dateline("2019-11-07", country=country or None))
    flagged = [str(fact.value) for fact in facts if Assumption[name] in fact.value.assumptions]
    assert flagged == [value]


def test_every_decision_is_on_the_page():
    # The day that comes first is read so where the country writes it so, and where it must.
    assert {Assumption[name] for name, *_ in ROWS} == set(Assumption)


@pytest.mark.parametrize(("command", "output"), SHOWN)
def test_a_command_shows_what_the_page_shows(command, output, capsys, monkeypatch):
    monkeypatch.chdir(DOCS.parent)
    assert main(shlex.split(command)) == 0
    assert capsys.readouterr() == (output, "")


def test_some_output_is_shown():
    assert SHOWN
