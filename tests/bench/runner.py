"""Runs each client of each job, in turn, and keeps how long it took."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.bench.data import MIB
from tests.bench.errors import BenchError
from tests.bench.jobs import Job
from tests.bench.place import missing
from tests.lab import r

CLIENTS = Path(__file__).with_name("clients")
TIMED = Path(__file__).with_name("timed.py")
NOTEBOOK = Path(__file__).with_name("notebook.py")
SECONDS = "seconds.txt"
PATIENCE_SECONDS = 600
ATTEMPTS = 5


@dataclass(frozen=True)
class Run:
    """How a client ended: its exit code, time, peak memory (bytes) and what it printed."""

    code: int
    seconds: float
    peak: int
    printed: str


def clients(job: str, environment: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the command of each client of a job, but those whose program is not here.

    A Python client runs as in a notebook, but where the job is to start.
    """
    python = [sys.executable] if job == "start" else [sys.executable, str(NOTEBOOK), SECONDS]
    found = {}
    for path in sorted(CLIENTS.joinpath(job).iterdir()):
        if path.suffix == ".py":
            found[path.stem] = [*python, str(path)]
        elif path.suffix == ".sh" and not missing(path.stem, environment):
            found[path.stem] = ["bash", "-euo", "pipefail", str(path)]
        elif path.suffix == ".R" and (here := r.installation()) and "aws.s3" in here.packages:
            found[path.stem] = [here.rscript, str(path)]
    return found


def time_job(job: Job, rounds: int | None, strict: bool) -> dict[str, Any]:
    """Run the clients in turn, `rounds` times or as the job says; return what they tell.

    Raises:
        BenchError: when a client fails and `strict`; else it is named and left out.
    """
    job.lay_out()
    commands = clients(job.name, job.place.environment)
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds or job.rounds):
        for name in list(runs):
            ran = run_until_not_aborted(commands[name], job)
            if ran.code or not job.done(ran.printed):
                said = (ran.printed.strip().splitlines() or ["it says nothing"])[-1]
                failure = f"{name} did not do the job {job.name} (exit code {ran.code}): {said}"
                if strict:
                    raise BenchError(failure)
                print(failure, file=sys.stderr)
                del runs[name]
                continue
            runs[name].append(ran)
    return {
        "amount": job.amount,
        "unit": job.unit,
        "stored": job.stored,
        "clients": {name: dict(_figures(each)) for name, each in runs.items()},
    }


def _figures(runs: list[Run]) -> Iterator[tuple[str, object]]:
    yield "seconds", [round(ran.seconds, 3) for ran in runs]
    yield "peak", round(max(ran.peak for ran in runs) / MIB)


def run_until_not_aborted(command: list[str], job: Job) -> Run:
    """Run a client; threads abort a few as Python ends: Arrow's (see lab.py), obstore's."""
    for _ in range(ATTEMPTS):
        job.clear()
        ran = run(command, job)
        if ran.code != -signal.SIGABRT:
            break
    return ran


def run(command: list[str], job: Job) -> Run:
    """Run a client where the job's files are; nothing of it survives an interruption."""
    report, seconds = job.folder / "report.json", job.folder / SECONDS
    seconds.unlink(missing_ok=True)
    process = subprocess.Popen(
        [sys.executable, "-I", "-S", str(TIMED), str(report), *command],
        cwd=job.folder,
        env=job.place.variables,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        raise BenchError(f"{command[-1]} still runs after {PATIENCE_SECONDS} s.") from None
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    ran = Run(**json.loads(report.read_text()))
    return replace(ran, seconds=float(seconds.read_text())) if seconds.exists() else ran
