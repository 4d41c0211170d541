"""Sphinx settings of both languages: `-t en` makes the English site."""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from babel import Locale

from conf.model.notebooks import CACHE

language = "en" if tags.has("en") else "fr"  # type: ignore[name-defined]  # noqa: F821
other = "fr" if language == "en" else "en"

# The names of the site and of its authors are words of the guide's catalogue: conf.site.base.
extensions = [
    "myst_nb",
    "sphinx_design",
    "sphinx_copybutton",
    "conf.site.base",
    "conf.site.bench",
    "conf.site.finish",
    "conf.site.freshness",
    "conf.site.index",
    "conf.site.nodes",
    "conf.site.notebooks",
    "conf.site.platforms",
    "conf.site.recipe",
    "conf.site.run",
    "conf.site.start",
]
exclude_patterns = ["locales"]
nb_execution_cache_path = str(CACHE)
nb_execution_raise_on_error = True
myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]

locale_dirs = ["locales"]
gettext_compact = False
gettext_location = False
gettext_uuid = False

# The name of a term differs with the language. Links are compared by tests/check.
suppress_warnings = ["i18n.inconsistent_references"]

# What has no English yet is marked, and tests/site refuses the mark.
translation_progress_classes = "untranslated" if language == "en" else False

html_theme = "furo"
html_static_path = ["theme/static"]
html_favicon = "theme/static/favicon.svg"
html_css_files = ["guide.css"]
html_js_files = [
    ("guide.js", {"priority": 100}),  # before sphinx-design reads the address
    "own.js",
]
templates_path = ["theme/templates"]
html_context: dict[str, Any] = {
    "other": other,
    "other_language": str(Locale(other).display_name).capitalize(),
}
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "language.html",
        "sidebar/search.html",
        "own.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
html_copy_source = False
html_use_index = False
html_show_sphinx = False
copybutton_selector = "div.recipe-code pre, div.recipe-file pre, div.notebook-run pre"
