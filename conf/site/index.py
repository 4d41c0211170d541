"""The `recipe-index` directive: where each recipe stands, in one table per topic.

What it shows is known when all pages are read. So the page holds a placeholder, which is replaced
each time that the page is written; the page is written again when the entries have changed.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.locale import get_translation
from sphinx.util.typing import ExtensionMetadata

from conf.model import recipes
from conf.site.base import CATALOGUE, GuideDirective
from conf.site.freshness import DEPENDS, FAILED, fail
from conf.site.nodes import Content, row, table
from conf.site.recipe import PASSED, status_word

RECIPES = "recipes"
"""Where a page's metadata hold its recipes."""
WRITTEN = "recipe-index"
"""Where the metadata of a page with an index hold what was last written."""

_ = get_translation(CATALOGUE)


class Placeholder(nodes.General, nodes.Element):
    """Stands for the tables until the page is written."""


class RecipeIndexDirective(GuideDirective):
    """Shows the recipes of all pages; the build fails when one stands on no page."""

    def sources(self) -> list[str]:
        return []

    def show(self) -> list[nodes.Node]:
        self.env.metadata[self.env.current_document.docname][WRITTEN] = ""
        return [Placeholder()]


@dataclass(frozen=True)
class Entry:
    """Where a recipe stands, and each client that it is written for, with its status."""

    recipe: str
    page: str
    section: str
    anchor: str
    clients: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Topic:
    """The recipes of a folder of `snippets/`; its title is that of their page."""

    name: str
    entries: list[Entry]

    @property
    def page(self) -> str:
        """The page on which most of the recipes stand."""
        return Counter(entry.page for entry in self.entries).most_common(1)[0][0]

    @property
    def anchor(self) -> str:
        return f"recipes-{self.name}"


def _note_recipes(app: Sphinx, doctree: nodes.document) -> None:
    """Note the recipes of the page that was read, in the order in which they stand on it."""
    docname = app.env.current_document.docname
    tabs = [node for node in doctree.findall(nodes.Element) if "recipe" in node]
    if tabs:
        app.env.metadata[docname][RECIPES] = [_entry(docname, node) for node in tabs]


def _entry(docname: str, tabs: nodes.Element) -> Entry:
    section = tabs.parent
    while not isinstance(section, nodes.section):
        section = section.parent
    title = section.next_node(nodes.title)
    assert title is not None, "a section has a title"
    anchor = section["ids"][-1]
    return Entry(tabs["recipe"], docname, title.astext(), anchor, tuple(tabs["clients"]))


def _topics(env: BuildEnvironment) -> list[Topic]:
    """Return the topics in the order of the menu."""
    pages = list(_below(env, env.config.root_doc))
    topics: dict[str, Topic] = {}
    for page in pages:
        for entry in env.metadata.get(page, {}).get(RECIPES, ()):
            name = entry.recipe.partition("/")[0]
            topics.setdefault(name, Topic(name, [])).entries.append(entry)
    return sorted(topics.values(), key=lambda topic: pages.index(topic.page))


def _below(env: BuildEnvironment, page: str) -> Iterator[str]:
    yield page
    for below in env.toctree_includes.get(page, ()):
        yield from _below(env, below)


def _check(app: Sphinx, env: BuildEnvironment) -> None:
    """Fail for each recipe that stands nowhere, if a page lists them all."""
    shown = {entry.recipe for topic in _topics(env) for entry in topic.entries}
    unknown = {  # what is wrong there is reported already
        key.removeprefix("recipe ")
        for page in env.metadata.values()
        if FAILED in page
        for key in page[DEPENDS]
    }
    for docname in [name for name, page in env.metadata.items() if WRITTEN in page]:
        for name in sorted({*recipes.names()} - shown - unknown):
            message = f"{name} stands on no page. Show it in the section of its task: "
            fail(env, docname, f"{message}{{recipe}} {name}")


def _update(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages whose tables have changed; their contents get the topics' titles."""
    topics = _topics(env)
    now = repr([(env.titles[topic.page].astext(), topic) for topic in topics])
    outdated = [name for name, page in env.metadata.items() if page.get(WRITTEN, now) != now]
    for docname in outdated:
        env.metadata[docname][WRITTEN] = now
        top = env.tocs[docname][0]
        assert isinstance(top, nodes.list_item)
        top[1:] = [nodes.bullet_list("", *(_item(env, docname, topic) for topic in topics))]
        env.toc_num_entries[docname] = 1 + len(topics)
    return outdated


def _item(env: BuildEnvironment, docname: str, topic: Topic) -> nodes.list_item:
    title, anchor = env.titles[topic.page].astext(), f"#{topic.anchor}"
    link = nodes.reference("", title, internal=True, refuri=docname, anchorname=anchor)
    return nodes.list_item("", addnodes.compact_paragraph("", "", link))


def _fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace the placeholder by a section for each topic."""
    for placeholder in list(doctree.findall(Placeholder)):
        tables = Tables(app, docname)
        placeholder.replace_self([tables.section(topic) for topic in _topics(app.env)])


@dataclass(frozen=True)
class Tables:
    """The tables of a page that is written."""

    app: Sphinx
    docname: str

    def section(self, topic: Topic) -> nodes.section:
        rows = [self._row(entry) for entry in topic.entries]
        shown = table([_("Recipe"), _("Clients"), _("Page")], rows, "recipe-index")
        title = nodes.title("", "", self._link(topic.page))
        return nodes.section("", title, shown, ids=[topic.anchor])

    def _row(self, entry: Entry) -> nodes.row:
        where = self._link(entry.page, entry.section, f"#{entry.anchor}")
        name: Content = [where, nodes.Text(" "), nodes.literal("", entry.recipe)]
        clients = [
            label if status == PASSED else f"{label} ({status_word(status)})"
            for label, status in entry.clients
        ]
        return row([name, ", ".join(clients), [self._link(entry.page)]])

    def _link(self, page: str, text: str = "", anchor: str = "") -> nodes.reference:
        """Return a link to a page; its text is the page's title if there is no other."""
        uri = self.app.builder.get_relative_uri(self.docname, page) + anchor
        text = text or self.app.env.titles[page].astext()
        return nodes.reference("", text, refuri=uri, internal=True)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive, and what finds and shows the recipes of all pages."""
    app.add_node(Placeholder)
    app.add_directive("recipe-index", RecipeIndexDirective)
    app.connect("doctree-read", _note_recipes)
    app.connect("env-updated", _check)
    app.connect("env-get-updated", _update)
    app.connect("doctree-resolved", _fill)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
