"""Removes what an earlier build left: a published folder holds only what stands on a page."""

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

MADE_BY_SPHINX = {"search"}


def remove(app: Sphinx, error: Exception | None) -> None:
    """Delete pages without a source, and downloads that no page offers."""
    if error or app.builder.name != "html":
        return
    folder = Path(app.outdir)
    pages = {folder / f"{name}.html" for name in {*app.env.found_docs, *MADE_BY_SPHINX}}
    offered = {folder / "_downloads" / name for _, name in app.env.dlfiles.values()}
    for path in set(folder.rglob("*.html")) - pages:
        path.unlink()
    for path in {*(folder / "_downloads").rglob("*.*")} - offered:
        path.unlink()


def setup(app: Sphinx) -> ExtensionMetadata:
    """Clean after each build."""
    app.connect("build-finished", remove)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
