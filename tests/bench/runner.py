"""Runs the clients of a job in turn, and measures them."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.bench.data import MIB
from tests.bench.errors import BenchError
from tests.bench.jobs import Job
from tests.lab import r
from tests.own import missing

CLIENTS = Path(__file__).with_name("clients")
TIMED = Path(__file__).with_name("timed.py")
NOTEBOOK = Path(__file__).with_name("notebook.py")
SECONDS = "seconds.txt"
TIMEOUT_SECONDS = 600
ATTEMPTS = 5


@dataclass(frozen=True)
class Run:
    """The end of a client: its exit code, time, peak memory (bytes) and output."""

    code: int
    seconds: float
    peak: int
    printed: str


def clients(job: str, environment: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the command of each client of a job, without those that are not installed."""
    files = sorted(CLIENTS.joinpath(job).iterdir())
    commands = {path.stem: _command(path, environment) for path in files}
    return {client: command for client, command in commands.items() if command}


def _command(client: Path, environment: Mapping[str, str]) -> list[str]:
    """Return the command of a client, an empty one when its program is not installed.

    A Python client runs as in a notebook, except for the job `start`.
    """
    match client.suffix:
        case ".py" if client.parent.name == "start":
            return [sys.executable, str(client)]
        case ".py":
            return notebook_command(client, SECONDS)
        case ".sh" if not missing(client.stem, environment):
            return ["bash", "-euo", "pipefail", str(client)]
        case ".R" if (installed := r.installation()) and "aws.s3" in installed.packages:
            return [installed.rscript, str(client)]
    return []


def notebook_command(client: Path, seconds_file: str) -> list[str]:
    """Return the command that runs a Python client as in a notebook."""
    return [sys.executable, str(NOTEBOOK), seconds_file, str(client)]


def time_job(job: Job, rounds: int | None, strict: bool) -> dict[str, Any]:
    """Run the clients in turn, `rounds` times (by default the job's); return their results.

    Raises:
        BenchError: when a client fails and `strict`; otherwise it is named and left out.
    """
    job.lay_out()
    commands = clients(job.name, job.place.environment)
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds or job.rounds):
        for name in list(runs):
            result = run_until_not_aborted(commands[name], job)
            if not result.code and job.done(result.printed):
                runs[name].append(result)
                continue
            failure = _failure(name, job, result)
            if strict:
                raise BenchError(failure)
            print(failure, file=sys.stderr)
            del runs[name]
    return {
        "amount": job.amount,
        "unit": job.unit,
        "stored": job.stored,
        "clients": {name: _figures(each) for name, each in runs.items()},
    }


def _failure(client: str, job: Job, result: Run) -> str:
    last_line = (result.printed.strip().splitlines() or ["it says nothing"])[-1]
    return f"{client} did not do the job {job.name} (exit code {result.code}): {last_line}"


def _figures(runs: list[Run]) -> dict[str, object]:
    return {
        "seconds": [round(each.seconds, 3) for each in runs],
        "peak": round(max(each.peak for each in runs) / MIB),
    }


def run_until_not_aborted(command: list[str], job: Job) -> Run:
    """Run a client, again when it aborts.

    Threads abort a few clients as Python ends: those of Arrow (see lab.py) and of obstore.
    """
    for _ in range(ATTEMPTS):
        job.clear()
        result = run(command, job)
        if result.code != -signal.SIGABRT:
            break
    return result


def run(command: list[str], job: Job) -> Run:
    """Run a client in the job's folder; an interruption ends all its processes."""
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
        process.wait(TIMEOUT_SECONDS)
    except subprocess.TimeoutExpired:
        raise BenchError(f"{command[-1]} still runs after {TIMEOUT_SECONDS} s.") from None
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    result = Run(**json.loads(report.read_text()))
    return replace(result, seconds=float(seconds.read_text())) if seconds.exists() else result
