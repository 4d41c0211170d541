"""The page that says what was run."""

import pytest

from conf.model import report
from conf.model.recipes import LANGUAGES
from conf.site.words import WORDS
from tests.site.pages import HTML, parsed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_names_what_ran(language: str) -> None:
    last = report.read()
    shown = parsed(HTML / language / "about.html").get_text()
    passed = sum(result.status == "passed" for result in last.results.values())
    assert f"{passed} / {len(last.results)}" in shown
    assert WORDS[language][last.server["how"]] in shown
    assert all(version in shown for version in last.versions.values())
