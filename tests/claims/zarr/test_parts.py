"""A Zarr store that grows, or is written part by part."""

import pytest

from tests.given import grids as given
from tests.runner.reader import Reader

ROOT = "climat/tas.zarr"
BEGIN = f"""
import warnings, numpy as np, xarray as xr
url = "s3://camille/{ROOT}"
new = xr.open_dataset("s3://camille/new.nc", engine="h5netcdf", storage_options={{}}).load()
"""


def told(reader: Reader, text: str, begin: str = "2025-12-31", end: str = "2026-01-31") -> str:
    """Lay out a store and new days; return what comes of it, the last line of an error."""
    given.lay(reader.put, ROOT, given.store_of(given.temperatures()))
    reader.put("new.nc", given.netcdf(given.temperatures(begin, end)))
    _, printed = reader.python(BEGIN + text)
    return printed


def test_days_are_added_twice(reader: Reader) -> None:
    text = """
new.to_zarr(url, append_dim="time")
new.to_zarr(url, append_dim="time")
print(xr.open_zarr(url).time.size)
"""
    assert told(reader, text) == "1159\n"


def test_the_recipe_adds_them_once(reader: Reader) -> None:
    text = "new.to_netcdf('tas-2026-01.nc', engine='h5netcdf')"
    assert told(reader, text) == ""
    assert reader.recipe("zarr/append", "python") == "1095 days, now 1127\n"
    assert reader.recipe("zarr/append", "python") == "1127 days, now 1127\n"


def test_the_new_grid_replaces_that_of_the_store(reader: Reader) -> None:
    text = """
new["lat"] = new.lat + 10
stored = xr.open_zarr(url)
new.to_zarr(url, append_dim="time")
print(xr.open_zarr(url).lat.values[0])
xr.align(stored, new, join="exact", exclude="time")
"""
    printed = told(reader, text)
    assert "55.0\n" in printed
    assert "AlignmentError: cannot align objects with join='exact'" in printed


def test_hours_added_to_days_become_other_dates(reader: Reader) -> None:
    text = """
new["time"] = new.time + np.timedelta64(12, "h")
with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always")
    new.to_zarr(url, append_dim="time")
print(found[0].message)
print(str(new.time.values[-1])[:16], str(xr.open_zarr(url).time.values[-1])[:16])
"""
    warning, dates = told(reader, text, "2026-03-31", "2026-04-01").splitlines()
    assert "Times can't be serialized faithfully" in warning
    assert dates == "2026-04-01T12:00 2100-12-19T00:00"


def test_days_cut_in_the_middle_are_there_and_empty(reader: Reader) -> None:
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
    assert told(reader, text) == "cut\n1127 True\n0\n"


@pytest.mark.parametrize("option", ["", "align_chunks=True"])
def test_new_days_in_chunks_of_their_own(reader: Reader, option: str) -> None:
    text = f"""
new.chunk(time=20).to_zarr(url, append_dim="time", {option})
print(xr.open_zarr(url).time.size)
"""
    printed = told(reader, text)
    if option:
        assert printed == "1127\n"
    else:
        assert "would overlap multiple Dask chunks" in printed


def test_a_calendar_year_is_no_chunk(reader: Reader) -> None:
    text = """
year = xr.open_zarr(url).load().sel(time="2024").chunk()
print(year.time.size, flush=True)
year.to_zarr(url, region="auto")
"""
    printed = told(reader, text)
    assert printed.startswith("366\n")
    assert "would overlap multiple Dask chunks" in printed


def test_a_region_is_for_dates_that_are_there(reader: Reader) -> None:
    printed = told(reader, 'new.to_zarr(url, region="auto")')
    assert "Not all values of coordinate 'time' in the new array were found" in printed


def test_a_part_that_was_never_written_is_read(reader: Reader) -> None:
    text = """
new.chunk().to_zarr(url + "2", zarr_format=2, compute=False)
print(bool(xr.open_zarr(url + "2").tas.isnull().all()))
"""
    assert told(reader, text) == "True\n"
