"""The pages that are notebooks: each cell runs, without a warning, and is kept for the site."""

from conf.model.notebooks import Notebook
from tests.lab import Lab
from tests.runner import notebook_run


def test_its_cells_run(notebook: Notebook, platform: Lab) -> None:
    notebook.keep(notebook_run.run(notebook, platform))
