"""Which modules of the repository a module imports, however far: read, not executed."""

import ast
import functools
from collections.abc import Iterable, Iterator
from pathlib import Path

from conf.model.recipes import ROOT

PACKAGES = ("conf", "tests", "snippets")


def closure(paths: Iterable[Path]) -> set[Path]:
    """Return the files and all that they import of this repository, lazily too."""
    modules: set[Path] = set()
    left = {path for path in paths if path.exists()}
    while left:
        path = left.pop()
        modules.add(path)
        left |= imported(path) - modules
    return modules


@functools.cache
def imported(path: Path) -> frozenset[Path]:
    """Return the files of the modules that a file imports by itself."""
    try:
        tree = ast.parse(path.read_bytes())
    except SyntaxError:  # pytest says so better, when it imports the file
        return frozenset()
    return frozenset(file for node in ast.walk(tree) for file in _files(node))


def _files(node: ast.AST) -> Iterator[Path]:
    match node:
        case ast.Import(names=names):
            modules = [name.name for name in names]
        case ast.ImportFrom(module=str(module), names=names, level=0):
            modules = [module, *(f"{module}.{name.name}" for name in names)]
        case _:
            return
    for module in modules:
        if module.partition(".")[0] in PACKAGES:
            base = ROOT.joinpath(*module.split("."))
            candidates = (base.with_suffix(".py"), base / "__init__.py")
            yield from (path for path in candidates if path.is_file())
