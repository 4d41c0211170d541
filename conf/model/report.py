"""The run report: the one interface between running the snippets and showing them."""

import json
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from conf.model.recipes import ROOT

REPORT = ROOT / "build" / "run-report.json"
Id = tuple[str, str, str]
"""Recipe, client and generation."""


@dataclass(frozen=True)
class Result:
    """How one variant fared in one generation.

    `status` is `passed`: it ran here; `recorded`: it ran as it stands on a machine that had
    what is `missing` here; `not-run`: it is recorded nowhere as it stands. `text` and `output`
    are SHA-256 of what ran and of what it printed. `date` and `versions` are those of the run;
    for what was not run, of the last one before its text changed, if there was one. `server` is
    how the server ran: `container`, `process` or `image NAME`. `written` and `gone` are each
    `bucket/key` that the run left on the server, or deleted there. `key` is the digest of all
    that the result depends on, the files `read` by its test among it.
    """

    recipe: str
    client: str
    generation: str
    status: str
    missing: str
    text: str
    output: str
    date: str
    versions: str
    server: str = ""
    seconds: float = 0
    written: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    key: str = ""
    read: tuple[str, ...] = ()

    @classmethod
    def of(cls, stored: dict[str, Any]) -> "Result":
        """Return a result that went through JSON."""
        lists = {name: tuple(stored.get(name, ())) for name in ("written", "gone", "read")}
        return cls(**stored | lists)

    @property
    def id(self) -> Id:
        return self.recipe, self.client, self.generation

    @property
    def verdict(self) -> tuple[str, ...]:
        """What a page depends on: not on when the run was, nor on how long it took."""
        run = () if self.status == "passed" else (self.missing, self.date, self.versions)
        return (self.status, self.text, self.output, *run)


@dataclass(frozen=True)
class Report:
    """The results of the last runs, and the versions of the programs that they ran with."""

    versions: dict[str, str]
    results: dict[Id, Result]

    @property
    def servers(self) -> dict[str, int]:
        """How many runs each kind of server answered."""
        passed = [result.server for result in self.results.values() if result.status == "passed"]
        return dict(Counter(passed).most_common())

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
        return Report({}, {})
    stored: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    results = [Result.of(result) for result in stored["results"]]
    return Report(stored["versions"], {result.id: result for result in results})


def write(report: Report, path: Path = REPORT) -> None:
    """Replace the stored report."""
    stored = {
        "versions": report.versions,
        "results": [asdict(report.results[key]) for key in sorted(report.results)],
    }
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(stored, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
