"""The promises of the site, over the HTML that readers get."""

import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from bs4 import BeautifulSoup, Tag
from nbformat import NotebookNode

from conf.model import recipes, report
from conf.model.notebooks import code_cells, notebooks, shown
from conf.model.recipes import LANGUAGES, ROOT, digest
from tests.runner import leaks
from tests.site.pages import HTML, PAGES, parsed, plain

CATALOGUES = sorted((ROOT / "docs" / "locales" / "en").rglob("*.po"))


def test_there_are_pages_in_each_language() -> None:
    found = {
        language: {p.partition("/")[2] for p in PAGES if p.startswith(language)}
        for language in LANGUAGES
    }
    assert "read-write.html" in found["fr"]
    assert found["fr"] == found["en"]


@pytest.mark.parametrize("page", PAGES)
def test_every_block_was_run_or_says_why_not(page: str) -> None:
    results = report.read().results
    for block in parsed(HTML / page).find_all("pre"):
        if cell := block.find_parent(attrs={"data-notebook": True}):
            assert_shown_by_the_run(cell, block.get_text())
            continue
        owner = block.find_parent(attrs={"data-recipe": True})
        assert isinstance(owner, Tag), f"This block is of no recipe: {block.get_text()[:200]}"
        recipe = recipes.load(str(owner["data-recipe"]))
        if "data-file" in owner.attrs:
            shown = recipes.read_text(recipe.file(str(owner["data-file"])))
            assert block.get_text() == shown
            reasons = recipe.shown.get(str(owner["data-file"]))
            assert owner.get("data-run") == ("parsed" if reasons else None)
            assert not reasons or plain(reasons[page.partition("/")[0]]) in plain(owner.get_text())
            continue
        client = str(owner["data-client"])
        generation = recipe.generations(recipe.variant(client))[0]
        result = results[recipe.name, client, generation]
        ran = digest(block.get_text())
        if "data-output" in owner.attrs:
            assert ran == result.output, f"{recipe.name} {client} did not print what is shown"
        else:
            assert ran == result.text, f"{recipe.name} {client} is not the text that ran"
            assert owner["data-run"] == result.status


def assert_shown_by_the_run(cell: Tag, text: str) -> None:
    notebook = next(book for book in notebooks() if book.name == cell["data-notebook"])
    executed, result = notebook.executed, report.read().results[notebook.id]
    assert executed
    assert (digest(notebook.text), shown(executed)) == (result.text, result.output)
    if "data-run" in cell.attrs:
        assert cell["data-run"] == result.status
        assert text.strip() in [code.source for code in code_cells(executed)]
    else:
        assert cell["data-output"] == result.status
        assert any(text.strip() in printed for printed in readable_outputs(executed))


def readable_outputs(executed: NotebookNode) -> Iterator[str]:
    for cell in code_cells(executed):
        for output in cell.outputs:
            yield output.get("text", "")
            for media, contents in output.get("data", {}).items():
                html = media == "text/html"
                yield BeautifulSoup(contents, "html.parser").get_text() if html else contents


def rendered(message: str) -> str:
    return re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", message).replace("`", "")


@pytest.mark.parametrize("page", [page for page in PAGES if page.startswith("en/")])
def test_everything_is_translated(page: str) -> None:
    entries = [entry for path in CATALOGUES for entry in polib.pofile(str(path))]
    same = {rendered(entry.msgid) for entry in entries if entry.msgid == entry.msgstr}
    # Sphinx marks every image, its text translated or not: the catalogues' test knows.
    left = [text.get_text() for text in parsed(HTML / page).select(".untranslated:not(img)")]
    assert [text for text in left if text not in same] == [], "nox -s translate"


@pytest.mark.parametrize("page", [page for page in PAGES if page.startswith("fr/")])
def test_both_languages_show_the_same_blocks(page: str) -> None:
    french, english = (
        [block.get_text() for block in parsed(HTML / path).find_all("pre")]
        for path in (page, page.replace("fr/", "en/", 1))
    )
    assert french == english


def test_no_private_path_and_no_secret_is_published() -> None:
    """The lab's names are random but for their beginnings; keys are made in identities.py."""
    private = re.compile(rf"{re.escape(str(ROOT))}|storage-lab-|\bLAB[0-9A-F]{{16}}\b")
    published = [report.REPORT, *(path for path in HTML.rglob("*") if path.is_file())]
    found = {
        path.relative_to(ROOT).as_posix(): match.group()
        for path in published
        if (match := private.search(path.read_text(encoding="utf-8", errors="replace")))
    }
    assert found == {}


def test_no_secret_of_a_lab_is_in_the_repository_nor_in_the_build() -> None:
    assert leaks.leaks() == []


def test_a_secret_in_a_link_in_a_line_or_in_json_is_found(tmp_path: Path) -> None:
    secret = "Zm9vYmFyYmF6cXV4/Zm9v+YmFy"
    leaks.remember([leaks.digest(secret.encode())], tmp_path / "digests")
    texts = ["https://key:{}@host", "https://{}:secret@host", "export KEY={}", '{{"key":"{}"}}']
    for number, text in enumerate([*texts, "nothing"]):
        (tmp_path / str(number)).write_text(text.format(secret))
    assert leaks.leaks(tmp_path, tmp_path / "digests") == ["0", "1", "2", "3"]
