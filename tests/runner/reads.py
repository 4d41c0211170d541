"""Notes which files of the repository this process reads: a result depends on them."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from conf.model.recipes import ROOT

ROOT_PREFIX = f"{ROOT}{os.sep}"
# What a run writes, what git and nox keep, and modules: imports.closure knows these.
NO_INPUT = tuple(f"{name}{os.sep}" for name in ("build", ".git", ".nox", ".venv"))
MODULES = (".py", ".pyc")

_open: list[set[str]] = []
"""The notes that are being taken."""


@contextmanager
def noted() -> Iterator[set[str]]:
    """Gather the paths, from the repository's root, that are read until the end."""
    if not _hooked:
        sys.addaudithook(_hook)
        _hooked.append(True)
    notes: set[str] = set()
    _open.append(notes)
    try:
        yield notes
    finally:
        _open.remove(notes)


_hooked: list[bool] = []


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _open and event in ("open", "os.listdir", "os.scandir"):
        path = arguments[0]
        if isinstance(path, str | bytes | os.PathLike) and (name := _name(os.fsdecode(path))):
            for notes in _open:
                notes.add(name)


def _name(path: str) -> str:
    # A link is read where it is named.
    path = os.path.abspath(path)  # noqa: PTH100
    name = path.removeprefix(ROOT_PREFIX) if path.startswith(ROOT_PREFIX) else ""
    return "" if name.startswith(NO_INPUT) or name.endswith(MODULES) else name


def contents(name: str) -> bytes:
    """Return what stands at a noted path: a file's contents, a folder's names."""
    path = Path(ROOT, name)
    if path.is_dir():
        names = sorted(each.name for each in path.iterdir() if each.name != "__pycache__")
        return "\n".join(names).encode()
    return path.read_bytes() if path.exists() else b""
