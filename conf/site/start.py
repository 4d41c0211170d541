"""What the reader of a page has before its first block, under its first sentence.

The words are those of `start` in its front matter, from which the tests paste its blocks too.
"""

from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.locale import get_translation
from sphinx.util.typing import ExtensionMetadata

from conf.model import starts
from conf.model.recipes import RecipeError
from conf.model.starts import Start
from conf.site.base import CATALOGUE
from conf.site.freshness import fail

_ = get_translation(CATALOGUE)


def _things(start: Start) -> list[tuple[str, str]]:
    """Return what the reader has, in words, each with the anchor that tells more, or none."""
    words = {
        "": (_("a service"), ""),
        "laptop": (_("your own computer"), "laptop"),
        "pavics": (_("an account of PAVICS"), "pavics"),
        "access-key": (_("an access key in RAPPORT_KEY, RAPPORT_SECRET and rapport.env"), "keys"),
        "administrator": (_("an administrator’s rights"), ""),
        "climate-server": (_("the climate server of PAVICS"), ""),
        "cluster": (_("a Dask cluster"), ""),
        "database": (_("a PostgreSQL service"), ""),
        "guide": (_("the test data set in your bucket and on the disk"), "test-data"),
        "new-keys": (_("new keys in ~/.aws/credentials"), ""),
        "project-key": (_("a project’s key in PROJET_ACCESS_KEY_ID"), ""),
        "versions": (_("a bucket that keeps versions"), "versioning"),
    }
    return [words[name] for name in (start.generation, *start.given)]


def _line(start: Start, docname: str) -> nodes.paragraph:
    line = nodes.paragraph("", _("The blocks of this page follow one another. You need: "))
    line["classes"] = ["page-start"]
    for number, (words, anchor) in enumerate(_things(start)):
        line += nodes.Text(", " if number else "")
        if anchor:
            link = {"refdomain": "std", "reftype": "ref", "reftarget": anchor}
            inside = nodes.inline("", words)
            line += addnodes.pending_xref("", inside, refdoc=docname, refexplicit=True, **link)
        else:
            line += nodes.Text(words)
    line += nodes.Text(".")
    return line


def _recipe(node: nodes.Node) -> str:
    return str(node.get("recipe", "")) if isinstance(node, nodes.Element) else ""


def _show(app: Sphinx, doctree: nodes.document) -> None:
    if app.config.guide_prose_only:
        return
    docname = app.env.docname
    page = Path(app.env.doc2path(docname))
    try:
        start = starts.start(page)
    except RecipeError as error:
        fail(app.env, docname, str(error))
        return
    if start is None:
        return
    for tabs in [node for node in doctree.findall() if _recipe(node) in start.apart]:
        words = _("Do not paste this block after the others: it starts from what is said above.")
        note = nodes.paragraph("", words, classes=["recipe-note", "recipe-apart"])
        tabs.parent.insert(tabs.parent.index(tabs), note)
    if len(starts.names(page)) > 1:
        first = next(doctree.findall(nodes.paragraph))
        first.parent.insert(first.parent.index(first) + 1, _line(start, docname))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Show it once the page has been read and translated."""
    app.connect("doctree-read", _show)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
