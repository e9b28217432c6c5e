"""How the documentation is built."""

import dealnorm

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
templates_path: list[str] = []

autodoc_member_order = "bysource"
autodoc_typehints = "description"
python_use_unqualified_type_names = True
nitpicky = True
nitpick_ignore_regex = [
    (r"py:.*", r"(collections\.abc|datetime|decimal|enum|zoneinfo|typing|attrs?)\..*"),
]

copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
suppress_warnings = ["myst.header"]
