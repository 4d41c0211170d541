"""The key of a result: the digest of all that it depends on. Same key, same result."""

import functools
import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from conf.model import records
from conf.model.notebooks import Notebook
from conf.model.recipes import ROOT, Recipe, Variant
from conf.model.report import Id
from tests.lab import r
from tests.runner import reads
from tests.runner.imports import closure

MACHINERY = (ROOT / "tests" / "conftest.py", ROOT / "tests" / "runner" / "plugin.py")
"""What runs a snippet, with all that these import."""
NO_MODULES = ("requirements.lock", "tests/lab/awscli.lock", "tests/lab/generations.toml")


def effect_test(recipe: Recipe) -> Path:
    """Return the file that says what the recipe does to the server."""
    topic, _, task = recipe.name.partition("/")
    return ROOT / "tests" / "recipes" / topic / f"test_{task}.py"


def of_variant(recipe: Recipe, variant: Variant, generation: str, read: Iterable[str]) -> str:
    """Return the key of a variant whose last run read more files: `read`, from the root.

    Its folder and effect test, the modules that run it, the locked libraries, Python, and for
    clients that a machine may lack what this one has, and the record that stands in for it.
    """
    test = effect_test(recipe)
    own = _digest([*_names(recipe.folder), *_modules(test), *read])
    if variant.family.key == "r":
        case = recipe.name, variant.client, generation
        own += repr((r.installation(), _records().get(record_name(case)))).encode()
    return hashlib.sha256(_machinery() + own).hexdigest()


def of_notebook(notebook: Notebook, read: Iterable[str]) -> str:
    """Return the key of what the cells show; none when they never ran."""
    if notebook.executed is None:
        return ""
    folders = [name for folder in notebook.recipes for name in _names(folder)]
    own = _digest([*folders, *_modules(ROOT / "tests/recipes/test_notebooks.py"), *read])
    text = (notebook.text + notebook.generation).encode()
    return hashlib.sha256(_machinery() + text + own).hexdigest()


def more_read(recipe: Recipe, noted: set[str]) -> tuple[str, ...]:
    """Return what a test read besides what its key knows anyway."""
    own = recipe.folder.relative_to(ROOT).as_posix()
    known = {*NO_MODULES, own, *_names(recipe.folder)}
    return tuple(sorted(noted - known))


def record_name(case: Id) -> str:
    """Return how the file of records calls a run."""
    return " ".join(case)


def _names(folder: Path) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in folder.iterdir() if path.is_file()]


def _modules(test: Path) -> list[str]:
    """Return the test, its folder's conftest and all that they import."""
    modules = closure([test, test.with_name("conftest.py")])
    return [path.relative_to(ROOT).as_posix() for path in modules]


@functools.cache
def _machinery() -> bytes:
    modules = [path.relative_to(ROOT).as_posix() for path in closure(MACHINERY)]
    image = os.environ.get("STORAGE_LAB_IMAGE", "")
    return _digest([*modules, *NO_MODULES]) + f"{sys.version} {image}".encode()


@functools.cache
def _records() -> dict[str, records.Record]:
    return records.read(records.RECIPES)


def _digest(names: Iterable[str]) -> bytes:
    return b"".join(_file_digest(name) for name in sorted(set(names)))


def _file_digest(name: str) -> bytes:
    """Return the digest of a file as this process first saw it: what ran is not newer."""
    if name not in _seen:
        _seen[name] = hashlib.sha256(name.encode() + b"\0" + reads.contents(name)).digest()
    return _seen[name]


_seen: dict[str, bytes] = {}


def see(names: Iterable[str]) -> None:
    """Take the files as they are now for what a run has read."""
    for name in names:
        _file_digest(name)


def written(path: Path) -> None:
    """Look at a file again: an output or the records, which this run has written."""
    _seen.pop(path.relative_to(ROOT).as_posix(), None)
    _records.cache_clear()
