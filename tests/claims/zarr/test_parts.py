"""A Zarr store that grows, or that is written part by part."""

import pytest

from tests.given import grids
from tests.runner.reader import Reader

BEGIN = """
import warnings, numpy as np, xarray as xr
url = "s3://camille/guide/climat/tas.zarr"
new = xr.open_dataset("s3://camille/new.nc", engine="h5netcdf", storage_options={}).load()
"""

pytestmark = pytest.mark.usefixtures("store")


def output_of(
    reader: Reader,
    text: str,
    begin: str = "2025-12-31",
    end: str = "2026-01-31",
    **variables: str,
) -> str:
    """Run a text that finds the store, and in `new` the days from `begin` to `end`."""
    reader.put("new.nc", grids.netcdf(grids.temperatures(begin, end)))
    _, output = reader.python(BEGIN + text, **variables)
    return output


@pytest.mark.decides("zarr-append")
def test_append_dim_adds_the_same_days_twice(reader: Reader) -> None:
    text = """
new.to_zarr(url, append_dim="time")
new.to_zarr(url, append_dim="time")
print(xr.open_zarr(url).time.size)
"""
    assert output_of(reader, text) == "1159\n"


@pytest.mark.decides("zarr-append")
def test_the_recipe_adds_the_same_days_once(reader: Reader) -> None:
    text = "new.to_netcdf('tas-2026-01.nc', engine='h5netcdf')"
    assert output_of(reader, text) == ""
    assert reader.recipe("zarr/append", "python") == "1095 1127\n"
    assert reader.recipe("zarr/append", "python") == "1127 1127\n"


@pytest.mark.decides("zarr-append")
def test_the_grid_of_new_days_replaces_that_of_the_store(reader: Reader) -> None:
    text = """
new["lat"] = new.lat + 10
stored = xr.open_zarr(url)
new.to_zarr(url, append_dim="time")
print(xr.open_zarr(url).lat.values[0])
xr.align(stored, new, join="exact", exclude="time")
"""
    output = output_of(reader, text)
    assert "55.0\n" in output
    assert "AlignmentError: cannot align objects with join='exact'" in output


@pytest.mark.decides("zarr-append")
def test_hours_added_to_days_become_other_dates(reader: Reader) -> None:
    text = """
new["time"] = new.time + np.timedelta64(12, "h")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    new.to_zarr(url, append_dim="time")
print(caught[0].message)
print(str(new.time.values[-1])[:16], str(xr.open_zarr(url).time.values[-1])[:16])
"""
    warning, dates = output_of(reader, text, "2026-03-31", "2026-04-01").splitlines()
    assert "Times can't be serialized faithfully" in warning
    assert dates == "2026-04-01T12:00 2100-12-19T00:00"


@pytest.mark.decides("zarr-append")
def test_an_interrupted_addition_leaves_dates_of_nan(reader: Reader) -> None:
    text = """
def cut(values):
    raise RuntimeError("cut")
broken = new.copy()
broken["tas"] = xr.apply_ufunc(cut, new.tas.chunk(), dask="parallelized", output_dtypes=["f4"])
try:
    broken.to_zarr(url, append_dim="time")
except RuntimeError as error:
    print(error)
stored = xr.open_zarr(url)
print(stored.time.size, int(stored.tas.isnull().sum()) == new.tas.size)
new.to_zarr(url, region="auto")
print(int(xr.open_zarr(url).tas.isnull().sum()))
"""
    assert output_of(reader, text) == "cut\n1127 True\n0\n"


@pytest.mark.decides("zarr-append")
def test_new_days_in_other_chunks_are_added_with_align_chunks(reader: Reader) -> None:
    text = """
new.chunk(time=20).to_zarr(url, append_dim="time", align_chunks=True)
print(xr.open_zarr(url).time.size)
"""
    assert output_of(reader, text) == "1127\n"


@pytest.mark.parametrize(
    ("hash_seed", "end"),
    [("0", "1159 True"), ("2", "conflicting sizes for dimension 'time'")],
    ids=["time-first", "values-first"],
)
@pytest.mark.decides("zarr-append")
def test_a_second_try_after_a_refusal_doubles_or_breaks(
    reader: Reader, hash_seed: str, end: str
) -> None:
    """The order in which xarray lengthens the variables is that of a set of their names."""
    text = """
try:
    new.chunk(time=20).to_zarr(url, append_dim="time")
except ValueError as error:
    print(error)
new.chunk(time=20).to_zarr(url, append_dim="time", align_chunks=True)
stored = xr.open_zarr(url)
print(stored.time.size, int(stored.tas.isnull().sum()) == new.tas.size)
"""
    output = output_of(reader, text, PYTHONHASHSEED=hash_seed)
    assert "would overlap multiple Dask chunks" in output
    assert end in output


@pytest.mark.decides("zarr-region")
def test_a_calendar_year_is_not_a_chunk(reader: Reader) -> None:
    text = """
year = xr.open_zarr(url).load().sel(time="2024").chunk()
print(year.time.size, flush=True)
year.to_zarr(url, region="auto")
"""
    output = output_of(reader, text)
    assert output.startswith("366\n")
    assert "would overlap multiple Dask chunks" in output


@pytest.mark.decides("zarr-region")
def test_a_region_refuses_dates_that_the_store_does_not_have(reader: Reader) -> None:
    output = output_of(reader, 'new.to_zarr(url, region="auto")')
    assert "Not all values of coordinate 'time' in the new array were found" in output


@pytest.mark.decides("zarr-region")
def test_a_part_that_was_never_written_is_read_as_nan(reader: Reader) -> None:
    text = """
new.chunk().to_zarr(url + "2", zarr_format=2, compute=False)
print(bool(xr.open_zarr(url + "2").tas.isnull().all()))
"""
    assert output_of(reader, text) == "True\n"
