"""Files of climate models: a rotated grid, its pole, the bounds of days, no 29 February."""

import pytest

from conf.model import recipes
from tests.given import cordex, grids
from tests.runner.reader import Reader

BEGIN = """
import warnings, numpy as np, xarray as xr, zarr
url = "s3://camille/guide/climat/tas.zarr"
def opened(key, **options):
    url = f"s3://camille/{key}.nc"
    return xr.open_dataset(url, engine="h5netcdf", storage_options={}, **options)
def attempt(write):
    try:
        return write()
    except Exception as error:
        return " ".join(str(error).splitlines())
ds = opened("tas", chunks={"time": 365})
new = opened("new").load()
"""


@pytest.fixture
def files(reader: Reader) -> None:
    """Three years in tas.nc, January in new.nc."""
    reader.put("tas.nc", cordex.file())
    reader.put("new.nc", cordex.file(cordex.days(1095, 1126)))


@pytest.fixture
def store(files: None, reader: Reader) -> None:
    """The three years as a Zarr store in the bucket."""
    grids.lay(reader.put, "guide/climat/tas.zarr", grids.store_of(cordex.opened()))


def lines_of(reader: Reader, text: str) -> list[str]:
    code, output = reader.python(BEGIN + text)
    assert code == 0, output
    return output.splitlines()


@pytest.mark.decides("zarr-round-trip")
def test_the_functions_take_a_rotated_grid_to_a_private_bucket_and_back(
    files: None, reader: Reader
) -> None:
    text = recipes.load("zarr/round_trip").variant("python").text
    functions, _, _ = text.partition("\nwrite_to_minio(")
    root = "camille/guide/essais/tas.zarr"
    code, output = reader.python(
        f"""{functions}
import s3fs
s3fs.S3FileSystem().get("camille/tas.nc", "tas.nc")
write_to_minio("tas.nc", "{root}", chunks={{"time": 365}})
print(read_from_minio("{root}").identical(xr.open_dataset("tas.nc", engine="h5netcdf")))
read_from_minio("{root}", anon=True)
"""
    )
    assert code == 1
    assert "PermissionError: Forbidden\nTrue\n" in output


@pytest.mark.decides("zarr-region")
def test_parts_of_a_file_with_scalars_and_a_grid_of_two_dimensions(
    files: None, reader: Reader
) -> None:
    text = """
ds["time_bnds"].load()
ds.to_zarr(url, zarr_format=2, compute=False)
part = ds.isel(time=slice(0, 365))
print(attempt(lambda: part.to_zarr(url, region="auto")))
part.drop_vars(ds.drop_dims("time").variables).to_zarr(url, region="auto")
stored = xr.open_zarr(url)
print(bool(stored.tas[:365].notnull().all()), bool(stored.lat.isnull().all()))
"""
    refused, written = lines_of(reader, text)
    assert "all variables in the dataset to write must have at least one dimension" in refused
    assert written == "True True"


@pytest.mark.decides("zarr-region")
def test_a_region_that_is_used_again_is_the_first_one(files: None, reader: Reader) -> None:
    text = """
ds.update(ds.drop_vars("tas").load())
ds.to_zarr(url, zarr_format=2, compute=False)
tas, region = ds[["tas"]].reset_coords(drop=True).drop_vars(["rlat", "rlon"]), {"time": "auto"}
for first in (0, 365, 730):
    tas.isel(time=slice(first, first + 365)).to_zarr(url, region=region)
print([int(xr.open_zarr(url).tas[first].count()) for first in (0, 365, 730)])
"""
    assert lines_of(reader, text) == ["[80, 0, 0]"]


@pytest.mark.decides("zarr-region")
def test_a_store_without_the_bounds_of_its_days_does_not_open(files: None, reader: Reader) -> None:
    text = """
ds.to_zarr(url, zarr_format=2, compute=False)
print(attempt(lambda: xr.open_zarr(url)))
"""
    (refused,) = lines_of(reader, text)
    assert "unable to decode time units" in refused


@pytest.mark.decides("zarr-append")
@pytest.mark.usefixtures("store")
def test_a_gap_passes_but_in_the_recipe(reader: Reader) -> None:
    text = """
new.isel(time=slice(5, None)).to_netcdf("tas-2026-01.nc", engine="h5netcdf")
"""
    assert lines_of(reader, text) == []
    recipe = recipes.load("zarr/append").variant("python").text
    code, output = reader.python(recipe)
    assert (code, "AssertionError" in output) == (1, True)
    without = "".join(line for line in recipe.splitlines(True) if "assert" not in line)
    assert reader.python(without) == (0, "1095 1121\n")


@pytest.mark.decides("zarr-append")
@pytest.mark.usefixtures("store")
def test_other_latitudes_on_the_same_axes_are_added(reader: Reader) -> None:
    text = """
new["lat"] = new.lat + 10
xr.align(xr.open_zarr(url), new, join="exact", exclude="time")
new.to_zarr(url, append_dim="time")
print(float(xr.open_zarr(url).lat.min()))
"""
    assert lines_of(reader, text) == ["53.0"]


@pytest.mark.decides("many-netcdf")
def test_what_does_not_depend_on_time_gets_a_time(files: None, reader: Reader) -> None:
    text = """
minimal = {"data_vars": "minimal", "coords": "minimal", "compat": "override"}
for options in ({}, minimal):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        both = xr.open_mfdataset(
            ["s3://camille/tas.nc", "s3://camille/new.nc"], engine="h5netcdf",
            combine="nested", concat_dim="time", join="exact", storage_options={}, **options,
        )
    said = any("default value for data_vars will change" in str(w.message) for w in caught)
    print(both.rotated_pole.dims, said)
"""
    assert lines_of(reader, text) == ["('time',) True", "() False"]


@pytest.mark.decides("many-netcdf")
def test_an_index_loses_the_value_of_a_scalar(reader: Reader) -> None:
    grids.lay(reader.put, "guide/climat", cordex.years())
    text = recipes.load("zarr/virtual").variant("python").text
    code, output = reader.python(text + "\nprint(float(ds.height), float(ds.lat.min()))")
    assert code == 0, output
    assert output.splitlines()[-1] == "0.0 43.0"
