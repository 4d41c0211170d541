"""The key of a result: the digest of all that it depends on. Same key, same result."""

import functools
import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from conf.model import records, rights
from conf.model.notebooks import Notebook
from conf.model.recipes import ROOT, Recipe, Variant
from conf.model.report import Id
from tests.lab import GENERATIONS, r
from tests.runner import reads
from tests.runner.imports import closure

MACHINERY = (ROOT / "tests" / "conftest.py", ROOT / "tests" / "runner" / "plugin.py")
"""What runs a snippet, with all that these import."""
NO_MODULES = ("requirements.lock", "tests/lab/awscli.lock")


def effect_test(recipe: Recipe) -> Path:
    """Return the file that says what the recipe does to the server."""
    topic, _, task = recipe.name.partition("/")
    return ROOT / "tests" / "recipes" / topic / f"test_{task}.py"


def of_variant(recipe: Recipe, variant: Variant, generation: str, read: Iterable[str]) -> str:
    """Return the key of a variant whose last run read more files: `read`, from the root.

    Its text, output, support files and rights, its effect test, the modules that run it, the locked
    libraries, Python, and for clients that a machine may lack what this one has, and the record
    that stands in for it.
    """
    own = _digest([*_own(recipe, variant), *_modules(effect_test(recipe)), *read])
    own += repr(_rights().get(rights.name(variant))).encode()
    if variant.family.key == "r":
        case = recipe.name, variant.client, generation
        own += repr((r.installation(), _records().get(record_name(case)))).encode()
    return hashlib.sha256(_machinery() + own).hexdigest()


def of_notebook(notebook: Notebook, read: Iterable[str]) -> str:
    """Return the key of what the cells show; none when they never ran."""
    if notebook.executed is None:
        return ""
    test = ROOT / "tests/recipes/test_notebooks.py"
    own = _digest([*_modules(test), *read])
    text = (notebook.text + notebook.generation).encode()
    return hashlib.sha256(_machinery() + text + own).hexdigest()


def more_read(recipe: Recipe, variant: Variant, noted: set[str]) -> tuple[str, ...]:
    """Return what a test read besides what its key knows anyway."""
    return tuple(sorted(noted.difference(NO_MODULES, _own(recipe, variant))))


def record_name(case: Id) -> str:
    """Return how the file of records calls a run."""
    return " ".join(case)


def _own(recipe: Recipe, variant: Variant) -> list[str]:
    outputs = variant.path.parent.glob(f"{variant.client}.*out")
    return _names([variant.path, *outputs, *recipe.support, recipe.settings])


def _modules(test: Path) -> list[str]:
    """Return the test, its folder's conftest and all that they import."""
    return _names(closure([test, test.with_name("conftest.py")]))


def _names(paths: Iterable[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


@functools.cache
def _machinery() -> bytes:
    image = os.environ.get("STORAGE_LAB_IMAGE", "")
    # Of the platforms' files only the generations: an answer on a page runs nothing again.
    settings = f"{sys.version} {image} {GENERATIONS}".encode()
    return _digest([*_names(closure(MACHINERY)), *NO_MODULES]) + settings


@functools.cache
def _records() -> dict[str, records.Record]:
    return records.read(records.RECIPES)


@functools.cache
def _rights() -> dict[str, rights.Rights]:
    return rights.read()


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
    """Look at a file again: an output, the records or the rights, which this run has written."""
    _seen.pop(path.relative_to(ROOT).as_posix(), None)
    _records.cache_clear()
    _rights.cache_clear()
