"""The tabs of a recipe: what a client's label and the line above its code tell."""

import pytest

from conf.model import recipes
from conf.model.recipes import FAMILIES, LANGUAGES
from tests.site.pages import PAGES, element, parsed, word


@pytest.mark.parametrize("page", PAGES)
def test_a_client_without_code_says_so_and_shows_the_nearest_that_has(page: str) -> None:
    without = word(page[:2], "(no code)")
    for tabs in parsed(page).css(".recipe"):
        name = str(element(tabs, "[data-recipe]").attributes["data-recipe"])
        families = {variant.family for variant in recipes.load(name).variants}
        for family in FAMILIES.values():
            label = element(tabs, f'label[data-sync-group="client"][data-sync-id="{family.key}"]')
            content = element(tabs, f'[id="{label.attributes["aria-controls"]}"]')
            assert (without in label.text()) == (family not in families)
            assert content.css_first(".recipe-code[data-client]"), f"{name} {family.key}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_code_for_minio_only_says_so(language: str) -> None:
    words = word(language, "on MinIO only")
    code = element(parsed(f"{language}/keys.html"), '[data-recipe="keys/create_key"][data-client]')
    assert code.parent is not None
    assert words in element(code.parent, ".recipe-note").text()
    files = parsed(f"{language}/files.html")
    assert all(words not in note.text() for note in files.css(".recipe-note"))
