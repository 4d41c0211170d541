"""What a choice of chunks costs its readers, and what xarray remembers of the last one."""

from typing import Any

import numpy as np
import pytest

from tests.given import grids as given
from tests.runner.reader import Reader

ROOT = "climat/tas.zarr"
URL = f"s3://camille/{ROOT}"
READ = """
import xarray as xr
ds = xr.open_dataset("{url}", {options}, chunks={{}}, storage_options={{}})
print(ds.tas[{part}].values.size)
"""
ONE_MAP, ONE_SERIES = "1700", ":, 5, 5"
SHARDED: dict[str, Any] = {
    "zarr_format": 3,
    "consolidated": False,
    "encoding": {"tas": {"chunks": (365, 10, 15), "shards": (3650, 30, 45)}},
}
PACKED: dict[str, Any] = {
    "dtype": "int16",
    "scale_factor": 0.01,
    "add_offset": 280.0,
    "_FillValue": -32768,
}
# Chunks, how they are written, objects, megabytes received for a map and for a series: the page
TABLE = {
    "all": ((3650, 60, 90), {}, 1, 70, 70),
    "maps": ((30, 60, 90), {}, 122, 0.6, 70),
    "series": ((3650, 10, 10), {}, 54, 70, 1.3),
    "between": ((1825, 30, 45), {}, 8, 35, 17),
    "shards": ((3650, 30, 45), SHARDED, 4, 7, 2),
}


def megabytes(reader: Reader, **asked: str) -> float:
    before = reader.received
    code, printed = reader.python(READ.format(**asked))
    assert code == 0, printed
    return (reader.received - before) / 1e6


@pytest.mark.parametrize("name", TABLE)
def test_a_chunk_is_read_whole(reader: Reader, name: str) -> None:
    chunks, options, objects, for_map, for_series = TABLE[name]
    lazy = given.wide_grid().chunk(dict(zip(("time", "lat", "lon"), chunks, strict=True)))
    store = given.store_of(lazy, **options)
    assert sum(key.startswith("tas/") and key[-1].isdigit() for key in store) == objects
    assert sum(map(len, store.values())) / 1e6 == pytest.approx(70, abs=0.5)
    given.lay(reader.put, ROOT, store)
    consolidated = "zarr_format" not in options
    asked = {"url": URL, "options": f"engine='zarr', consolidated={consolidated}"}
    assert megabytes(reader, part=ONE_MAP, **asked) == pytest.approx(for_map, rel=0.1)
    assert megabytes(reader, part=ONE_SERIES, **asked) == pytest.approx(for_series, rel=0.1)


def test_a_netcdf_file_is_read_by_blocks(reader: Reader) -> None:
    reader.put("climat/tas.nc", given.netcdf(given.wide_grid()))
    asked = {"url": "s3://camille/climat/tas.nc", "options": "engine='h5netcdf'"}
    assert megabytes(reader, part=":0", **asked) == pytest.approx(8, rel=0.1)
    assert megabytes(reader, part=ONE_MAP, **asked) == pytest.approx(12, rel=0.1)
    assert megabytes(reader, part=ONE_SERIES, **asked) == pytest.approx(75, rel=0.1)


@pytest.mark.parametrize(
    ("changed", "option", "after"),
    [
        ("ds", "", "would overlap multiple Dask chunks"),
        ("ds.drop_encoding()", "", "(200, 8, 10) float64"),
        ("ds", "align_chunks=True", "(365, 8, 10) int16"),
    ],
)
def test_a_store_remembers_its_chunks_and_its_packing(
    reader: Reader, changed: str, option: str, after: str
) -> None:
    packed = given.temperatures()
    packed.tas.encoding = PACKED
    given.lay(reader.put, ROOT, given.store_of(packed))
    _, printed = reader.python(
        f"""
        import xarray as xr, zarr
        ds = xr.open_zarr("{URL}").chunk(time=200)
        {changed}.to_zarr("s3://camille/climat/other.zarr", zarr_format=2, {option})
        tas = zarr.open_group("s3://camille/climat/other.zarr", mode="r")["tas"]
        print(tas.chunks, tas.dtype)
        """
    )
    assert after in printed


def test_a_netcdf_file_keeps_its_packing(reader: Reader) -> None:
    reader.put("tas.nc", given.netcdf(given.temperatures(), **PACKED))
    code, printed = reader.python(
        f"""
        import xarray as xr, zarr
        ds = xr.open_dataset("s3://camille/tas.nc", engine="h5netcdf", storage_options={{}})
        ds.chunk(time=365).to_zarr("{URL}", zarr_format=2)
        print(zarr.open_group("{URL}", mode="r")["tas"].dtype, xr.open_zarr("{URL}").identical(ds))
        """
    )
    assert (code, printed) == (0, "int16 True\n")


@pytest.mark.parametrize("zarr_format", [2, 3])
def test_packed_as_int16_noisy_temperatures_weigh_half_as_much(zarr_format: int) -> None:
    noise = np.random.default_rng(8).normal(0, 5, (1095, 8, 10)).astype("float32")
    days = given.temperatures() + noise
    sizes = [
        sum(map(len, given.store_of(days, zarr_format=zarr_format, **options).values()))
        for options in (
            {"consolidated": False},
            {"consolidated": False, "encoding": {"tas": PACKED}},
        )
    ]
    assert 0.5 < sizes[1] / sizes[0] < 0.7
    assert sizes[0] < days.nbytes


def test_without_safe_chunks_data_are_lost(reader: Reader) -> None:
    given.lay(reader.put, ROOT, given.store_of(given.temperatures()))
    code, printed = reader.python(
        f"""
        import xarray as xr
        ds = xr.open_zarr("{URL}").load()
        url = "s3://camille/climat/other.zarr"
        ds.chunk(time=365).to_zarr(url, zarr_format=2, compute=False)
        lost = 0
        while not lost: # the first time, as far as seen
            ds.chunk(time=20).to_zarr(url, region="auto", safe_chunks=False)
            lost = int(xr.open_zarr(url).tas.isnull().sum())
        print(lost)
        """
    )
    assert code == 0, printed
    assert int(printed) > 0
