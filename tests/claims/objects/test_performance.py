"""What the page on speed says of formats, in bytes that went over the network."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.bench import data, facts
from tests.bench.cubes import ScaleWorkers
from tests.bench.data import MIB, SMALL
from tests.bench.jobs import Columns, Job
from tests.bench.place import prefix
from tests.bench.runner import clients, run
from tests.lab import USUAL, Lab
from tests.own import client


@pytest.fixture
def environment(platform: Lab) -> dict[str, str]:
    return platform.environment(USUAL, platform.scratch("home-"))


def received(platform: Lab, job: Job, command: list[str]) -> int:
    """Run a client of a job; return the bytes that it received."""
    before = platform.proxy.received
    result = run(command, job)
    assert job.done(result.printed), command[-1]
    return platform.proxy.received - before


@pytest.mark.decides("fast-columns")
def test_duckdb_fetches_two_columns_of_a_parquet_and_all_of_a_csv(
    platform: Lab, environment: dict[str, str], tmp_path: Path
) -> None:
    commands = clients("columns", environment)
    with prefix(client(facts.direct(platform)), "camille", environment) as place:
        job = Columns(place, tmp_path, SMALL)
        job.lay_out()
        csv = received(platform, job, commands["python_duckdb_csv"])
        parquet = received(platform, job, commands["python_duckdb_parquet"])
    assert csv >= (tmp_path / "ventes.csv").stat().st_size
    assert parquet < 0.2 * (tmp_path / "ventes.parquet").stat().st_size


@pytest.mark.decides("fast-scale")
def test_each_chunk_is_fetched_once_whatever_the_workers(
    platform: Lab, environment: dict[str, str], tmp_path: Path
) -> None:
    with prefix(client(facts.direct(platform)), "camille", environment) as place:
        job = ScaleWorkers(place, tmp_path, replace(SMALL, cube=8))
        data.cube(tmp_path / "tas.npy", job.scale)
        job.lay_out()
        commands = clients(job.name, environment)
        for name in ("python_threads", "python_dask_4"):
            mebibytes = received(platform, job, commands[name]) / MIB
            assert job.stored <= mebibytes < 1.2 * job.stored, name
