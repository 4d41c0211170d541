"""Workers that die, that run out of memory, and that are other machines."""

from pathlib import Path

import pytest

from tests.given import tables as given
from tests.lab import USUAL, Lab
from tests.runner.reader import Reader

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
        _, printed = reader.python(text, **cluster.variables)
    assert printed.splitlines() == ["28", "workers left: 1"]
    assert len([key for key in reader.bucket if "/7-" in key]) == 2


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
        logs = [(home / "log").read_text() for home in cluster.homes.values()]
    assert code == 1
    assert "KilledWorker: Attempted to run task 'grow-" in printed
    assert "on 4 different workers, but all those workers died while running it" in printed
    assert "".join(logs).count("exceeded 95% memory budget. Restarting...") == 4


def test_without_a_worker_a_task_waits_and_nothing_is_said(platform: Lab, reader: Reader) -> None:
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
        code, printed = reader.python(text, **cluster.variables)
        written = [home for home in cluster.homes.values() if (home / "totaux.csv").exists()]
    assert (code, printed.splitlines()) == (
        0,
        ["2", "[Errno 2] No such file or directory: 'communes.csv'"],
    )
    assert len(written) == 1
    assert reader.disk == set()


SCRIPT = """
cat > calcul.py << 'END'
from dask.distributed import Client

client = Client({})
print(client.submit(sum, [1, 2]).result())
END
python calcul.py
"""


@pytest.mark.parametrize(
    ("given", "code", "says"),
    [("", 1, "RuntimeError: Nanny failed to start."), ("processes=False", 0, "3")],
)
def test_a_script_without_a_cluster_s_address(
    reader: Reader, given: str, code: int, says: str
) -> None:
    ended, printed = reader.shell(SCRIPT.replace("{}", given), DASK_TEMPORARY_DIRECTORY="scratch")
    assert ended == code
    assert says in printed.splitlines()
    assert {path.partition("/")[0] for path in reader.disk} <= {"calcul.py", "scratch"}


def test_a_large_result_comes_whole_to_the_client_its_sum_does_not(
    platform: Lab, reader: Reader
) -> None:
    text = """
    import dask.array as da
    import psutil
    from dask.distributed import Client

    client, memory = Client(), psutil.Process().memory_info
    debits = da.ones(40_000_000, chunks=4_000_000)
    for asked in (debits.sum(), debits):
        before = memory().rss
        result = asked.compute()
        print(memory().rss - before > debits.nbytes / 2)
    """
    with platform.cluster({}) as cluster:
        assert reader.python(text, **cluster.variables) == (0, "False\nTrue\n")


SUM_TWICE = """
import dask.dataframe as dd
from dask.distributed import Client

client = Client()
ventes = dd.read_csv("s3://camille/donnees/ventes.csv")
KEEP
print(ventes["h06"].sum().compute() > ventes["h06"].max().compute())
"""


def test_each_computation_reads_again_unless_told_to_keep(platform: Lab, reader: Reader) -> None:
    file = given.sales(20_000).to_csv(index=False).encode()
    reader.put("donnees/ventes.csv", file)
    received = []
    with platform.cluster(platform.environment(USUAL, Path())) as cluster:
        for keep in ("", "ventes = ventes.persist()"):
            before = reader.received
            reader.python(SUM_TWICE.replace("KEEP", keep), **cluster.variables)
            received.append((reader.received - before) / len(file))
    assert [round(times) for times in received] == [3, 2]  # one more for the columns' types


def test_dask_asks_for_the_columns_it_uses_alone(platform: Lab, reader: Reader) -> None:
    file = given.parquet(given.sales(50_000))
    reader.put("donnees/ventes/2026-01.parquet", file)
    with platform.cluster(platform.environment(USUAL, Path())) as cluster:
        reader.recipe("scale/sum_folder", "python_distributed", **cluster.variables)
    assert reader.received < len(file) / 5


def test_open_dataset_asks_for_dask_and_open_zarr_has_it(reader: Reader) -> None:
    text = """
    import xarray as xr

    xr.Dataset({"debit": ("x", [1.0, 2.0])}).to_zarr("grille.zarr", consolidated=False)
    usual = {"engine": "zarr", "consolidated": False}
    for grid in (
        xr.open_zarr("grille.zarr", consolidated=False),
        xr.open_dataset("grille.zarr", **usual),
        xr.open_dataset("grille.zarr", chunks={}, **usual),
    ):
        print(grid["debit"].chunks is not None)
    """
    assert reader.python(text) == (0, "True\nFalse\nTrue\n")
