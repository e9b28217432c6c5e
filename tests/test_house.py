"""What the house promises about itself: what it loads, ships, shows and never says."""

import importlib.metadata
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

import dealnorm

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"(?ms)^(?P<fence>`{3,})(?P<language>\S*).*?\n(?P<code>.*?)^(?P=fence)$")


def read(page):
    return page.read_text(encoding="utf-8")


def output(*command, check=True):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=check)
    return done.stdout.splitlines()


def test_importing_dealnorm_loads_attrs_and_the_standard_library_only():
    loaded = output(
        sys.executable,
        "-c",
        "import sys; before = set(sys.modules); import dealnorm;"
        "print(*{name.partition('.')[0] for name in set(sys.modules) - before}, sep='\\n')",
    )
    others = {name for name in loaded if not name.startswith("_")} - sys.stdlib_module_names
    assert others == {"attr", "attrs", "dealnorm"}
    assert not {"asyncio", "email", "multiprocessing", "unittest"} & set(loaded), "heavy to load"


def test_the_version_is_the_same_wherever_it_is_said():
    change = re.search(r"(?m)^## (\S+)", read(ROOT / "CHANGELOG.md"))
    assert change is not None
    assert change[1] == dealnorm.__version__
    assert importlib.metadata.version("dealnorm") == dealnorm.__version__, "set up .venv anew"


def test_the_face_is_complete_and_in_order():
    public = [
        name
        for name, value in vars(dealnorm).items()
        if not name.startswith("_") and not isinstance(value, ModuleType) and name != "annotations"
    ]
    names = [name for name in dealnorm.__all__ if name != "__version__"]
    assert sorted(names) == sorted(public)
    assert names == sorted(names, key=lambda name: (not name.isupper(), name[0].islower(), name))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_in_a_page_is_fenced_as_python(page):
    """Sybil passes over other spellings without a word."""
    for fence in FENCE.finditer(read(page)):
        looks_like_python = re.search(r"(?m)^(>>> |import |from \w+ import )", fence["code"])
        assert fence["language"] not in {"py", "pycon", "python3", "doctest"}, fence[0]
        assert fence["language"] == "python" or not looks_like_python, fence[0]


def test_every_python_example_of_a_page_is_collected():
    collect = (sys.executable, "-m", "pytest", "--collect-only", "-q", "README.md", "docs")
    collected = output(*collect, check=False)
    lines = {}
    for found in filter(None, map(re.compile(r"(.+\.md)::line:(\d+),").match, collected)):
        lines.setdefault(found[1], set()).add(int(found[2]))
    for page in PAGES:
        text = read(page)
        name = page.relative_to(ROOT).as_posix()
        for fence in FENCE.finditer(text):
            if fence["language"] == "python":
                first = text.count("\n", 0, fence.start()) + 1
                last = first + fence[0].count("\n")
                assert lines.get(name, set()) & set(range(first, last + 1)), fence[0]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_skips_no_example_without_a_reason(page):
    for skip in re.findall(r"(?m)^\s*(?:%|<!--+)\s*skip:(?! end$).*$", read(page)):
        assert re.search(r"""if\(.+["'].+["']\)|["'].+["']""", skip), skip


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_shell_example_lets_the_shell_eat_a_dollar(page):
    """In double quotes a shell reads $1 as a variable, and the amount is gone."""
    for fence in FENCE.finditer(read(page)):
        if fence["language"] in {"bash", "console", "sh", "shell"}:
            assert not re.search(r'"[^"\n]*\$\d', fence["code"]), fence[0]


COMMANDS = [
    line.removeprefix("$ ")
    for page in PAGES
    for fence in FENCE.finditer(read(page))
    for line in fence["code"].splitlines()
    if fence["language"] == "console" and line.startswith("$ dealnorm ")
]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_a_page_works(command):
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(  # through the shell, as a reader would
        command,
        shell=True,
        cwd=ROOT,
        env=os.environ | {"PATH": tools},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout
    assert not done.stderr


def test_no_file_names_a_machine_or_a_registry():
    try:
        names = output("git", "ls-files", "-z")
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only a git checkout knows its files")
    unwanted = re.compile(
        rb"/[w]ork/|/[r]oot/|/[h]ome/\w|/[U]sers/\w|pypi[.]org|python[h]osted|npm[j]s|[d]ebian[.]org"
    )
    for name in "".join(names).split("\0"):
        file = ROOT / name
        if file.is_file():
            assert not unwanted.search(file.read_bytes()), name


def test_a_package_is_pinned_alike_in_all_requirements():
    pins = {}
    for page in sorted(ROOT.glob("requirements-*.txt")):
        for name, pin in re.findall(r"(?m)^([\w.-]+)==(.*?)(?: \\\\)?$", read(page)):
            pins.setdefault(name, {}).setdefault(page.name, set()).add(pin)
    assert len(pins) > 90
    for name, pages in pins.items():
        assert len(set(map(frozenset, pages.values()))) == 1, (name, pages)


def test_the_wheel_holds_the_package_and_nothing_else(tmp_path):
    output(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path))
    (wheel,) = tmp_path.iterdir()
    with zipfile.ZipFile(wheel) as archive:
        files = set(archive.namelist())
    metadata = {name for name in files if name.startswith(f"dealnorm-{dealnorm.__version__}.")}
    sources = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src" / "dealnorm").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert files - metadata == sources
