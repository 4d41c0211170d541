"""The prose of both languages, as readers see it: no code, no addresses."""

import re
from collections.abc import Iterator
from pathlib import Path

import polib

from conf.model.recipes import ROOT

LOCALES = ROOT / "docs" / "locales"
TERM = re.compile(r"\{term\}`([^`<]*?)\s*(?:<[^`]*>)?`")
OUT = re.compile(
    r"(?<!\*)\*[^*]+\*(?!\*)|`` .*? ``|\{[\w-]+\}`[^`]*`|`[^`]*`|\]\([^)]*\)|https?://\S+|\[\^[\w-]+\]|<[^>]+>|\{[^}]*\}",
    re.DOTALL,
)
Message = tuple[str, str]
"""The catalogue that a message is of, and its text."""


def messages(language: str) -> Iterator[Message]:
    """Yield all prose of a language: of pages, and of the words that the directives add."""
    for path in sorted((LOCALES / "en" / "LC_MESSAGES").glob("*.po")):
        yield from _of(path, translated=language == "en")
    yield from _of(LOCALES / "fr" / "LC_MESSAGES" / "guide.po", translated=language == "fr")


def _of(path: Path, translated: bool) -> Iterator[Message]:
    for entry in polib.pofile(str(path)):
        text = entry.msgstr if translated else entry.msgid
        yield path.stem, OUT.sub(" ", TERM.sub(r"\1", text))


def words(text: str) -> set[str]:
    """Return the words of a text, without what French elides and English appends."""
    found = re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)*", text)
    parts = (part for word in found for part in re.split(r"[’'](?!t\b)", word))
    return {part for part in parts if len(part) > 2 and not part.isupper()}
