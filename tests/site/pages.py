"""The built pages, as readers get them."""

import functools
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from bs4.element import PreformattedString

from conf.model.recipes import LANGUAGES, ROOT

HTML = ROOT / "build" / "html"
PAGES = [
    path.relative_to(HTML).as_posix()
    for language in LANGUAGES
    for path in sorted((HTML / language).rglob("*.html"))
]

SPOKEN = ("aria-label", "title", "placeholder", "alt")
VERBATIM = ("pre", "code", "script", "style")


@functools.cache
def parsed(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def strings(soup: BeautifulSoup) -> Iterator[str]:
    """Yield what a reader sees or hears in the page's language, code and file names apart."""
    for text in soup.find_all(string=True):
        around = text.parent
        if around is None or _foreign(around) or _verbatim(around):
            continue
        if not isinstance(text, PreformattedString):
            yield str(text)
    for element in soup.find_all(True):
        if not _foreign(element):
            yield from (str(element[name]) for name in SPOKEN if name in element.attrs)


def _foreign(element: Tag) -> bool:
    return any("lang" in tag.attrs and tag.name != "html" for tag in (element, *element.parents))


def _verbatim(element: Tag) -> bool:
    around = (element, *element.parents)
    return any(tag.name in VERBATIM or "download" in tag.attrs for tag in around)


def plain(text: str) -> str:
    """Return the text without what typography adds: curly apostrophes, no-break spaces."""
    return " ".join(text.replace("’", "'").split())
