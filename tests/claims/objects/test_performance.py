"""What the page on speed says of formats, in bytes that went over the network."""

from dataclasses import replace
from pathlib import Path

from tests.bench import data, facts
from tests.bench.cubes import ScaleWorkers
from tests.bench.data import MIB, SMALL
from tests.bench.jobs import Columns
from tests.bench.place import client, prefix
from tests.bench.runner import clients, run
from tests.lab import USUAL, Lab


def test_duckdb_fetches_two_columns_of_a_parquet_and_all_of_a_csv(
    platform: Lab, tmp_path: Path
) -> None:
    environment = platform.environment(USUAL, platform.scratch("home-"))
    commands = clients("columns", environment)
    received = {}
    with prefix(client(facts.direct(platform)), "camille", environment) as place:
        job = Columns(place, tmp_path, SMALL)
        job.lay_out()
        for kind in ("csv", "parquet"):
            before = platform.proxy.received
            assert job.done(run(commands[f"python_duckdb_{kind}"], job).printed)
            received[kind] = platform.proxy.received - before
    assert received["csv"] >= (tmp_path / "ventes.csv").stat().st_size
    assert received["parquet"] < 0.2 * (tmp_path / "ventes.parquet").stat().st_size


def test_each_chunk_is_fetched_once_whatever_the_workers(platform: Lab, tmp_path: Path) -> None:
    environment = platform.environment(USUAL, platform.scratch("home-"))
    with prefix(client(facts.direct(platform)), "camille", environment) as place:
        job = ScaleWorkers(place, tmp_path, replace(SMALL, cube=8))
        data.cube(tmp_path / "tas.npy", job.scale)
        job.lay_out()
        commands = clients(job.name, environment)
        for name in ("python_threads", "python_dask_4"):
            before = platform.proxy.received
            assert job.done(run(commands[name], job).printed), name
            assert job.stored <= (platform.proxy.received - before) / MIB < 1.2 * job.stored, name
