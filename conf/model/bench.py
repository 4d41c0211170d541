"""The committed results of the bench, `docs/bench/results.json`, and what follows from them."""

import json
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conf.model.recipes import ROOT

FOLDER = ROOT / "docs" / "bench"
RESULTS = FOLDER / "results.json"
CLOSE = 1.1
"""How many times the fastest a recommended client may take."""
LIMIT = "curl"
"""What plain HTTPS does here: one program in C, links that need no key."""
SCALING = "scale_"
"""How the jobs begin whose clients are one, growing: they stay in order."""
GROWING = ("scale_memory",)
"""Of these, those that do more and more: memories are compared, not times."""

FACTS = ("date", "server", "machine", "versions", "scale")


class BenchResultError(ValueError):
    """What a page asks of the bench that is not there, in one line."""


@dataclass(frozen=True)
class Result:
    """The runs of a client at one job. `peak` is in mebibytes."""

    client: str
    seconds: Sequence[float]
    peak: float

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def label(self) -> str:
        """How the client is called in any language."""
        family, *rest = self.client.split("_")
        library, *way = rest or [family]
        return f"{library} ({way[0].replace('x', '×')})" if way else library

    @property
    def family(self) -> str:
        return family_of(self.client)


@dataclass(frozen=True)
class Job:
    """What the clients did, and their results, the fastest first unless they scale.

    They did `amount` of `unit`, which is `stored` mebibytes on the server if it is compressed.
    """

    name: str
    amount: int
    unit: str
    stored: int
    results: Sequence[Result]

    @property
    def grows(self) -> bool:
        return self.name in GROWING

    def ratio(self, result: Result, to: Result | None = None) -> float:
        """Return how many times the time of `to`, the fastest client, a client took.

        Each round is compared with the same round, which the machine's mood had in common.
        """
        to = to or min(self.clients, key=lambda client: client.median)
        both = zip(result.seconds, to.seconds, strict=True)
        return statistics.median(one / other for one, other in both)

    @property
    def clients(self) -> Sequence[Result]:
        """The results of those who may be recommended."""
        return [result for result in self.results if result.client != LIMIT]

    @property
    def limit(self) -> Result | None:
        """The result of plain HTTPS, if it can do the job."""
        return next((result for result in self.results if result.client == LIMIT), None)

    def recommend(self, picks: Sequence[str]) -> None:
        """Accept the clients that a page recommends, one or more where they are used.

        Raises:
            BenchResultError: when one is not close to the fastest of its family.
        """
        close = {family: self._close(family) for family in ("python", "terminal")}
        for family, clients in close.items():
            picked = {pick for pick in picks if family_of(pick) == family}
            if (clients and not picked) or picked - clients:
                raise BenchResultError(
                    f"{self.name}: the page recommends {sorted(picked)} ({family}), "
                    f"the bench {sorted(clients)}. Change :pick: and the sentence above it."
                )

    def _close(self, family: str) -> set[str]:
        those = [result for result in self.clients if result.family == family]
        return {result.client for result in those if self.ratio(result, those[0]) <= CLOSE}


@dataclass(frozen=True)
class Bench:
    """A run of the bench: when, on what."""

    date: str
    server: str
    machine: Mapping[str, str | int]
    versions: Mapping[str, str]
    scale: Mapping[str, int]
    jobs: Mapping[str, Job]

    def job(self, name: str) -> Job:
        """Return a job.

        Raises:
            BenchResultError: when there is none of that name.
        """
        if name not in self.jobs:
            raise BenchResultError(f"No job {name!r} in the bench. There are: {list(self.jobs)}.")
        return self.jobs[name]


def family_of(client: str) -> str:
    """Return where a client is used: `python`, `r` or `terminal`."""
    family = client.partition("_")[0]
    return family if family in ("python", "r") else "terminal"


def read(path: Path = RESULTS) -> Bench:
    """Return the committed results."""
    return load(json.loads(path.read_text(encoding="utf-8")))


def load(told: Mapping[str, Any]) -> Bench:
    """Return the results that a file tells."""
    jobs = {name: job_of(name, job) for name, job in told["jobs"].items()}
    facts = {name: told[name] for name in FACTS}
    return Bench(**facts, jobs=jobs)


def job_of(name: str, told: Mapping[str, Any]) -> Job:
    """Return a job's results, the fastest first."""
    results = [
        Result(client, ran["seconds"], ran["peak"]) for client, ran in told["clients"].items()
    ]
    if not name.startswith(SCALING):
        results.sort(key=lambda result: result.median)
    return Job(name, told["amount"], told["unit"], told["stored"], results)
