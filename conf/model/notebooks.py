"""The pages that are notebooks: their cells, and what these showed when they ran. No server."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from conf.model.recipes import FAMILIES, ROOT, digest, read_text

if TYPE_CHECKING:  # half a second: who needs no notebook does not wait for them
    from jupyter_cache.cache.main import JupyterCacheBase
    from nbformat import NotebookNode

DOCS = ROOT / "docs"
CACHE = ROOT / "build" / "notebooks"
CLIENT = "notebook"


@dataclass(frozen=True)
class Notebook:
    """A page of `docs/` whose code cells run in the lab, before the site is built."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def id(self) -> tuple[str, str, str]:
        """What its result is called in the run report."""
        return self.name, CLIENT, self.generation

    @property
    def generation(self) -> str:
        """The platform that it runs on: `generation` in its front matter."""
        usual = FAMILIES["python"].generation
        return str(self.unexecuted.metadata.get("generation", usual))

    @cached_property
    def unexecuted(self) -> "NotebookNode":
        from myst_nb.core.read import read_myst_markdown_notebook

        unexecuted: NotebookNode = read_myst_markdown_notebook(read_text(self.path))
        return unexecuted

    @property
    def text(self) -> str:
        """The code of all its cells."""
        return "\n\n".join(cell.source for cell in code_cells(self.unexecuted))

    @property
    def executed(self) -> "NotebookNode | None":
        """Its last run, None when it was not run as it stands."""
        executed: NotebookNode
        with _cache() as cache:
            try:
                _, executed = cache.merge_match_into_notebook(self.unexecuted)
            except KeyError:
                return None
        return executed

    def keep(self, executed: "NotebookNode") -> None:
        """Put a run where `executed` finds it."""
        from jupyter_cache.base import CacheBundleIn

        with _cache() as cache:
            cache.cache_notebook_bundle(CacheBundleIn(executed, self.name), overwrite=True)


@contextmanager
def _cache() -> "Iterator[JupyterCacheBase]":
    """Open the cache; it leaves its database open by itself, which Python 3.13 resents."""
    from jupyter_cache import get_cache

    cache = get_cache(CACHE)
    try:
        yield cache
    finally:
        cache.db.dispose()


def notebooks() -> list[Notebook]:
    """Return the pages that are notebooks."""
    return [Notebook(path) for path in sorted(DOCS.glob("*.md")) if _is_notebook(read_text(path))]


def _is_notebook(text: str) -> bool:
    if not text.startswith("---"):  # no front matter: nothing says so
        return False
    from myst_nb.core.read import is_myst_markdown_notebook

    return bool(is_myst_markdown_notebook(text))


def code_cells(notebook: "NotebookNode") -> "list[NotebookNode]":
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def shown(executed: "NotebookNode") -> str:
    """Return the digest of all that the cells show."""
    return digest(repr([cell.outputs for cell in code_cells(executed)]))
