"""How the documentation is built."""

from itertools import groupby
from operator import attrgetter
from pathlib import Path

from sphinx.ext.napoleon import GoogleDocstring

import dealnorm
from dealnorm.kinds import KINDS

project = "dealnorm"
author = "The dealnorm authors"
copyright = f"2026, {author}"  # noqa: A001 (the name that Sphinx reads)
version = release = dealnorm.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "sphinx_design",
]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = f"dealnorm {version}"
html_theme_options = {"navigation_with_keys": True}

autodoc_member_order = "bysource"
autodoc_mock_imports = ["pyarrow", "pydantic", "pydantic_core", "spacy"]
python_use_unqualified_type_names = True
nitpicky = True  # every reference leads somewhere; the standard library's are not looked up
nitpick_ignore_regex = [
    (r"py:.*", r"(collections\.abc|datetime|dt|decimal|enum|zoneinfo|typing|pyarrow)\..*"),
    (r"py:class", r"[\"'].*|optional|Enum|Decimal"),
]

copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True


def _a_sentence(docstring):
    """Let a property's "This: that" be a sentence, where napoleon would see a type and a text."""
    return "", docstring._dedent(docstring._consume_to_end())  # noqa: SLF001 (napoleon has no hook)


GoogleDocstring._consume_inline_attribute = _a_sentence  # noqa: SLF001 (nor a setting)


def _list_phrases(_):
    """Write the page of phrases: every rule with its examples, as the books hold them."""
    lines = [
        "# What can be said",
        "",
        "Every rule with its templates and its examples, as `dealnorm phrases` prints them.",
        "Dates are read on a Thursday, 7 November 2019, in the United States.",
    ]
    for kind in KINDS:
        lines += ["", f"## {kind.name.capitalize()}"]
        for name, rules in groupby(kind.book.rules, key=attrgetter("name")):
            same = list(rules)
            lines += ["", f"**{name.replace('_', ' ')}**", "", "```text"]
            lines += [
                *(rule.template for rule in same),
                "```",
                "",
                "| phrase | means |",
                "|---|---|",
            ]
            lines += [f"| `{said}` | `{meant}` |" for said, meant in same[0].examples.items()]
    page = Path(__file__).parent / "reference" / "phrases.md"
    page.write_text("\n".join(lines) + "\n", encoding="utf-8")


def setup(app):
    """Have the page of phrases written before the pages are read."""
    app.connect("builder-inited", _list_phrases)
