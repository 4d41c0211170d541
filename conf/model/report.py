"""The run report: the one interface between running the snippets and showing them."""

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from conf.model.recipes import ROOT

REPORT = ROOT / "build" / "run-report.json"


@dataclass(frozen=True)
class Result:
    """How one variant fared in one generation.

    `text` and `output` are SHA-256 of what ran and of what it printed; `key` is the digest
    of all that the result depends on; `missing` names what kept it from running. For a
    variant that was not run, date and versions are those of its recorded run.
    """

    recipe: str
    client: str
    generation: str
    status: str
    missing: str
    text: str
    output: str
    key: str
    date: str
    versions: str
    seconds: float

    @property
    def id(self) -> tuple[str, str, str]:
        return self.recipe, self.client, self.generation

    @property
    def verdict(self) -> tuple[str, ...]:
        """What a page depends on: not on when the run was, nor on how long it took."""
        run = () if self.status == "passed" else (self.missing, self.date, self.versions)
        return (self.status, self.text, self.output, *run)


@dataclass(frozen=True)
class Report:
    """The results of the last runs, and the server and versions that they ran on."""

    server: dict[str, str]
    versions: dict[str, str]
    results: dict[tuple[str, str, str], Result]

    def of_recipe(self, name: str) -> dict[tuple[str, str], Result]:
        """Return a recipe's results by client and generation."""
        return {
            (client, generation): result
            for (recipe, client, generation), result in self.results.items()
            if recipe == name
        }


def read(path: Path = REPORT) -> Report:
    """Return the report, an empty one where nothing has run yet."""
    if not path.exists():
        return Report({}, {}, {})
    stored: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    results = [Result(**result) for result in stored["results"]]
    return Report(
        stored["server"],
        stored["versions"],
        {result.id: result for result in results},
    )


def write(report: Report, path: Path = REPORT) -> None:
    """Replace the stored report."""
    stored = {
        "server": report.server,
        "versions": report.versions,
        "results": [asdict(report.results[key]) for key in sorted(report.results)],
    }
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(stored, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def summary(report: Report) -> list[str]:
    """Return the lines that tell a contributor what was run and what was not."""
    results = report.results.values()
    passed = sum(result.status == "passed" for result in results)
    recipes = {result.recipe for result in results}
    told = f"{len(recipes)} recipes and notebooks"
    lines = [f"{told}: {passed} runs passed, {len(results) - passed} not run"]
    for missing in sorted({result.missing for result in results} - {""}):
        ids = [result for result in results if result.missing == missing]
        lines.append(f"  not run, {missing} is not installed here: {len(ids)}")
    lines.append("server: MinIO {version}, {how} ({why})".format_map(report.server))
    return lines


if __name__ == "__main__":
    print(*summary(read()), f"time: {sys.argv[1]} s", sep="\n")
