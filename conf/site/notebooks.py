"""Shows notebooks as they ran in the lab: Sphinx executes nothing."""

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.typing import ExtensionMetadata

from conf.model import report
from conf.model.notebooks import Notebook, notebooks, shown
from conf.model.recipes import digest
from conf.site.recipe import RecipeBlock

logger = logging.getLogger(__name__)

STATE = "notebook-run"
NOT_RUN = ""
PARTS = {"cell_code_source": "run", "cell_code_output": "output"}


def state(notebook: Notebook) -> str:
    """Return what a page depends on: the digest of its run, NOT_RUN when there is none."""
    result = report.read().results.get(notebook.id)
    executed = notebook.executed
    if result is None or executed is None:
        return NOT_RUN
    ran = (digest(notebook.text), shown(executed)) == (result.text, result.output)
    return result.output if ran else NOT_RUN


def _configure(app: Sphinx) -> None:
    """Have myst-nb take what ran; what did not is told in one line, and fails the build."""
    prose_only = app.builder.name == "gettext"
    missing = []
    if not prose_only:
        missing = [notebook.name for notebook in notebooks() if state(notebook) == NOT_RUN]
        app.connect("env-get-outdated", _outdated)
        app.connect("doctree-read", _mark)
        app.connect("build-finished", _fail_build)
    for name in missing:
        logger.error("%s has not been run as it stands. Run it: nox -s snippets", name)
    config: Any = vars(app.env)["mystnb_config"]
    vars(app.env)["mystnb_config"] = config.copy(
        execution_mode="off" if prose_only else "cache",
        execution_excludepatterns=missing,
        # Beside the languages' folders, where myst-nb would put it, it would be published.
        output_folder=str(Path(app.doctreedir, "notebooks")),
    )


def _outdated(app: Sphinx, env: BuildEnvironment, *_: set[str]) -> list[str]:
    found = {notebook.path.stem: state(notebook) for notebook in notebooks()}
    return [
        page
        for page, now in found.items()
        if now == NOT_RUN or now != env.metadata[page].get(STATE, NOT_RUN)
    ]


def _mark(app: Sphinx, doctree: nodes.document) -> None:
    """Say of each cell, for the tests of the site, that it ran, and of what it shows."""
    docname = app.env.docname
    for notebook in notebooks():
        if notebook.path.stem != docname:
            continue
        app.env.metadata[docname][STATE] = found = state(notebook)
        for part in list(doctree.findall(nodes.container)):
            if kind := PARTS.get(part.get("nb_element", "")):
                block = RecipeBlock("", *part.children, classes=[f"notebook-{kind}"])
                block["data"] = {"notebook": notebook.name, kind: "passed" if found else "failed"}
                part.children = [block]
            if part.get("mime_type") == "text/html":  # xarray and pandas speak English
                part.children = [nodes.container("", *part.children, classes=["language-en"])]


def _fail_build(app: Sphinx, error: Exception | None) -> None:
    if any(not found.get(STATE, True) for found in app.env.metadata.values()):
        app.statuscode = 1


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register what turns runs into pages."""
    app.connect("builder-inited", _configure, priority=600)  # after myst-nb's own
    return {"parallel_read_safe": True, "parallel_write_safe": True}
