"""What a choice of chunks costs, and what xarray keeps of the chunks of another store."""

from typing import Any

import numpy as np
import pytest

from tests.given import grids
from tests.runner.reader import Reader

ROOT = "guide/climat/tas.zarr"
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
# The page's table: chunks, options of to_zarr, objects, megabytes for a map and for a series
TABLE = {
    "all": ((3650, 60, 90), {}, 1, 70, 70),
    "maps": ((30, 60, 90), {}, 122, 0.6, 70),
    "series": ((3650, 10, 10), {}, 54, 70, 1.3),
    "between": ((1825, 30, 45), {}, 8, 35, 17),
    "shards": ((3650, 30, 45), SHARDED, 4, 7, 2),
}


def megabytes(reader: Reader, part: str, url: str, options: str) -> float:
    """Return the megabytes that a program receives to read a part of the grid."""
    before = reader.received
    code, output = reader.python(READ.format(part=part, url=url, options=options))
    assert code == 0, output
    return (reader.received - before) / 1e6


@pytest.mark.decides("zarr-chunks")
@pytest.mark.parametrize("name", TABLE)
def test_a_chunk_is_read_whole(reader: Reader, name: str) -> None:
    chunks, options, objects, for_map, for_series = TABLE[name]
    lazy = grids.wide_grid().chunk(dict(zip(("time", "lat", "lon"), chunks, strict=True)))
    store = grids.store_of(lazy, **options)
    assert sum(key.startswith("tas/") and key[-1].isdigit() for key in store) == objects
    assert sum(map(len, store.values())) / 1e6 == pytest.approx(70, abs=0.5)
    grids.lay(reader.put, ROOT, store)
    engine = f"engine='zarr', consolidated={'zarr_format' not in options}"
    assert megabytes(reader, ONE_MAP, URL, engine) == pytest.approx(for_map, rel=0.1)
    assert megabytes(reader, ONE_SERIES, URL, engine) == pytest.approx(for_series, rel=0.1)


@pytest.mark.decides("zarr-chunks", "open-netcdf")
def test_a_netcdf_file_is_read_by_blocks(reader: Reader) -> None:
    reader.put("guide/climat/tas.nc", grids.netcdf(grids.wide_grid()))
    file = {"url": "s3://camille/guide/climat/tas.nc", "options": "engine='h5netcdf'"}
    assert megabytes(reader, ":0", **file) == pytest.approx(8, rel=0.1)
    assert megabytes(reader, ONE_MAP, **file) == pytest.approx(12, rel=0.1)
    assert megabytes(reader, ONE_SERIES, **file) == pytest.approx(75, rel=0.1)


@pytest.mark.decides("zarr-chunks")
def test_a_copied_store_keeps_its_chunks_and_packing_without_drop_encoding(reader: Reader) -> None:
    packed = grids.temperatures()
    packed.tas.encoding = PACKED
    grids.lay(reader.put, ROOT, grids.store_of(packed))
    code, output = reader.python(
        f"""
        import xarray as xr, zarr
        ds = xr.open_zarr("{URL}").chunk(time=200)
        for name, changed, options in (
            ("same", ds, {{}}),
            ("dropped", ds.drop_encoding(), {{}}),
            ("aligned", ds, {{"align_chunks": True}}),
        ):
            url = f"s3://camille/guide/climat/{{name}}.zarr"
            try:
                changed.to_zarr(url, zarr_format=2, **options)
            except ValueError as error:
                print(str(error).replace("\\n", " "))
            else:
                tas = zarr.open_group(url, mode="r")["tas"]
                print(tas.chunks, tas.dtype)
        """
    )
    assert code == 0, output
    same, dropped, aligned = output.splitlines()
    assert "would overlap multiple Dask chunks" in same
    assert dropped == "(200, 8, 10) float64"
    assert aligned == "(365, 8, 10) int16"


@pytest.mark.decides("zarr-chunks")
def test_a_netcdf_file_keeps_its_packing(reader: Reader) -> None:
    reader.put("tas.nc", grids.netcdf(grids.temperatures(), **PACKED))
    code, output = reader.python(
        f"""
        import xarray as xr, zarr
        ds = xr.open_dataset("s3://camille/tas.nc", engine="h5netcdf", storage_options={{}})
        ds.chunk(time=365).to_zarr("{URL}", zarr_format=2)
        print(zarr.open_group("{URL}", mode="r")["tas"].dtype, xr.open_zarr("{URL}").identical(ds))
        """
    )
    assert (code, output) == (0, "int16 True\n")


@pytest.mark.decides("zarr-format")
@pytest.mark.parametrize("zarr_format", [2, 3])
def test_packing_as_int16_halves_the_size_of_noisy_temperatures(zarr_format: int) -> None:
    noise = np.random.default_rng(8).normal(0, 5, (1095, 8, 10)).astype("float32")
    days = grids.temperatures() + noise
    as_float, as_int16 = (
        sum(map(len, grids.store_of(days, zarr_format=zarr_format, **options).values()))
        for options in (
            {"consolidated": False},
            {"consolidated": False, "encoding": {"tas": PACKED}},
        )
    )
    assert 0.5 < as_int16 / as_float < 0.7
    assert as_float < days.nbytes


@pytest.mark.decides("zarr-chunks")
def test_without_safe_chunks_data_are_lost(reader: Reader, store: str) -> None:
    code, output = reader.python(
        f"""
        import xarray as xr
        ds = xr.open_zarr("{store}").load()
        url = "s3://camille/guide/climat/other.zarr"
        ds.chunk(time=365).to_zarr(url, zarr_format=2, compute=False)
        lost = 0
        while not lost: # the first time, as far as seen
            ds.chunk(time=20).to_zarr(url, region="auto", safe_chunks=False)
            lost = int(xr.open_zarr(url).tas.isnull().sum())
        print(lost)
        """
    )
    assert code == 0, output
    assert int(output) > 0
