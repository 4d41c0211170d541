"""NetCDF files in a bucket: read where they stand, taken together, written."""

import pytest

from tests.given import grids as given
from tests.runner.reader import Reader

VIRTUAL = """
import virtualizarr
from obspec_utils.registry import ObjectStoreRegistry
from obstore.store import from_url
from virtualizarr.parsers import HDFParser
virtualizarr.open_virtual_mfdataset(
    ["s3://camille/climat/2023.nc", "s3://camille/climat/2024.nc"],
    ObjectStoreRegistry({"s3://camille": from_url("s3://camille")}),
    HDFParser(), loadable_variables=["time", "lat", "lon"],
)
"""


def years(reader: Reader, **encoding: object) -> None:
    for year in (2023, 2024):
        days = given.temperatures(f"{year}-01-01", f"{year}-12-31")
        reader.put(f"climat/{year}.nc", given.netcdf(days, **encoding))


def test_years_written_whole_have_no_common_chunks(reader: Reader) -> None:
    years(reader)
    code, printed = reader.python(VIRTUAL)
    assert code != 0
    assert "Cannot concatenate arrays with inconsistent chunk shapes" in printed


def test_compressed_files_warn(reader: Reader) -> None:
    years(reader, chunksizes=(1, 8, 10), compression="gzip")
    code, printed = reader.python(VIRTUAL)
    assert code == 0
    assert "Numcodecs codecs are not in the Zarr version 3 specification" in printed


def test_a_file_that_is_replaced_makes_the_index_lie(reader: Reader) -> None:
    given.lay(reader.put, "climat", given.years())
    wordy = given.temperatures("2024-01-01", "2024-12-31").assign_attrs(history="x" * 3000)
    replaced = given.netcdf(wordy, chunksizes=(1, 8, 10))
    text = """
        import s3fs, xarray as xr
        s3 = {"asynchronous": True}
        s3fs.S3FileSystem().get_file("camille/climat/tas.json", "tas.json")
        options = {"fo": "tas.json", "remote_protocol": "s3", "remote_options": s3, **s3}
        ds = xr.open_zarr("reference://", consolidated=False, storage_options=options)
        print(float(ds.tas.max()) < 300)
        """
    reader.recipe("zarr/virtual", "python")
    assert reader.python(text) == (0, "True\n")
    reader.put("climat/tas_2024.nc", replaced)
    assert reader.python(text) == (0, "False\n")


def test_xarray_finds_no_files_by_a_pattern(reader: Reader) -> None:
    code, printed = reader.python(
        """
        import xarray as xr
        xr.open_mfdataset("s3://camille/climat/*.nc", engine="h5netcdf", storage_options={})
        """
    )
    assert code != 0
    assert "cannot do wild-card matching for paths that are remote URLs" in printed


@pytest.mark.parametrize(
    ("option", "answer"),
    [("", "16 latitudes, half of nothing"), ('join="exact",', "AlignmentError")],
)
def test_two_grids_make_one_of_both(reader: Reader, option: str, answer: str) -> None:
    for year in (2023, 2024):
        days = given.temperatures(f"{year}-01-01", f"{year}-12-31")
        days["lat"] = days.lat + (year - 2023) / 1000
        reader.put(f"climat/{year}.nc", given.netcdf(days))
    _, printed = reader.python(
        f"""
        import xarray as xr
        ds = xr.open_mfdataset(
            ["s3://camille/climat/2023.nc", "s3://camille/climat/2024.nc"], engine="h5netcdf",
            combine="nested", concat_dim="time", {option} storage_options={{}},
        )
        share = float(ds.tas.isnull().mean())
        print(ds.lat.size, "latitudes,", "half of nothing" if share == 0.5 else share)
        """
    )
    assert answer in printed


@pytest.mark.parametrize(
    ("line", "message", "left"),
    [
        (
            'ds.to_netcdf("s3://camille/a.nc", engine="h5netcdf")',
            "Block size must be >=5MB",
            {},
        ),
        (
            "with fs.open('camille/a.nc', 'wb') as file: ds.to_netcdf(file, engine='h5netcdf')",
            "Seek only available in read mode",
            {"camille/a.nc": b""},
        ),
    ],
)
def test_netcdf_is_not_written_to_a_bucket(
    reader: Reader, line: str, message: str, left: dict[str, bytes | None]
) -> None:
    code, printed = reader.python(
        f"""
        import s3fs, xarray as xr
        fs, ds = s3fs.S3FileSystem(), xr.Dataset({{"tas": ("time", [280.0])}})
        {line}
        """
    )
    assert code != 0
    assert message in printed
    assert reader.bucket == left
