"""Everything a developer runs, from nothing but a Python.

    python3 dev.py demo            the example article, and the facts in it
    python3 dev.py test            the tests, and every example of the documentation
    python3 dev.py check           lint, types, contract, docs, coverage; or one of them
    python3 dev.py fix             what lint can mend by itself
    python3 dev.py integrations    the guides, and what they need, with every library there (1 GB)

The first run makes .venv from the pinned requirements; they alone, changed, make it anew.
Words after the task go to its last command: python3 dev.py test -k money
"""

import hashlib
import os
import subprocess
import sys

TASKS = {
    "demo": ["python examples/demo.py"],
    "test": ["pytest -n auto"],
    "lint": ["ruff check", "ruff format --check"],
    "fix": ["ruff check --fix", "ruff format"],
    "types": ["mypy", "pyright"],
    "contract": ["lint-imports --no-cache"],
    "docs": ["sphinx-build -q -W --keep-going docs docs/_build/html"],
    "coverage": ["pytest -n auto --cov"],
    "integrations": ["pytest -n auto docs src/dealnorm/ext tests/test_ext.py"],
}
CHECKS = ["lint", "types", "contract", "docs", "coverage"]
TASKS["check"] = [line for name in CHECKS for line in TASKS[name]]

NEEDS = {"demo": "test", "test": "test", "coverage": "test", "integrations": "integrations"}

HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HERE, ".venv")
BIN = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin")
PYTHON = os.path.join(BIN, "python")


def set_up(task):
    """Make .venv hold what *task* needs, unless it does already."""
    needs = "requirements-%s.txt" % NEEDS.get(task, "dev")
    maker, recipe = "%s with Python %d.%d" % ((HERE,) + sys.version_info[:2]), hashlib.sha256()
    for name in ("requirements-build.txt", needs, "pyproject.toml"):
        with open(os.path.join(HERE, name), "rb") as file:
            recipe.update(file.read())
    if said(needs) == recipe.hexdigest() and said("made") == maker:
        return
    sys.stderr.write("Setting up .venv ...\n")
    if said("made") != maker:
        make_venv()
        say("made", maker)
    # Builds see the pinned tools and nothing else: no step fetches what no hash vouches for.
    install("--require-hashes", "-r", "requirements-build.txt")
    install("--require-hashes", "--no-build-isolation", "--use-pep517", "-r", needs)
    install("--no-deps", "--no-build-isolation", "--editable", ".")
    say(needs, recipe.hexdigest())


def said(name):
    """Return what the note *name* in .venv says; no note says nothing."""
    note = os.path.join(VENV, name)
    if not os.path.exists(note):
        return ""
    with open(note) as file:
        return file.read()


def say(name, words):
    """Leave a note in .venv for the next run."""
    with open(os.path.join(VENV, name), "w") as file:
        file.write(words)


def make_venv():
    """Make an empty .venv, without its own pip where Debian keeps python3-venv apart."""
    venv = [sys.executable, "-m", "venv", "--clear", VENV]
    if subprocess.call(venv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        subprocess.check_call(venv + ["--without-pip"])


def install(*what):
    """Have pip put *what* into .venv: the pip inside it, or else this Python's."""
    pip = [PYTHON, "-m", "pip"]
    if subprocess.call(pip + ["--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        pip = [sys.executable, "-m", "pip", "--python", PYTHON]
    quietly = ["install", "--quiet", "--disable-pip-version-check"]
    subprocess.check_call(pip + quietly + list(what), cwd=HERE)


def main(task="", *words):
    """Run the commands of *task* in order, up to the first that fails."""
    if sys.version_info < (3, 11):
        sys.exit("dealnorm needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2])
    if task not in TASKS:
        sys.exit(__doc__)
    set_up(task)
    for number, line in enumerate(TASKS[task], start=1):
        command = line.split()
        if number == len(TASKS[task]):
            command += words
        code = subprocess.call([os.path.join(BIN, command[0])] + command[1:], cwd=HERE)
        if code:
            sys.exit(code)


if __name__ == "__main__":
    main(*sys.argv[1:])
