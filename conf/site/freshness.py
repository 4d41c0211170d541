"""When a page is read again: when what it shows has changed, and as long as it has an error.

A page depends on digests, not on the dates of files: a file may appear, disappear or come back.
The digests and errors of a page are kept in its metadata, which Sphinx clears before it reads
the page again. A page with an error makes the build fail, also without `-W`.
"""

import functools
import hashlib
from collections.abc import Set as AbstractSet

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.typing import ExtensionMetadata

from conf.model import report, rights
from conf.model.notebooks import Notebook, notebooks, shown
from conf.model.recipes import ROOT, digest
from conf.model.report import Report

logger = logging.getLogger(__name__)

DEPENDS = "depends"
FAILED = "failed"
NOT_RUN = ""
"""The state of a notebook that has not been run as it stands."""


def depend(env: BuildEnvironment, docname: str, *keys: str) -> None:
    """Read the page again when the state of a key changes: `files docs/platforms/*`."""
    noted = env.metadata[docname].setdefault(DEPENDS, {})
    noted |= {key: state(key) for key in keys}


def fail(env: BuildEnvironment, docname: str, message: str, location: str | None = None) -> None:
    """Report an error of a page, in one line."""
    env.metadata[docname][FAILED] = True
    logger.error("%s", message, location=location or docname)


@functools.cache
def last_report() -> Report:
    """Return the run report, read once per build."""
    return report.read()


@functools.cache
def state(key: str) -> str:
    """Return the digest of what a key names; the first word says what kind of thing it is."""
    kind, _, name = key.partition(" ")
    kinds = {"files": _files, "notebook": _notebook, "recipe": _recipe, "rights": _rights}
    return kinds[kind](name)


def _files(pattern: str) -> str:
    """Return the digest of the files that a pattern finds, their names among it."""
    contents = hashlib.sha256()
    for path in sorted(ROOT.glob(pattern)):
        if path.is_file():
            name = path.relative_to(ROOT).as_posix()
            contents.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return contents.hexdigest()


def _recipe(name: str) -> str:
    """Return the digest of a recipe's files, and of the verdicts on them."""
    results = sorted(last_report().of_recipe(name).items())
    return digest(_files(f"snippets/{name}/*") + repr([(key, run.verdict) for key, run in results]))


def _rights(name: str) -> str:
    """Return the digest of the rights that a recipe needs, client by client."""
    return digest(repr([each for each in rights.read().items() if each[0].startswith(f"{name} ")]))


def _notebook(name: str) -> str:
    """Return the digest of what a notebook showed when it ran as it stands."""
    notebook = next(notebook for notebook in notebooks() if notebook.name == name)
    result, executed = last_report().results.get(notebook.id), notebook.executed
    if result is None or executed is None:
        return NOT_RUN
    ran = (digest(notebook.text), shown(executed)) == (result.text, result.output)
    return result.output if ran else NOT_RUN


@functools.cache
def notebook_pages() -> dict[str, Notebook]:
    """Return the notebooks by the name of their page."""
    return {notebook.path.stem: notebook for notebook in notebooks()}


def _forget(app: Sphinx) -> None:
    for kept in (last_report, notebook_pages, state):
        kept.cache_clear()


def _outdated(
    app: Sphinx,
    env: BuildEnvironment,
    added: AbstractSet[str],
    changed: AbstractSet[str],
    removed: AbstractSet[str],
) -> list[str]:
    return [
        docname
        for docname, page in env.metadata.items()
        if FAILED in page or any(state(key) != was for key, was in page.get(DEPENDS, {}).items())
    ]


def _fail_build(app: Sphinx, error: Exception | None) -> None:
    if any(FAILED in page for page in app.env.metadata.values()):
        app.statuscode = 1


def setup(app: Sphinx) -> ExtensionMetadata:
    """Find outdated pages before each build, fail it after."""
    app.connect("builder-inited", _forget, priority=100)
    app.connect("env-get-outdated", _outdated)
    app.connect("build-finished", _fail_build)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": 2}
