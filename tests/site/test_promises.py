"""The promises of the site, over the HTML that readers get."""

import functools
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import polib
import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from conf.model import recipes, records, report, rights
from conf.model.notebooks import Notebook, code_cells, notebooks, shown
from conf.model.recipes import LANGUAGES, ROOT, Recipe, digest
from conf.model.report import Result
from tests.runner import leaks
from tests.runner.keys import record_name
from tests.site.pages import (
    ENGLISH,
    FRENCH,
    HTML,
    NAMES,
    PAGES,
    around,
    element,
    other_language,
    parsed,
    plain,
)

if TYPE_CHECKING:
    from nbformat import NotebookNode

CATALOGUES = sorted((ROOT / "docs" / "locales" / "en").rglob("*.po"))

last_report = functools.cache(report.read)
recorded = functools.cache(lambda: records.read(records.RECIPES))
load = functools.cache(recipes.load)


def test_each_source_has_its_page_and_no_other_page_is_published() -> None:
    for language in LANGUAGES:
        folder = HTML / language
        published = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
        assert published == {f"{name}.html" for name in NAMES}
    assert "files" in NAMES


@pytest.mark.parametrize("page", PAGES)
def test_every_block_is_of_a_recipe_or_a_notebook(page: str) -> None:
    owned = ("data-recipe", "data-notebook")
    blocks = parsed(page).css("pre")
    typed = [block.text() for block in blocks if not any(around(block, name) for name in owned)]
    assert not typed, f"These blocks are of no recipe, they were typed into the page: {typed}"


@pytest.mark.parametrize("page", PAGES)
def test_every_block_was_run_or_says_why_not(page: str) -> None:
    for block in parsed(page).css("pre"):
        if cell := around(block, "data-notebook"):
            assert_shown_by_the_run(cell, block.text())
            continue
        owner = around(block, "data-recipe")
        if not owner:
            continue  # the test above names it
        recipe = load(str(owner.attributes["data-recipe"]))
        if "data-rights" in owner.attributes:
            assert_is_enough_for_a_run(owner, recipe, block.text())
        elif "data-file" in owner.attributes:
            assert_is_the_file(owner, recipe, block.text(), page.partition("/")[0])
        else:
            assert_is_of_a_run(owner, recipe, block.text())


def assert_is_the_file(owner: LexborNode, recipe: Recipe, text: str, language: str) -> None:
    name = str(owner.attributes["data-file"])
    assert text == recipes.read_text(recipe.file(name))
    reasons = recipe.shown.get(name)
    assert owner.attributes.get("data-run") == ("parsed" if reasons else None)
    assert not reasons or plain(reasons[language]) in plain(owner.text())


def assert_is_enough_for_a_run(owner: LexborNode, recipe: Recipe, text: str) -> None:
    for client in str(owner.attributes["data-rights"]).split():
        needed = rights.read()[rights.name(recipe.variant(client))]
        assert json.loads(text) == rights.policy(needed)


def assert_is_of_a_run(owner: LexborNode, recipe: Recipe, text: str) -> None:
    result = result_of(owner)
    what = f"{recipe.name} {result.client}"
    output = "data-output" in owner.attributes
    assert owner.attributes["data-output" if output else "data-run"] == result.status
    assert not output or result.status != "not-run", f"{what} was not run, and shows an output"
    assert digest(text) == (result.output if output else result.text), f"{what}: not what ran"
    if result.status == "recorded":
        record = recorded()[record_name(result.id)]
        assert digest(text) == (record.output if output else record.text), f"{what}: no record"


def result_of(block: LexborNode) -> Result:
    """Return the result that the report has of a block's recipe and client."""
    recipe = load(str(block.attributes["data-recipe"]))
    variant = recipe.variant(str(block.attributes["data-client"]))
    generation = recipe.generations(variant)[0]
    return last_report().results[recipe.name, variant.client, generation]


@pytest.mark.parametrize("page", PAGES)
def test_what_printed_something_shows_it_unless_it_was_not_run(page: str) -> None:
    ran = {result_of(block) for block in parsed(page).css("[data-client][data-run]")}
    shown = {result_of(block) for block in parsed(page).css("[data-client][data-output]")}
    assert shown == {result for result in ran if result.output not in ("", digest(""))}


@pytest.mark.parametrize("page", PAGES)
def test_a_mark_says_what_is_missing_and_when_it_ran(page: str) -> None:
    for block in parsed(page).css('[data-run="recorded"], [data-run="not-run"]'):
        result = result_of(block)
        assert block.parent is not None
        mark = element(block.parent, f".recipe-{result.status}").text()
        words = set(re.findall(r"\w+", mark))
        assert result.missing.rpartition(" ")[2] in words
        if result.date:
            day = date.fromisoformat(result.date)
            assert {str(day.year), str(day.day)} <= words
        assert result.status == "not-run" or result.versions in mark


@functools.cache
def notebook_run(name: str) -> tuple[Notebook, "NotebookNode"]:
    """Return a notebook as it ran."""
    notebook = next(book for book in notebooks() if book.name == name)
    executed, result = notebook.executed, last_report().results[notebook.id]
    assert executed
    assert (digest(notebook.text), shown(executed)) == (result.text, result.output)
    return notebook, executed


def assert_shown_by_the_run(cell: LexborNode, text: str) -> None:
    notebook, executed = notebook_run(str(cell.attributes["data-notebook"]))
    status = last_report().results[notebook.id].status
    if "data-run" in cell.attributes:
        assert cell.attributes["data-run"] == status
        assert text.strip() in [code.source for code in code_cells(executed)]
    else:
        assert cell.attributes["data-output"] == status
        assert any(text.strip() in printed for printed in readable_outputs(executed))


def readable_outputs(executed: "NotebookNode") -> Iterator[str]:
    for cell in code_cells(executed):
        for output in cell.outputs:
            yield output.get("text", "")
            for media, contents in output.get("data", {}).items():
                html = media == "text/html"
                yield LexborHTMLParser(contents).text() if html else contents


def rendered(message: str) -> str:
    return re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", message).replace("`", "")


@functools.cache
def same_in_both() -> set[str]:
    """Return the messages that read the same in both languages."""
    entries = [entry for path in CATALOGUES for entry in polib.pofile(str(path))]
    return {rendered(entry.msgid) for entry in entries if entry.msgid == entry.msgstr}


@pytest.mark.parametrize("page", ENGLISH)
def test_everything_is_translated(page: str) -> None:
    # Sphinx marks every image, its text translated or not: the catalogues' test knows.
    left = [text.text() for text in parsed(page).css(".untranslated:not(img)")]
    assert [text for text in left if text not in same_in_both()] == [], "nox -s translate"


@pytest.mark.parametrize("page", FRENCH)
def test_both_languages_show_the_same_blocks(page: str) -> None:
    french, english = (
        [block.text() for block in parsed(path).css("pre")] for path in (page, other_language(page))
    )
    assert french == english


def test_no_private_path_and_no_secret_is_published() -> None:
    """The lab's names are random but for their beginnings; keys come from identities.py."""
    private = re.compile(rf"{re.escape(str(ROOT))}|storage-lab-|\bLAB[0-9A-F]{{16}}\b")
    published = [report.REPORT, *(path for path in HTML.rglob("*") if path.is_file())]
    private_words = {
        path.relative_to(ROOT).as_posix(): match.group()
        for path in published
        if (match := private.search(path.read_text(encoding="utf-8", errors="replace")))
    }
    assert private_words == {}


def test_no_secret_of_a_lab_is_in_the_repository_nor_in_the_build() -> None:
    assert leaks.leaks() == []


def test_a_secret_in_a_link_in_a_line_or_in_json_is_found(tmp_path: Path) -> None:
    secret = "Zm9vYmFyYmF6cXV4/Zm9v+YmFy"
    leaks.remember([leaks.digest(secret.encode())], tmp_path / "digests")
    texts = ["https://key:{}@host", "https://{}:secret@host", "export KEY={}", '{{"key":"{}"}}']
    for number, text in enumerate([*texts, "nothing"]):
        (tmp_path / str(number)).write_text(text.format(secret))
    assert leaks.leaks(tmp_path, tmp_path / "digests") == ["0", "1", "2", "3"]
