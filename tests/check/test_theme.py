"""What the theme lacks and our directives add, on pages made to show it."""

import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from selectolax.lexbor import LexborHTMLParser

from conf.model.recipes import ROOT
from conf.model.report import Result
from conf.site.recipe import run_mark, worst
from tests.site.pages import element

INDEX = """# Un guide : le nôtre

```{toctree}
:caption: Chapitres
chapter
```
"""
PROSE = "Il dit « `oui : non` » à 1 005 objets : voilà ; `a ! b` reste."
CHAPTER = f"""# Prêt ?

{PROSE}

| a | b |
|---|---|
| 1 | 2 |

```{{toctree}}
section
```
"""

WRONG = """# Faux

```{bench} juggle
```

```{platforms}
weather
```

```{recipe} objects/uplod_file
```

```{recipe-index}
```
"""
REFUSED = (
    "index.md:3: ERROR: No job 'juggle' in the bench. There are: ",
    "index.md:6: ERROR: No question 'weather'. There are: ",
    "index.md:10: ERROR: No recipe 'objects/uplod_file'. There are: ",
    "index.md: ERROR: objects/upload_file stands on no page. ",
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = tmp_path_factory.mktemp("pages")
    shutil.copytree(ROOT / "docs/locales/fr", pages / "locales/fr")
    (pages / "index.md").write_text(INDEX, encoding="utf-8")
    (pages / "chapter.md").write_text(CHAPTER, encoding="utf-8")
    (pages / "section.md").write_text("# Section\n", encoding="utf-8")
    return pages


def sphinx(pages: Path, builder: str, *options: str) -> subprocess.CompletedProcess[str]:
    output = pages / "build" / builder
    command = [sys.executable, "-m", "sphinx", "-q", *options, "-b", builder, "-c", "conf"]
    return subprocess.run(
        [*command, pages, output], cwd=ROOT, check="-W" in options, capture_output=True, text=True
    )


@pytest.fixture(scope="module")
def chapter(pages: Path) -> LexborHTMLParser:
    sphinx(pages, "html", "-W")
    return LexborHTMLParser((pages / "build/html/chapter.html").read_text(encoding="utf-8"))


def test_captions_have_a_level(chapter: LexborHTMLParser) -> None:
    caption = element(chapter, ".caption[role=heading]")
    assert caption.attributes["aria-level"] == "2"


def test_folded_pages_say_so_in_french(chapter: LexborHTMLParser) -> None:
    switch = element(chapter, ".toctree-checkbox")
    assert switch.attributes["aria-label"] == "Déplier ou replier Prêt\N{NARROW NO-BREAK SPACE}?"


def test_tables_are_reached_by_keyboard(chapter: LexborHTMLParser) -> None:
    wrapper = element(chapter, ".table-wrapper")
    assert wrapper.attributes["tabindex"] == "0"
    assert wrapper.attributes["aria-label"] == "Tableau"


def test_spaces_do_not_break_in_prose_only(chapter: LexborHTMLParser) -> None:
    prose = element(chapter, "article p")
    shown = prose.text().replace("\N{NO-BREAK SPACE}", "_")
    shown = shown.replace("\N{NARROW NO-BREAK SPACE}", "~")
    assert shown == "Il dit «_oui : non_» à 1~005 objets_: voilà~; a ! b reste."


def test_catalogues_hold_what_authors_type_and_no_words_of_directives(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text(WRONG, encoding="utf-8")
    chapter = f"---\norphan: true\n---\n# Prêt\n\n{PROSE}\n"
    (tmp_path / "chapter.md").write_text(chapter, encoding="utf-8")
    sphinx(tmp_path, "gettext", "-W")
    messages = (tmp_path / "build/gettext/chapter.pot").read_text(encoding="utf-8")
    assert PROSE in messages
    catalogue = polib.pofile(str(tmp_path / "build/gettext/index.pot"))
    assert [entry.msgid for entry in catalogue] == ["Faux"]


def test_errors_of_directives_make_the_build_fail_until_they_are_mended(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text(WRONG, encoding="utf-8")
    for _ in range(2):
        built = sphinx(tmp_path, "html")
        assert built.returncode != 0
        for line in REFUSED:
            assert f"{tmp_path}/{line}" in built.stderr
        assert "Traceback" not in built.stderr
    (tmp_path / "index.md").write_text("# Juste\n", encoding="utf-8")
    assert sphinx(tmp_path, "html").returncode == 0


@pytest.mark.parametrize(
    ("status", "missing", "day", "mark"),
    [
        ("passed", "", "2026-11-22", "Run as it stands"),
        (
            "recorded",
            "R",
            "2026-11-22",
            "Run as it stands on November 22, 2026, with R 4.5. "
            "On the machine that built this site, R is missing.",
        ),
        (
            "not-run",
            "R package arrow",
            "2026-11-22",
            "Not run: the R package arrow is missing here, and the text has changed "
            "since its last recorded run, of November 22, 2026.",
        ),
        (
            "not-run",
            "R",
            "",
            "Not run: R is missing here, and no run of it was ever recorded.",
        ),
    ],
)
def test_a_mark_says_when_it_ran_or_why_it_did_not(
    status: str, missing: str, day: str, mark: str
) -> None:
    result = Result("objects/copy", "r", "onyxia-v11", status, missing, "", "", day, "R 4.5")
    assert run_mark(result, "en") == mark


def test_a_family_of_clients_bears_the_worst_mark() -> None:
    assert worst(["passed", "recorded", "not-run"]) == "not-run"
    assert worst(["passed", "recorded"]) == "recorded"
    assert worst(["passed"]) == "passed"
    assert worst([]) == ""
