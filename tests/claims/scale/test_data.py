"""What the workers of a cluster read, write and send to the client: one cluster for all tests."""

from collections.abc import Iterator

import pytest

from tests.given import tables
from tests.lab import USUAL, Lab
from tests.lab.cluster import Cluster
from tests.runner.reader import Reader

SUM_TWICE = """
import dask.dataframe as dd
from dask.distributed import Client

client = Client()
ventes = dd.read_csv("s3://camille/guide/donnees/ventes.csv")
KEEP
print(ventes["h06"].sum().compute() > ventes["h06"].max().compute())
"""


@pytest.fixture(scope="module")
def cluster(platform: Lab) -> Iterator[Cluster]:
    """Workers that have all the variables of a service; no test changes what they know."""
    with platform.cluster(platform.environment(USUAL, platform.scratch("home-"))) as started:
        yield started


@pytest.mark.decides("one-machine")
def test_dask_reads_only_the_columns_that_it_uses(cluster: Cluster, reader: Reader) -> None:
    file = tables.parquet(tables.sales(50_000))
    reader.put("guide/donnees/ventes/2026-01.parquet", file)
    reader.recipe("scale/sum_folder", "python_distributed", **cluster.variables)
    assert reader.received < len(file) / 5


@pytest.mark.decides("grid-chunks")
def test_open_zarr_uses_dask_and_open_dataset_with_chunks_only(reader: Reader) -> None:
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


@pytest.mark.decides("keys-expire")
def test_a_grid_written_in_part_is_read_as_nan_without_an_error(
    cluster: Cluster, reader: Reader
) -> None:
    text = """
import dask.array as da
import numpy as np
import xarray as xr
from dask.distributed import Client

client = Client()


def part(block, block_info):
    if block_info[None]["chunk-location"] == (2,):
        raise PermissionError("expired")
    return block


grid = xr.Dataset({"debit": ("x", da.ones(4, chunks=1).map_blocks(part, dtype=float))})
try:
    grid.to_zarr("s3://camille/guide/debits.zarr", consolidated=False)
except PermissionError as error:
    print(error)
path = "s3://camille/guide/debits.zarr"
print(xr.open_zarr(path, consolidated=False)["debit"].values[2])
whole = xr.Dataset({"debit": ("x", np.ones(4))})
whole.isel(x=slice(2, 3)).to_zarr(path, region={"x": slice(2, 3)}, consolidated=False)
print(xr.open_zarr(path, consolidated=False)["debit"].values[2])
"""
    _, output = reader.python(text, **cluster.variables)
    assert output.splitlines() == ["expired", "nan", "1.0"]


@pytest.mark.decides("keys-expire")
def test_the_recipe_computes_all_files_then_none(cluster: Cluster, reader: Reader) -> None:
    for month in (1, 2):
        reader.put(
            f"guide/donnees/ventes/2026-{month:02}.parquet", tables.parquet(tables.sales(10))
        )
    first, second = (reader.recipe("scale/resume", "python", **cluster.variables) for _ in range(2))
    assert (first, second) == ("2 2\n", "2 0\n")


@pytest.mark.decides("move-less")
def test_each_computation_reads_again_without_persist(cluster: Cluster, reader: Reader) -> None:
    file = tables.sales(20_000).to_csv(index=False).encode()
    reader.put("guide/donnees/ventes.csv", file)
    received = []
    for keep in ("", "ventes = ventes.persist()"):
        before = reader.received
        reader.python(SUM_TWICE.replace("KEEP", keep), **cluster.variables)
        received.append((reader.received - before) / len(file))
    assert [round(times) for times in received] == [3, 2]  # one more for the columns' types


@pytest.mark.decides("move-less")
def test_a_large_result_comes_whole_to_the_client_its_sum_does_not(
    cluster: Cluster, reader: Reader
) -> None:
    text = """
    import dask.array as da
    import psutil
    from dask.distributed import Client

    client, memory = Client(), psutil.Process().memory_info
    debits = da.ones(40_000_000, chunks=4_000_000)
    for array in (debits.sum(), debits):
        before = memory().rss
        result = array.compute()
        print(memory().rss - before > debits.nbytes / 2)
    """
    assert reader.python(text, **cluster.variables) == (0, "False\nTrue\n")


@pytest.mark.decides("grid-chunks")
def test_a_result_of_a_store_of_format_2_needs_drop_encoding_in_format_3(reader: Reader) -> None:
    text = """
    import xarray as xr

    days = xr.Dataset({"tas": (("time", "x"), [[1.0], [2.0]])}, {"x": [50.0]})
    days.to_zarr("a.zarr", zarr_format=2)
    mean = xr.open_zarr("a.zarr").mean("time")
    mean.drop_encoding().to_zarr("b.zarr", consolidated=False)
    mean.to_zarr("c.zarr", consolidated=False)
    """
    code, output = reader.python(text)
    assert (code, "TypeError: Expected a BytesBytesCodec" in output) == (1, True)
    assert "b.zarr/tas/zarr.json" in reader.disk
