"""The built pages, as readers get them."""

import functools
from collections.abc import Iterator

import polib
from selectolax.lexbor import LexborHTMLParser, LexborNode

from conf.model.recipes import LANGUAGES, ROOT

DOCS = ROOT / "docs"
HTML = ROOT / "build" / "html"
NAMES = sorted([*(path.stem for path in DOCS.glob("*.md")), "search"])
# Named by their sources: a page that was not built is red in each test.
PAGES = [f"{language}/{name}.html" for language in LANGUAGES for name in NAMES]
FRENCH, ENGLISH = ([page for page in PAGES if page.startswith(code)] for code in LANGUAGES)

SPOKEN = ("aria-label", "title", "placeholder", "alt")
VERBATIM = {"pre", "code", "script", "style"}


@functools.cache
def parsed(page: str) -> LexborHTMLParser:
    """Return a page of the site by its path."""
    return LexborHTMLParser((HTML / page).read_text(encoding="utf-8"))


def element(where: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """Return the first element of a selector, which must be there."""
    first = where.css_first(selector)
    assert first is not None, f"no {selector}"
    return first


def around(node: LexborNode, attribute: str) -> LexborNode | None:
    """Return the nearest element around a node that has the attribute."""
    parent = node.parent
    while parent is not None and attribute not in parent.attributes:
        parent = parent.parent
    return parent


@functools.cache
def strings(page: str, *, frame_only: bool = False) -> list[str]:
    """Return what a reader sees or hears in the page's language, code and file names apart."""
    root = parsed(page).root
    assert root is not None
    return list(_strings(root, {"article"} if frame_only else set()))


def _strings(node: LexborNode, left_out: set[str]) -> Iterator[str]:
    attributes = node.attributes
    if node.tag in left_out or ("lang" in attributes and node.tag != "html"):
        return
    yield from (attributes[name] or "" for name in SPOKEN if name in attributes)
    if node.tag in VERBATIM or "download" in attributes:
        return
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield child.text_content or ""
        else:
            yield from _strings(child, left_out)


def other_language(page: str) -> str:
    """Return the path of the same page in the other language."""
    language, _, name = page.partition("/")
    return f"{'en' if language == 'fr' else 'fr'}/{name}"


def plain(text: str) -> str:
    """Return the text without what typography adds: curly apostrophes, no-break spaces."""
    return " ".join(text.replace("’", "'").split())


def word(language: str, message: str) -> str:
    """Return one of the guide's own words in a language; the code and `guide.po` hold them."""
    french = _words()[message]
    return french if language == "fr" else message


@functools.cache
def _words() -> dict[str, str]:
    catalogue = polib.pofile(str(DOCS / "locales" / "fr" / "LC_MESSAGES" / "guide.po"))
    return {entry.msgid: entry.msgstr for entry in catalogue}
