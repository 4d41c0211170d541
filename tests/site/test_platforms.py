"""What the guide says of each platform."""

from datetime import date
from pathlib import Path

import pytest

from conf.model import platforms
from conf.model.platforms import Platform, PlatformError
from conf.model.recipes import LANGUAGES
from tests.site.pages import FRENCH, PAGES, element, parsed, plain, word


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("platform", platforms.load(), ids=lambda platform: platform.key)
def test_each_platform_has_its_page(platform: Platform, language: str) -> None:
    page = element(parsed(f"{language}/{platform.key}.html"), "article")
    answers = page.css_first(".platforms")
    assert answers
    assert plain(platform.answers["ask"][language]) in plain(answers.text())
    assert answers.css_first(f'a[href="{platform.url}"]')
    rows = page.css(".platform-variables tbody tr")
    assert bool(rows) == bool(platform.generations)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_no_source_tells_is_to_be_asked(language: str) -> None:
    pages = [page for page in PAGES if page.startswith(language)]
    answers = {plain(node.text()) for page in pages for node in parsed(page).css(".platforms dd")}
    assert plain(word(language, "Ask: no public source tells.")) in answers


def test_every_fact_was_read_and_is_shown_somewhere() -> None:
    assert all(platform.read <= date.today() for platform in platforms.load())
    shown = {plain(term.text()) for page in FRENCH for term in parsed(page).css(".platforms dt")}
    assert {plain(words["fr"]) for words in platforms.questions().values()} == shown


def test_an_answer_that_nobody_asks_for_is_refused(tmp_path: Path) -> None:
    for path in platforms.FOLDER.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    with (tmp_path / "pavics.toml").open("a") as file:
        file.write('\n[weather]\nfr = "beau"\nen = "fine"\n')
    with pytest.raises(PlatformError, match="nobody asks 'weather'"):
        platforms.load(tmp_path)
