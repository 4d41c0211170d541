"""What is kept of a run: its key, the report's entry, the record of a run elsewhere."""

import functools
import hashlib
import sys
import tomllib
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from nbformat import NotebookNode

from conf.model.notebooks import Notebook, shown
from conf.model.recipes import ROOT, Recipe, Variant, digest, read_text
from conf.model.report import Result
from tests.lab import r, tools
from tests.runner.variants import needed_packages


def key(recipe: Recipe, variant: Variant) -> str:
    """Return the digest of all that decides how the variant fares.

    The recipe's folder, its effect test, the lab with its data and pins, the runner, the
    locked libraries, Python, and for R what this machine has.
    """
    own = hashlib.sha256(_machinery())
    test = effect_test(recipe)
    shared = [path for path in test.parent.glob("*.py") if not path.name.startswith("test_")]
    own.update(_contents([*recipe.folder.iterdir(), test, *shared]))
    if variant.family.key == "r":
        own.update(repr(r.installation()).encode())
    return own.hexdigest()


def notebook_key(notebook: Notebook) -> str:
    """Return the digest of all that decides what the cells show; none when they never ran."""
    if notebook.executed is None:
        return ""
    own = hashlib.sha256(_machinery() + notebook.text.encode() + notebook.generation.encode())
    for folder in notebook.recipes:
        own.update(_contents(folder.iterdir()))
    return own.hexdigest()


def effect_test(recipe: Recipe) -> Path:
    """Return the file that says what the recipe does to the server."""
    topic, _, task = recipe.name.partition("/")
    return ROOT / "tests" / "recipes" / topic / f"test_{task}.py"


@functools.cache
def _machinery() -> bytes:
    paths = [
        *(ROOT / "tests" / "lab").iterdir(),
        *(ROOT / "tests" / "runner").glob("*.py"),
        *(ROOT / "tests" / "given").glob("*.py"),
        *(ROOT / "tests" / "recipes").glob("*.py"),
        ROOT / "tests" / "conftest.py",
        ROOT / "conf" / "model" / "notebooks.py",
        ROOT / "conf" / "model" / "recipes.py",
        ROOT / "requirements.lock",
    ]
    return _contents(paths) + sys.version.encode()


def _contents(paths: Iterable[Path]) -> bytes:
    files = sorted(path for path in paths if path.is_file())
    return b"".join(
        hashlib.sha256(path.name.encode() + b"\0" + path.read_bytes()).digest() for path in files
    )


def passed(
    recipe: Recipe, variant: Variant, generation: str, printed: str, seconds: float
) -> Result:
    """Return the entry of a variant that ran, here and now."""
    case = recipe.name, variant.client, generation
    shas = digest(variant.text), digest(printed)
    return _passed(case, shas, key(recipe, variant), _versions(variant), seconds)


def of_notebook(notebook: Notebook, executed: NotebookNode, seconds: float) -> Result:
    """Return the entry of a notebook that ran, here and now."""
    shas = digest(notebook.text), shown(executed)
    return _passed(notebook.id, shas, notebook_key(notebook), _server(), seconds)


def _passed(
    case: tuple[str, str, str], shas: tuple[str, str], key: str, versions: str, seconds: float
) -> Result:
    recipe, client, generation = case
    text, output = shas
    return Result(
        recipe=recipe,
        client=client,
        generation=generation,
        status="passed",
        missing="",
        text=text,
        output=output,
        key=key,
        date=_today(),
        versions=versions,
        seconds=round(seconds, 2),
    )


def not_run(recipe: Recipe, variant: Variant, generation: str, missing: str) -> Result:
    """Return the entry of a variant that this machine cannot run: its recorded run stands.

    Raises:
        LookupError: when text or output are not those of the recorded run.
    """
    path = recipe.output_path(variant, generation).with_suffix(".run.toml")
    record = tomllib.loads(read_text(path)) if path.exists() else {}
    text, output = digest(variant.text), digest(recipe.output(variant, generation))
    if (record.get("text"), record.get("output")) != (text, output):
        raise LookupError(
            f"{recipe.name} {variant.client} was never run as it stands, and cannot be here: "
            f"{missing} is not installed. Where it is: nox -s snippets -- --update"
        )
    return Result(
        recipe=recipe.name,
        client=variant.client,
        generation=generation,
        status="not-run",
        missing=missing,
        text=text,
        output=output,
        key=key(recipe, variant),
        date=record["date"].isoformat(),
        versions=record["versions"],
        seconds=0,
    )


def record(recipe: Recipe, variant: Variant, generation: str, printed: str) -> None:
    """Write the output, and for R the record that stands where R is missing."""
    path = recipe.output_path(variant, generation)
    if printed:
        path.write_text(printed, encoding="utf-8", newline="")
    else:
        path.unlink(missing_ok=True)
    if variant.family.key == "r":
        _record_run(path.with_suffix(".run.toml"), variant, printed)


def _record_run(path: Path, variant: Variant, printed: str) -> None:
    shas = {"text": digest(variant.text), "output": digest(printed)}
    if path.exists() and shas.items() <= tomllib.loads(read_text(path)).items():
        return
    lines = [f'{name} = "{sha}"' for name, sha in shas.items()]
    lines += [f"date = {_today()}", f'versions = "{_versions(variant)}"']
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _versions(variant: Variant) -> str:
    if variant.family.key != "r":
        return _server()
    found = r.installation()
    assert found, "R ran"
    packages = [f"{name} {found.packages[name]}" for name in needed_packages(variant.text)]
    return ", ".join([f"R {found.version}", *packages, _server()])


def _server() -> str:
    return f"MinIO {tools.versions()['MinIO']}"


def _today() -> str:
    return datetime.now(UTC).date().isoformat()
