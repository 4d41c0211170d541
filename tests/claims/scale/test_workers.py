"""Workers that die, that run out of memory, and that are other machines."""

import pytest

from tests.lab import USUAL, Lab
from tests.runner.reader import Reader

SETTINGS = """
import dask
import distributed

for name in ("worker.memory.target", "worker.memory.spill", "worker.memory.pause",
             "worker.memory.terminate", "scheduler.allowed-failures"):
    print(dask.config.get(f"distributed.{name}"))
"""


@pytest.mark.decides("worker-dies")
def test_when_a_worker_spills_pauses_and_is_killed(reader: Reader) -> None:
    assert reader.python(SETTINGS) == (0, "0.6\n0.7\n0.8\n0.95\n3\n")


@pytest.mark.decides("worker-dies")
def test_other_workers_repeat_the_tasks_of_a_killed_one(platform: Lab, reader: Reader) -> None:
    text = """
    import os, signal
    import s3fs
    from dask.distributed import Client

    def day(number):
        fs = s3fs.S3FileSystem()
        fs.pipe(f"camille/guide/totaux/{number}-{os.getpid()}.csv", b"whole")
        if number == 7 and len(fs.ls("camille/guide/totaux", refresh=True)) == 8:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    client = Client()
    first = client.map(day, range(7))
    client.gather(first)
    print(sum(client.gather(first + [client.submit(day, 7)])))
    print("workers left:", len(client.scheduler_info()["workers"]))
    """
    with platform.cluster(platform.environment(USUAL, platform.scratch("home-"))) as cluster:
        _, output = reader.python(text, **cluster.variables)
    assert output.splitlines() == ["28", "workers left: 1"]
    assert len([key for key in reader.bucket if "/7-" in key]) == 2


@pytest.mark.decides("worker-dies")
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
        code, output = reader.python(text, **cluster.variables)
        logs = [(home / "log").read_text() for home in cluster.homes.values()]
    assert code == 1
    assert "KilledWorker: Attempted to run task 'grow-" in output
    assert "on 4 different workers, but all those workers died while running it" in output
    assert "".join(logs).count("exceeded 95% memory budget. Restarting...") == 4


@pytest.mark.decides("cluster")
def test_without_a_worker_a_task_waits_and_prints_nothing(platform: Lab, reader: Reader) -> None:
    text = """
    from dask.distributed import Client

    client = Client()
    client.retire_workers(list(client.scheduler_info()["workers"]))
    task = client.submit(sum, [1, 2])
    try:
        task.result(timeout="1s")
    except TimeoutError:
        print(task.status, len(client.scheduler_info()["workers"]))
    """
    with platform.cluster({}) as cluster:
        assert reader.python(text, **cluster.variables) == (0, "pending 0\n")


@pytest.mark.decides("cluster")
def test_a_worker_has_another_disk(platform: Lab, reader: Reader) -> None:
    text = """
    import pandas as pd
    from dask.distributed import Client

    client = Client()
    print(len(pd.read_csv("communes.csv")))
    try:
        client.submit(pd.read_csv, "communes.csv").result()
    except FileNotFoundError as error:
        print(error)
    client.submit(pd.DataFrame({"total": [1]}).to_csv, "totaux.csv").result()
    """
    with platform.cluster({}) as cluster:
        code, output = reader.python(text, **cluster.variables)
        written = [home for home in cluster.homes.values() if (home / "totaux.csv").exists()]
    assert (code, output.splitlines()) == (
        0,
        ["2", "[Errno 2] No such file or directory: 'communes.csv'"],
    )
    assert len(written) == 1
    assert reader.disk == set()


SCRIPT = """
cat > calcul.py << 'END'
from dask.distributed import Client

GUARD
    client = Client()
    print(client.submit(sum, [1, 2]).result())
END
python calcul.py
"""


@pytest.mark.decides("cluster")
@pytest.mark.parametrize(
    ("guard", "code", "line"),
    [
        ("if True:", 1, "RuntimeError: Nanny failed to start."),
        ('if __name__ == "__main__":', 0, "3"),
    ],
    ids=["without", "with"],
)
def test_a_script_that_starts_workers_needs_a_guard(
    reader: Reader, guard: str, code: int, line: str
) -> None:
    text = SCRIPT.replace("GUARD", guard)
    exit_code, output = reader.shell(text, DASK_TEMPORARY_DIRECTORY="scratch")
    assert exit_code == code
    assert line in output.splitlines()
    assert {path.partition("/")[0] for path in reader.disk} <= {"calcul.py", "scratch"}
