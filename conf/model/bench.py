"""The committed results of the bench, `docs/bench/results.json`, and what pages may say of them."""

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
"""A recommended client takes at most so many times the time of the fastest."""
LIMIT = "curl"
"""The client that only does HTTPS, by signed links: a reference, never recommended."""
GONE = ("mc",)
"""What the images have no more, and nobody maintains: timed, never recommended."""
ABORTING = {"zarr_write": "obstore"}
"""The library that Python aborted as it ended in 60 runs of a job: 4 times, in November 2026."""
SCALING = "scale_"
"""The prefix of jobs that give one client more workers or data: results stay in that order."""
GROWING = ("scale_memory",)
"""The jobs with more and more data: their results compare the memory, not the time."""

FACTS = ("date", "server", "machine", "versions", "scale")


class BenchResultError(ValueError):
    """A page asks for a result that does not exist, or recommends what results do not support."""


@dataclass(frozen=True)
class Result:
    """The runs of a client at one job; `peak` is its memory in mebibytes."""

    client: str
    seconds: Sequence[float]
    peak: float

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def label(self) -> str:
        """The name of the client on the page, the same in each language."""
        family, *rest = self.client.split("_")
        library, *way = rest or [family]
        return f"{library} ({way[0].replace('x', '×')})" if way else library

    @property
    def family(self) -> str:
        return family_of(self.client)


@dataclass(frozen=True)
class Job:
    """The results of the clients at one job, the fastest first unless the job scales.

    A run does `amount` of `unit`; `stored` is its size on the server, in mebibytes, where it
    is compressed.
    """

    name: str
    amount: int
    unit: str
    stored: int
    results: Sequence[Result]

    @property
    def grows(self) -> bool:
        """Whether the results compare the memory, for more and more data."""
        return self.name in GROWING

    def ratio(self, result: Result, to: Result | None = None) -> float:
        """Return how many times the time of `to` a client took; `to` is the fastest by default.

        Each round is compared with the same round: what slowed down the machine slowed both.
        """
        to = to or min(self.clients, key=lambda client: client.median)
        both = zip(result.seconds, to.seconds, strict=True)
        return statistics.median(one / other for one, other in both)

    @property
    def clients(self) -> Sequence[Result]:
        """The results of all that does S3."""
        return [result for result in self.results if result.client != LIMIT]

    @property
    def advised(self) -> Sequence[Result]:
        """The results of the clients that a script may rely on."""
        aborting = ABORTING.get(self.name)
        return [
            result
            for result in self.clients
            if result.client not in GONE and aborting not in result.client.split("_")
        ]

    @property
    def limit(self) -> Result | None:
        """The result of plain HTTPS, if it can do the job."""
        return next((result for result in self.results if result.client == LIMIT), None)

    def recommend(self, picks: Sequence[str]) -> None:
        """Check that a page recommends an advised client of each family that did the job.

        Raises:
            BenchResultError: when it does not, or when one is not close to its family's fastest.
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
        results = [result for result in self.advised if result.family == family]
        return {result.client for result in results if self.ratio(result, results[0]) <= CLOSE}


@dataclass(frozen=True)
class Bench:
    """The results of a run of the bench, its date, and what it was measured on."""

    date: str
    server: str
    machine: Mapping[str, str | int]
    versions: Mapping[str, str]
    scale: Mapping[str, int]
    jobs: Mapping[str, Job]

    def job(self, name: str) -> Job:
        """Return a job.

        Raises:
            BenchResultError: when no job has that name.
        """
        if name not in self.jobs:
            raise BenchResultError(f"No job {name!r} in the bench. There are: {list(self.jobs)}.")
        return self.jobs[name]


def family_of(client: str) -> str:
    """Return the family of a client: `python`, `r` or `terminal`."""
    family = client.partition("_")[0]
    return family if family in ("python", "r") else "terminal"


def read(path: Path = RESULTS) -> Bench:
    """Return the committed results."""
    return load(json.loads(path.read_text(encoding="utf-8")))


def load(stored: Mapping[str, Any]) -> Bench:
    """Return the results that are stored as JSON."""
    jobs = {name: job_of(name, job) for name, job in stored["jobs"].items()}
    facts = {name: stored[name] for name in FACTS}
    return Bench(**facts, jobs=jobs)


def job_of(name: str, stored: Mapping[str, Any]) -> Job:
    """Return a job's results, the fastest first unless the job scales."""
    results = [
        Result(client, figures["seconds"], figures["peak"])
        for client, figures in stored["clients"].items()
    ]
    if not name.startswith(SCALING):
        results.sort(key=lambda result: result.median)
    return Job(name, stored["amount"], stored["unit"], stored["stored"], results)
