"""What the page on speed says of formats, in bytes that went over the network."""

from pathlib import Path

from tests.bench import facts
from tests.bench.data import SMALL
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
