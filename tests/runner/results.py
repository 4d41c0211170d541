"""What becomes of a run: the report's entry, or the record that stands in for it."""

import re
from dataclasses import replace
from datetime import UTC, datetime

from conf.model import records
from conf.model.notebooks import Notebook, shown
from conf.model.recipes import Recipe, Variant, digest
from conf.model.records import Record
from conf.model.report import Id, Result
from tests.lab import Lab, r, tools
from tests.runner.keys import record_name
from tests.runner.variants import Task


def of_task(task: Task, seconds: float) -> Result:
    """Return the entry of a variant that ran, here and now."""
    variant = task.variant
    case = task.recipe.name, variant.client, task.generation
    shas = digest(variant.text), digest(task.printed or "")
    used = versions(variant.family.key, variant.text)
    gone = {path for path, contents in task.effect.items() if contents is None}
    return replace(
        _passed(case, shas, used, task.platform, seconds),
        written=tuple(sorted(task.effect.keys() - gone)),
        gone=tuple(sorted(gone)),
    )


def of_notebook(notebook: Notebook, lab: Lab, seconds: float) -> Result:
    """Return the entry of a notebook that ran, here and now."""
    executed = notebook.executed
    assert executed, "what was kept is installed again"
    shas = digest(notebook.text), shown(executed)
    return _passed(notebook.id, shas, versions("python", ""), lab, seconds)


def _passed(case: Id, shas: tuple[str, str], versions: str, lab: Lab, seconds: float) -> Result:
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
        date=today(),
        versions=versions,
        server=lab.server.name,
        seconds=round(seconds, 2),
    )


def of_record(recipe: Recipe, variant: Variant, generation: str, missing: str) -> Result:
    """Return the entry of a variant that this machine cannot run.

    It is `recorded` when it ran elsewhere as it stands, else `not-run`.
    """
    case = recipe.name, variant.client, generation
    record = records.read(records.RECIPES).get(record_name(case), Record("", "", "", ""))
    text, output = digest(variant.text), digest(recipe.output(variant, generation))
    stands = (record.text, record.output) == (text, output)
    return Result(
        recipe=recipe.name,
        client=variant.client,
        generation=generation,
        status="recorded" if stands else "not-run",
        missing=missing,
        text=text,
        output=output if stands else "",
        date=record.date,
        versions=record.versions,
    )


def missing(variant: Variant) -> str:
    """Return what this machine lacks to run the variant: `R`, `R package arrow` or nothing.

    Only R may be missing: the lab builds or installs the rest.
    """
    return missing_in_r(variant.text) if variant.family.key == "r" else ""


def missing_in_r(text: str) -> str:
    """Return what this machine lacks to run an R text."""
    if not (installed := r.installation()):
        return "R"
    for package in needed_packages(text):
        if package not in installed.packages:
            return f"R package {package}"
    return ""


def needed_packages(text: str) -> list[str]:
    """Return the packages that an R text attaches with `library()`."""
    return sorted(set(re.findall(r"\blibrary\(([\w.]+)\)", text)))


def versions(family: str, text: str) -> str:
    """Return what a text ran with, the server last."""
    server = f"MinIO {tools.versions()['MinIO']}"
    if family != "r":
        return server
    installed = r.installation()
    assert installed, "R ran"
    packages = [f"{name} {installed.packages[name]}" for name in needed_packages(text)]
    return ", ".join([f"R {installed.version}", *packages, server])


def today() -> str:
    return datetime.now(UTC).date().isoformat()
