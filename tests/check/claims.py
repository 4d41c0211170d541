"""Which claims decide which anchors: read from the tests, which are not executed."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from conf.model.recipes import ROOT

CLAIMS = ROOT / "tests" / "claims"
MARKER = "pytest.mark.decides"


@dataclass(frozen=True)
class Claim:
    """A test, and the anchors whose sections it decides sentences of."""

    test: str
    path: Path
    line: int
    anchors: tuple[str, ...]


def claims(folder: Path = CLAIMS) -> list[Claim]:
    """Return every test of the folder, also those that name no anchor."""
    return [claim for path in sorted(folder.rglob("test_*.py")) for claim in _claims(path)]


def _claims(path: Path) -> Iterator[Claim]:
    module = ast.parse(path.read_bytes())
    common = tuple(anchor for node in module.body for anchor in _of_module(node))
    for node in module.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            own = tuple(anchor for mark in node.decorator_list for anchor in _anchors(mark))
            yield Claim(node.name, path, node.lineno, own or common)


def _of_module(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.Assign(targets=[ast.Name(id="pytestmark")], value=ast.List(elts=marks)):
            for mark in marks:
                yield from _anchors(mark)
        case ast.Assign(targets=[ast.Name(id="pytestmark")], value=mark):
            yield from _anchors(mark)


def _anchors(mark: ast.expr) -> Iterator[str]:
    if isinstance(mark, ast.Call) and ast.unparse(mark.func) == MARKER:
        yield from (ast.literal_eval(argument) for argument in mark.args)
