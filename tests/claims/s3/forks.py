"""Runs a program once in each of many environments; its modules are imported once.

python forks.py REQUEST

The request is JSON: the text of the `program`, its `modules`, and the `environments` by name. So
is the answer: what the program printed in each. A process of its own, forked after the imports,
keeps the environments apart. A module that reads variables as it is imported is none to ask for.
"""

import json
import os
import sys
import traceback
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

Child = tuple[int, IO[bytes]]


def start(program: str, environment: dict[str, str]) -> Child:
    """Fork a process that runs the program; return its id and its output."""
    output = TemporaryFile()  # noqa: SIM115 (the parent reads it)
    if process := os.fork():
        return process, output
    for descriptor in (1, 2):
        os.dup2(output.fileno(), descriptor)
    os.environ.clear()
    os.environ.update(environment)
    try:
        exec(program, {"__name__": "__main__"})
    except BaseException:
        traceback.print_exc()
    sys.stdout.flush()
    os._exit(0)


def finish(child: Child) -> str:
    """Wait for a process; return what it printed."""
    process, output = child
    os.waitpid(process, 0)
    with output:
        output.seek(0)
        return output.read().decode()


def main() -> None:
    """Import, fork, gather."""
    request = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    for module in request["modules"]:
        import_module(module)
    children = {
        name: start(request["program"], environment)
        for name, environment in request["environments"].items()
    }
    print(json.dumps({name: finish(child) for name, child in children.items()}))


if __name__ == "__main__":
    main()
