"""Both languages say the same things: Sphinx does not warn about an empty msgstr."""

import re
from pathlib import Path

import furo
import polib
import pytest
from babel.messages.extract import extract_from_file

from conf.model.recipes import ROOT

FRENCH = ROOT / "docs/locales/fr/LC_MESSAGES"
CATALOGUES = sorted((ROOT / "docs" / "locales").rglob("*.po"))


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_message_is_translated(path: Path) -> None:
    catalogue = polib.pofile(str(path))
    assert [entry.msgid for entry in catalogue.untranslated_entries()] == []
    assert [entry.msgid for entry in catalogue.fuzzy_entries()] == []
    assert [entry.msgid for entry in catalogue.obsolete_entries()] == []


def test_every_page_has_its_english_catalogue() -> None:
    pages = {path.stem for path in (ROOT / "docs").glob("*.md")}
    assert pages <= {path.stem for path in CATALOGUES}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_translation_has_the_links_the_notes_and_the_terms(path: Path) -> None:
    marks = re.compile(r"\]\(([^)]+)\)|(\[\^[\w-]+\])|({term})")
    for entry in polib.pofile(str(path)):
        french, english = (sorted(marks.findall(text)) for text in (entry.msgid, entry.msgstr))
        assert english == french, entry.msgid


def test_the_words_of_the_code_are_those_of_the_catalogue() -> None:
    used = {
        str(message[1])
        for path in (ROOT / "conf").rglob("*.py")
        for message in extract_from_file("python", path, keywords={"_": None})
    }
    assert used == {entry.msgid for entry in polib.pofile(str(FRENCH / "guide.po"))}


def test_a_translated_word_has_the_same_values_to_fill_in() -> None:
    for entry in polib.pofile(str(FRENCH / "guide.po")):
        english, french = (set(re.findall(r"{\w+}", t)) for t in (entry.msgid, entry.msgstr))
        assert english == french


def test_the_theme_says_what_its_catalogue_translates() -> None:
    sources = [*furo.THEME_PATH.rglob("*.html"), *furo.THEME_PATH.parents[1].glob("*.py")]
    theirs = "".join(path.read_text(encoding="utf-8") for path in sources)
    theirs = re.sub(r"\{\{ (\w+) \}\}", r"%(\1)s", theirs)
    templates = (ROOT / "conf/theme/templates").iterdir()
    ours = "".join(path.read_text(encoding="utf-8") for path in templates)
    for entry in polib.pofile(str(FRENCH / "sphinx.po")):
        assert entry.msgid in theirs or f'_("{entry.msgid}")' in ours
