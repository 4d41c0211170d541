"""The pages that are notebooks: each cell runs, without a warning, and is kept for the site."""

import time
from collections.abc import Callable
from dataclasses import asdict

from conf.model.notebooks import Notebook
from tests.lab import Lab
from tests.runner.notebooks import run
from tests.runner.plugin import told
from tests.runner.results import of_notebook


def test_its_cells_run(
    notebook: Notebook, platform: Lab, record_property: Callable[[str, object], None]
) -> None:
    record_property("case", notebook.id)
    begun = time.monotonic()
    notebook.keep(run(notebook, platform))
    executed = notebook.executed
    assert executed, "what was kept is found again"
    result = of_notebook(notebook, executed, time.monotonic() - begun)
    record_property("result", asdict(result))
    for name, value in told(platform):
        record_property(name, value)
