"""Same input, same output: no clock, no zone, no locale, no decimal context, no thread matters."""

import ast
import decimal
import json
import locale
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import dealnorm
from dealnorm import Dateline, find, to_dict
from dealnorm.kinds import BY_NAME
from strategies import HOUSE, RULES

SOURCE = Path(dealnorm.__file__).parent
PHRASES = sorted({phrase for rule in RULES for phrase in rule.examples})
ARTICLE = "".join(f"They wrote {phrase}, it seems.\n\n" for phrase in PHRASES)


def everything(text=ARTICLE, dateline=HOUSE):
    return [to_dict(fact) for fact in find(text, dateline, kinds=BY_NAME)]


EXPECTED = everything()


def test_there_is_something_to_compare():
    assert {fact["kind"] for fact in EXPECTED} == set(BY_NAME)


def test_a_narrow_decimal_context_with_every_trap_changes_nothing():
    with decimal.localcontext() as context:
        context.prec = 3
        context.rounding = decimal.ROUND_UP
        for signal in context.traps:
            context.traps[signal] = True
        context.clear_flags()  # what others left in the context that this one is a copy of
        assert everything() == EXPECTED
        assert not any(context.flags.values())


_NARROW_FROM_THE_START = """
import decimal
import dealnorm
from dealnorm.kinds import BY_NAME
context = decimal.getcontext()
context.prec = 3
for signal in context.traps:
    context.traps[signal] = True
text = "A third of its $1.234567bn, 400,000 barrels and 50 MUSD fell 12.345 basis points last year."
facts = dealnorm.find(text, "2019-11-07", kinds=BY_NAME)
assert {fact.kind for fact in facts} >= {"money", "percentage", "date", "quantity"}, facts
assert not any(context.flags.values()), context.flags
"""


def test_the_tables_are_loaded_in_a_narrow_decimal_context_as_well():
    subprocess.run([sys.executable, "-c", _NARROW_FROM_THE_START], check=True)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="only Unix has tzset")
@pytest.mark.parametrize("zone", ["Asia/Kathmandu", "Pacific/Chatham", "UTC-14"])
def test_the_zone_of_the_machine_changes_nothing(monkeypatch, zone):
    stamps = ["7 novembre 2019", "June 29, 2017", "29 June 2017 10:31 BST"]
    published = [Dateline.read(stamp) for stamp in stamps]
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert everything() == EXPECTED
        assert [Dateline.read(stamp) for stamp in stamps] == published
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_locale_changes_nothing():
    before = locale.setlocale(locale.LC_ALL)
    for name in ("C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", ""):
        try:
            locale.setlocale(locale.LC_ALL, name)
        except locale.Error:
            continue
        try:
            assert everything() == EXPECTED
        finally:
            locale.setlocale(locale.LC_ALL, before)


def test_threads_do_not_get_into_each_other_s_way():
    with ThreadPoolExecutor(8) as pool:
        assert all(facts == EXPECTED for facts in pool.map(everything, [ARTICLE] * 16))


_WITHOUT_A_CLOCK = """
import datetime, json, sys, time

def stopped(*_, **__):
    raise AssertionError("somebody asked the clock")

class date(datetime.date):
    today = classmethod(stopped)

class datetime_(datetime.datetime):
    now = utcnow = today = classmethod(stopped)

datetime.date, datetime.datetime = date, datetime_
for name in ("time", "time_ns", "localtime", "gmtime", "monotonic", "strftime"):
    setattr(time, name, stopped)

from dealnorm import Dateline, find, to_dict
facts = find(sys.stdin.read(), Dateline(date(2019, 11, 7), country="US"), kinds=sys.argv[1:])
print(json.dumps([to_dict(fact) for fact in facts]))
"""


def test_nobody_asks_the_clock():
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", _WITHOUT_A_CLOCK, *BY_NAME],
        input=ARTICLE, capture_output=True, encoding="utf-8", check=False,
        env=os.environ | {"PYTHONHASHSEED": "7"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == EXPECTED


_IMPURE_MODULES = {"locale", "logging", "os", "random", "secrets", "socket", "time", "urllib"}
_IMPURE_NAMES = {"today", "now", "utcnow", "getcontext", "setcontext", "localcontext", "environ"}
_QUIETENS = {"known.py"}  # quantulum3, which would configure logging for the whole process
_ALLOWED = {"cli", "ext"}  # they talk to the world outside
SOURCES = [
    path
    for path in sorted(SOURCE.rglob("*.py"))
    if not _ALLOWED & {part.removesuffix(".py") for part in path.relative_to(SOURCE).parts}
]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_module_has_the_means_to_be_impure(path):
    impure = _IMPURE_MODULES - ({"logging"} if path.name in _QUIETENS else set())
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            assert not impure & {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            assert (node.module or "").partition(".")[0] not in impure
        elif isinstance(node, ast.Attribute):
            assert node.attr not in _IMPURE_NAMES, f"{path.name}:{node.lineno}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "float", f"{path.name}:{node.lineno}"
