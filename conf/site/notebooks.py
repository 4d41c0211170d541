"""Shows notebooks as they ran in the lab: Sphinx executes nothing."""

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from conf.model.notebooks import Notebook
from conf.site.freshness import NOT_RUN, depend, fail, notebook_pages, state
from conf.site.nodes import Block

PARTS = {"cell_code_source": "run", "cell_code_output": "output"}


def _key(notebook: Notebook) -> str:
    return f"notebook {notebook.name}"


def _configure(app: Sphinx) -> None:
    """Make myst-nb take the runs that were kept; it must not execute what was not run."""
    prose_only = app.config.guide_prose_only
    missing = []
    if not prose_only:
        notebooks = notebook_pages().values()
        missing = [each.name for each in notebooks if state(_key(each)) == NOT_RUN]
        app.connect("doctree-read", _mark)
    config: Any = vars(app.env)["mystnb_config"]
    vars(app.env)["mystnb_config"] = config.copy(
        execution_mode="off" if prose_only else "cache",
        execution_excludepatterns=missing,
        # Beside the languages' folders, where myst-nb would put it, it would be published.
        output_folder=str(Path(app.doctreedir, "notebooks")),
    )


def _mark(app: Sphinx, doctree: nodes.document) -> None:
    """Put each cell and each output in a block that says which run it comes from."""
    docname = app.env.current_document.docname
    if not (notebook := notebook_pages().get(docname)):
        return
    depend(app.env, docname, _key(notebook), "files conf/site/notebooks.py")
    if state(_key(notebook)) == NOT_RUN:
        message = f"{notebook.name} has not been run as it stands. Run it: nox -s snippets"
        return fail(app.env, docname, message)
    for part in list(doctree.findall(nodes.container)):
        if kind := PARTS.get(part.get("nb_element", "")):
            block = Block("", *part.children, classes=[f"notebook-{kind}"])
            block["data"] = {"notebook": notebook.name, kind: "passed"}
            part.children = [block]
        if part.get("mime_type") == "text/html":  # xarray and pandas speak English
            part.children = [nodes.container("", *part.children, classes=["language-en"])]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register what turns runs into pages."""
    app.connect("builder-inited", _configure, priority=600)  # after myst-nb's own
    return {"parallel_read_safe": True, "parallel_write_safe": True}
