"""Times a Python client as in a notebook: its imports are done before the clock starts.

python notebook.py SECONDS_FILE CLIENT

A client that first starts workers sets `seconds`, the time of its work alone.
"""

import ast
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]


def main() -> None:
    """Run the client, and write its time."""
    file, client = Path(sys.argv[1]), Path(sys.argv[2])
    sys.path[0] = str(ROOT)  # a client imports `tests.bench.shared`
    body = ast.parse(client.read_text(encoding="utf-8")).body
    imports: list[ast.stmt] = [n for n in body if isinstance(n, ast.Import | ast.ImportFrom)]
    work = [node for node in body if node not in imports]
    names: dict[str, object] = {"__name__": "__main__"}
    exec(compile(ast.Module(imports, []), client, "exec"), names)
    begun = time.perf_counter()
    exec(compile(ast.Module(work, []), client, "exec"), names)
    seconds = time.perf_counter() - begun
    file.write_text(str(names.get("seconds", seconds)))


if __name__ == "__main__":  # the workers that a client starts import this file
    main()
