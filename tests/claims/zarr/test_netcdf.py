"""NetCDF files in a bucket: read where they are, taken together, written."""

from importlib.metadata import version

import pytest

from tests.given import cordex, grids
from tests.runner.reader import Reader

VIRTUAL = """
import virtualizarr
from obspec_utils.registry import ObjectStoreRegistry
from obstore.store import from_url
from virtualizarr.parsers import HDFParser
virtualizarr.open_virtual_mfdataset(
    ["s3://camille/guide/climat/2023.nc", "s3://camille/guide/climat/2024.nc"],
    ObjectStoreRegistry({"s3://camille": from_url("s3://camille")}),
    HDFParser(), loadable_variables=["time", "lat", "lon"],
)
"""


def put_two_years(reader: Reader, **encoding: object) -> None:
    for year in (2023, 2024):
        days = grids.temperatures(f"{year}-01-01", f"{year}-12-31")
        reader.put(f"guide/climat/{year}.nc", grids.netcdf(days, **encoding))


@pytest.mark.decides("many-netcdf")
def test_years_of_one_chunk_have_no_common_chunks(reader: Reader) -> None:
    put_two_years(reader)
    code, output = reader.python(VIRTUAL)
    assert code != 0
    assert "Cannot concatenate arrays with inconsistent chunk shapes" in output


@pytest.mark.decides("many-netcdf")
def test_compressed_files_print_a_warning_of_zarr_3_1(reader: Reader) -> None:
    put_two_years(reader, chunksizes=(1, 8, 10), compression="gzip")
    code, output = reader.python(VIRTUAL)
    assert code == 0
    said = "Numcodecs codecs are not in the Zarr version 3 specification" in output
    assert said == version("zarr").startswith("3.1.")


@pytest.mark.decides("many-netcdf")
def test_a_replaced_file_makes_the_index_wrong_without_an_error(reader: Reader) -> None:
    grids.lay(reader.put, "guide/climat", cordex.years())
    replaced = cordex.file(cordex.days(365, 730).assign_attrs(history="x" * 3000))
    text = """
        import s3fs, xarray as xr
        s3 = {"asynchronous": True}
        s3fs.S3FileSystem().get_file("camille/guide/climat/tas.json", "tas.json")
        options = {"fo": "tas.json", "remote_protocol": "s3", "remote_options": s3, **s3}
        ds = xr.open_zarr("reference://", consolidated=False, storage_options=options)
        print(float(ds.tas.sum()))
        """
    reader.recipe("zarr/virtual", "python")
    right = reader.python(text)
    reader.put("guide/climat/tas_2024.nc", replaced)
    wrong = reader.python(text)
    assert (right[0], wrong[0]) == (0, 0)
    assert right[1] != wrong[1]


@pytest.mark.decides("many-netcdf")
def test_xarray_does_not_open_a_pattern_of_urls(reader: Reader) -> None:
    code, output = reader.python(
        """
        import xarray as xr
        xr.open_mfdataset("s3://camille/guide/climat/*.nc", engine="h5netcdf", storage_options={})
        """
    )
    assert code != 0
    assert "cannot do wild-card matching for paths that are remote URLs" in output


@pytest.mark.decides("many-netcdf")
def test_two_grids_become_their_union_or_an_alignment_error(reader: Reader) -> None:
    for year in (2023, 2024):
        days = grids.temperatures(f"{year}-01-01", f"{year}-12-31")
        days["lat"] = days.lat + (year - 2023) / 1000
        reader.put(f"guide/climat/{year}.nc", grids.netcdf(days))
    _, output = reader.python(
        """
        import xarray as xr
        for options in ({}, {"join": "exact"}):
            ds = xr.open_mfdataset(
                ["s3://camille/guide/climat/2023.nc", "s3://camille/guide/climat/2024.nc"],
                engine="h5netcdf",
                combine="nested", concat_dim="time", storage_options={}, **options,
            )
            share = float(ds.tas.isnull().mean())
            print(ds.lat.size, "latitudes,", "half of nothing" if share == 0.5 else share)
        """
    )
    assert "16 latitudes, half of nothing\n" in output
    assert "AlignmentError" in output


@pytest.mark.decides("write-netcdf")
def test_netcdf_is_not_written_to_a_bucket(reader: Reader) -> None:
    code, output = reader.python(
        """
        import s3fs, xarray as xr
        fs, ds = s3fs.S3FileSystem(), xr.Dataset({"tas": ("time", [280.0])})
        def write_by_url():
            ds.to_netcdf("s3://camille/by-url.nc", engine="h5netcdf")
        def write_by_open():
            with fs.open("camille/by-open.nc", "wb") as file:
                ds.to_netcdf(file, engine="h5netcdf")
        for write in (write_by_url, write_by_open):
            try:
                write()
            except Exception as error:
                print(error)
        """
    )
    assert code == 0, output
    by_url, by_open = output.splitlines()
    assert "Block size must be >=5MB" in by_url
    assert "Seek only available in read mode" in by_open
    assert reader.bucket == {"camille/by-open.nc": b""}
