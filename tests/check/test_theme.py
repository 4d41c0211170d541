"""What the theme lacks and the site adds, on pages made to show it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from conf.model.recipes import ROOT

INDEX = """# Un guide : le nôtre

```{toctree}
:caption: Chapitres
chapter
```
"""
CHAPTER = """# Prêt ?

Il dit « `oui : non` » à 1 005 objets : voilà ; `a ! b` reste.

| a | b |
|---|---|
| 1 | 2 |

```{toctree}
section
```
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = tmp_path_factory.mktemp("pages")
    shutil.copytree(ROOT / "docs/locales/fr", pages / "locales/fr")
    (pages / "index.md").write_text(INDEX, encoding="utf-8")
    (pages / "chapter.md").write_text(CHAPTER, encoding="utf-8")
    (pages / "section.md").write_text("# Section\n", encoding="utf-8")
    return pages


def sphinx(pages: Path, builder: str) -> Path:
    output = pages / "build" / builder
    subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-W", "-b", builder, "-c", "conf", pages, output],
        cwd=ROOT,
        check=True,
    )
    return output


@pytest.fixture(scope="module")
def chapter(pages: Path) -> BeautifulSoup:
    text = (sphinx(pages, "html") / "chapter.html").read_text(encoding="utf-8")
    return BeautifulSoup(text, "html.parser")


def test_captions_have_a_level(chapter: BeautifulSoup) -> None:
    caption = chapter.select_one(".caption[role=heading]")
    assert caption
    assert caption["aria-level"] == "2"


def test_folded_pages_say_so_in_french(chapter: BeautifulSoup) -> None:
    switch = chapter.select_one(".toctree-checkbox")
    assert switch
    assert switch["aria-label"] == "Déplier ou replier Prêt\N{NARROW NO-BREAK SPACE}?"


def test_tables_are_reached_by_keyboard(chapter: BeautifulSoup) -> None:
    wrapper = chapter.select_one(".table-wrapper")
    assert wrapper
    assert (wrapper["tabindex"], wrapper["aria-label"]) == ("0", "Tableau")


def test_spaces_do_not_break_in_prose_only(chapter: BeautifulSoup) -> None:
    prose = chapter.select_one("article p")
    assert prose
    shown = prose.get_text().replace("\N{NO-BREAK SPACE}", "_")
    shown = shown.replace("\N{NARROW NO-BREAK SPACE}", "~")
    assert shown == "Il dit «_oui : non_» à 1~005 objets_: voilà~; a ! b reste."


def test_catalogues_hold_what_authors_type(pages: Path) -> None:
    messages = (sphinx(pages, "gettext") / "chapter.pot").read_text(encoding="utf-8")
    assert "Il dit « `oui : non` » à 1 005 objets : voilà ; `a ! b` reste." in messages
