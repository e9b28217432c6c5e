"""How the tests run: Markdown examples as tests, and how hard hypothesis looks."""

import os
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser
from xdist.scheduler import LoadScopeScheduling

pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE),
        SkipParser(),
    ],
    patterns=["README.md", "docs/**/*.md", "docs/*.md"],
).pytest()


class ByPage(LoadScopeScheduling):
    """A test goes to any free process; the examples of a page share names, and stay together."""

    def _split_scope(self, nodeid):
        page, _, _ = nodeid.partition("::")
        return page if page.endswith(".md") else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Hand out the tests so."""
    return ByPage(config, log)


# "fast" always tries the same examples; "explore" tries many new ones, and takes its time.
settings.register_profile("fast", derandomize=True, max_examples=30, deadline=None)
settings.register_profile(
    "explore",
    max_examples=5_000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))

# Nothing to try in the settings of the documentation, nor where the library is not installed.
_LIBRARIES = {"arrow": "pyarrow", "pydantic": "pydantic_core"}
collect_ignore = [
    "docs/conf.py",
    *(
        str(path)
        for path in Path(__file__).parent.glob("src/dealnorm/ext/[a-z]*.py")
        if find_spec(_LIBRARIES.get(path.stem, path.stem)) is None
    ),
]
