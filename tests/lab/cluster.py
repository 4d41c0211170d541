"""A Dask cluster, as a platform gives it: a scheduler, and workers that are other machines."""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.lab.errors import LabError
from tests.lab.server import READY_SECONDS
from tests.lab.watchdog import Watchdog

WORKERS = ("worker-0", "worker-1")
LOOPBACK = ("--host", "127.0.0.1", "--no-dashboard", "--dashboard-address", "127.0.0.1:0")
ONE_THREAD = ("--nworkers", "1", "--nthreads", "1")


@dataclass(frozen=True)
class Cluster:
    """A scheduler that answers on 127.0.0.1, and the folder that each worker has as its home."""

    address: str
    homes: Mapping[str, Path]

    @property
    def variables(self) -> dict[str, str]:
        """What the platform tells the services of the cluster's owner."""
        return {"DASK_SCHEDULER_ADDRESS": self.address}


@contextmanager
def start(
    folder: Path, variables: Mapping[str, str], options: tuple[str, ...], watchdog: Watchdog
) -> Iterator[Cluster]:
    """Start a cluster in `folder`; its workers get `variables` and no other.

    Raises:
        LabError: when it is not ready in time.
    """
    place = Path(tempfile.mkdtemp(prefix="cluster-", dir=folder))
    file = place / "scheduler.json"
    common = ("--scheduler-file", str(file), *LOOPBACK)
    commands: dict[str, tuple[str, ...]] = {"scheduler": ("scheduler", "--port", "0")}
    commands |= {name: ("worker", "--name", name, *ONE_THREAD, *options) for name in WORKERS}
    begun = {}
    try:
        for name, command in commands.items():
            begun[name] = _launch(place / name, (*command, *common), variables)
            watchdog.adopt(begun[name])
        for name in WORKERS:
            _wait(place / name / "log", begun[name])
        homes = {name: place / name for name in WORKERS}
        yield Cluster(json.loads(file.read_text())["address"], homes)
    finally:
        for process in begun.values():
            watchdog.dismiss(process)
        shutil.rmtree(place, ignore_errors=True)  # the lab removes what a dying worker adds


def _launch(
    home: Path, command: tuple[str, ...], variables: Mapping[str, str]
) -> "subprocess.Popen[bytes]":
    home.mkdir()
    with (home / "log").open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *command],
            cwd=home,
            env={**variables, "HOME": str(home), "DASK_TEMPORARY_DIRECTORY": str(home)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _wait(log: Path, worker: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + READY_SECONDS
    while "Registered to:" not in (said := log.read_text()):
        if worker.poll() is not None or time.monotonic() > deadline:
            last = (said.strip().splitlines() or ["it says nothing"])[-1]
            raise LabError(f"A worker of Dask does not start: {last}")
        time.sleep(0.02)
