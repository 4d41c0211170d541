"""Runs the cells of a page in the lab, as a reader does in a service."""

import re
import sys
from typing import NoReturn

import nbformat
import pytest
from nbformat import NotebookNode

from conf.model.notebooks import Notebook, code_cells
from tests.lab import Lab
from tests.lab.service import Service
from tests.runner.outputs import EXAMPLE_FOLDER, redact

SECONDS = 300
# Jupyter's own command; its kernel sees the environment that the command is given.
EXECUTE = "from nbclient.cli import main; main()"
COLOUR = re.compile(r"\x1b\[[\d;]*m")


def run(notebook: Notebook, platform: Lab) -> NotebookNode:
    """Return the notebook with what its cells show; fail when one raises, or warns."""

    def fail(what: str, printed: str = "") -> NoReturn:
        text = redact(f"{notebook.name} {what}\n{printed}", platform.identities.secrets)
        pytest.fail(text, pytrace=False)

    platform.buckets.reset()
    service = Service(platform, notebook.generation)
    path = service.folder / "notebook.ipynb"
    path.write_text(nbformat.writes(notebook.unexecuted), encoding="utf-8")
    command = [sys.executable, "-B", "-c", EXECUTE, "--inplace", path.name]
    try:
        completed = service.run(command, SECONDS)
    except TimeoutError as error:
        fail(f"is {error}")
    if completed.refused:
        fail(f"calls {completed.refused[0]}, which is no host of the platform")
    if completed.code:
        output = COLOUR.sub("", completed.text)
        fail("has a cell that fails", output[max(0, output.find("An error occurred")) :])
    text = path.read_text(encoding="utf-8")
    if redact(text, platform.identities.secrets) != text:
        fail("shows a secret")
    text = text.replace(str(path.parent), EXAMPLE_FOLDER)
    executed: NotebookNode = nbformat.reads(text, as_version=4)
    for number, cell in enumerate(code_cells(executed), 1):
        del cell.metadata["execution"]  # when it ran: the cache would not know it again
        for output in cell.outputs:
            if output.get("name") == "stderr":
                fail(f"has a cell that warns, number {number}", output.text)
    return executed
