"""Workers that die, that run out of memory, and that are other machines."""

from pathlib import Path

from tests.lab import USUAL, Lab
from tests.traps.reader import Reader

SETTINGS = """
import dask
import distributed

for name in ("worker.memory.target", "worker.memory.spill", "worker.memory.pause",
             "worker.memory.terminate", "scheduler.allowed-failures"):
    print(dask.config.get(f"distributed.{name}"))
"""


def test_when_a_worker_spills_pauses_and_is_killed(reader: Reader) -> None:
    assert reader.python(SETTINGS) == (0, "0.6\n0.7\n0.8\n0.95\n3\n")


def test_the_others_do_again_what_a_killed_worker_did(platform: Lab, reader: Reader) -> None:
    text = """
    import os, signal
    import s3fs
    from dask.distributed import Client

    def day(number):
        fs = s3fs.S3FileSystem()
        fs.pipe(f"camille/totaux/{number}-{os.getpid()}.csv", b"whole")
        if number == 7 and len(fs.ls("camille/totaux", refresh=True)) == 8:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    client = Client()
    first = client.map(day, range(7))
    client.gather(first)
    print(sum(client.gather(first + [client.submit(day, 7)])))
    print("workers left:", len(client.scheduler_info()["workers"]))
    """
    with platform.cluster(platform.environment(USUAL, Path())) as cluster:
        code, printed = reader.python(text, **cluster.variables)
    print(printed, reader.bucket)
    assert printed.splitlines() == ["28", "workers left: 1"]


def test_a_task_too_large_for_every_worker(platform: Lab, reader: Reader) -> None:
    text = """
    from dask.distributed import Client

    def grow():
        parts = []
        while True:
            parts.append(b"." * 2**20)

    Client().submit(grow).result()
    """
    limits = ("--nanny", "--memory-limit", "400MiB")
    with platform.cluster({}, *limits) as cluster:
        code, printed = reader.python(text, **cluster.variables)
        for h in cluster.homes.values(): print([l for l in (h/"log").read_text().splitlines() if "WARN" in l or "ERR" in l])
    print(printed)
    assert code == 1
    assert "KilledWorker: Attempted to run task" in printed
