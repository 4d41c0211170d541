"""A NetCDF file that becomes a Zarr store: what stops it, where it goes, who reads it."""

from collections.abc import Mapping

import pytest

from tests.given import grids
from tests.lab import Lab
from tests.runner.reader import Reader

URL = "s3://camille/guide/climat/tas.zarr"
FORMATS = """
import warnings, xarray as xr
ds = xr.Dataset({"tas": ("time", [280.0, 281.0])}).chunk(time=1)
for number, (written, read) in enumerate(PAIRS):
    url = f"s3://camille/guide/climat/{number}.zarr"
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        ds.to_zarr(url, **written)
        assert xr.open_zarr(url, **read).equals(ds)
    print(*sorted({str(warning.message)[:30] for warning in caught}), sep="; ")
"""
NOT_CONSOLIDATED = {"consolidated": False}


@pytest.mark.decides("zarr-round-trip")
@pytest.mark.parametrize(
    ("package", "line", "message"),
    [
        (
            "dask",
            "xr.open_dataset('a.nc', chunks={}, decode_times=False)",
            "chunk manager 'dask' is not available",
        ),
        ("h5py", "xr.open_dataset('a.nc', engine='h5netcdf')", "No module named 'h5py'"),
        ("s3fs", f"xr.open_zarr('{URL}')", "Install s3fs to access S3"),
        ("cftime", "xr.open_dataset('a.nc')", "unable to decode time units"),
    ],
    ids=["dask", "h5py", "s3fs", "cftime"],
)
def test_what_is_printed_when_a_package_is_missing(
    reader: Reader, package: str, line: str, message: str
) -> None:
    reader.put("a.nc", grids.netcdf(grids.temperatures().assign_coords(time=grids.NOLEAP)))
    code, output = reader.python(
        f"""
        import sys; sys.modules["{package}"] = None
        import xarray as xr, boto3
        boto3.client("s3").download_file("camille", "a.nc", "a.nc")
        {line}
        """
    )
    assert code != 0
    assert message in output


@pytest.mark.decides("zarr-round-trip")
def test_netcdf4_is_not_needed(reader: Reader) -> None:
    code, _ = reader.python("import netCDF4")
    assert code != 0


@pytest.mark.decides("zarr-round-trip", "old-zarr")
def test_the_first_name_of_a_root_is_a_bucket(reader: Reader) -> None:
    text = """
        import xarray as xr
        xr.Dataset({"tas": ("time", [280.0])}).to_zarr("s3://test/data.zarr", zarr_format=2)
        """
    code, output = reader.python(text, generation="pavics")
    assert code != 0
    assert "PermissionError: Access Denied" in output


@pytest.mark.decides("zarr-round-trip")
def test_a_store_is_replaced_in_mode_w_only(reader: Reader) -> None:
    text = f"""
        import xarray as xr
        ds = xr.Dataset({{"tas": ("time", [280.0])}})
        ds.to_zarr("{URL}", zarr_format=2)
        ds.rename(tas="pr").to_zarr("{URL}", zarr_format=2, mode="w")
        print(*xr.open_zarr("{URL}"), flush=True)
        ds.to_zarr("{URL}", zarr_format=2)
        """
    code, output = reader.python(text)
    assert code != 0
    assert output.startswith("pr\n")
    assert "Cannot create '' with mode 'w-' because it already contains data" in output


@pytest.mark.decides("zarr-round-trip", "write-csv")
def test_a_store_without_s3_in_its_url_is_a_folder_of_the_disk(reader: Reader) -> None:
    code, output = reader.python(
        """
        import xarray as xr
        xr.Dataset({"tas": ("time", [280.0])}).to_zarr("camille/a.zarr", consolidated=False)
        xr.open_zarr("camille/b.zarr")
        """
    )
    assert code != 0
    assert "/camille/b.zarr does not exist" in output
    assert "camille/a.zarr/zarr.json" in reader.disk
    assert reader.bucket == {}


@pytest.mark.decides("zarr-round-trip")
def test_mode_w_at_the_root_of_a_bucket_deletes_it(reader: Reader, platform: Lab) -> None:
    code, output = reader.python(
        """
        import xarray as xr
        xr.Dataset({"tas": ("time", [280.0])}).to_zarr("s3://camille", mode="w", zarr_format=2)
        """
    )
    assert code != 0
    assert "The specified bucket does not exist" in output
    assert reader.bucket["camille/guide/donnees/departements.csv"] is None
    assert not platform.identities.client("root").bucket_exists(bucket_name="camille")


@pytest.mark.decides("zarr-format")
def test_which_formats_print_a_warning(reader: Reader) -> None:
    table: list[tuple[Mapping[str, object], Mapping[str, object], str]] = [
        ({"zarr_format": 2}, {}, ""),
        (NOT_CONSOLIDATED, NOT_CONSOLIDATED, ""),
        (NOT_CONSOLIDATED, {}, "Failed to open Zarr store with"),
        ({}, {}, "Consolidated metadata is curre"),
    ]
    pairs = str([(written, read) for written, read, _ in table])
    code, output = reader.python(FORMATS.replace("PAIRS", pairs))
    assert code == 0, output
    assert output.splitlines() == [warning for *_, warning in table]


@pytest.mark.decides("zarr-format")
def test_consolidated_metadata_halve_the_requests(reader: Reader, store: str) -> None:
    code, output = reader.python(
        f"""
        import logging, sys, s3fs, xarray as xr
        class Count(logging.Handler):
            requests = 0
            def emit(self, record):
                self.requests += record.getMessage().startswith("Making request")
        logger = logging.getLogger("botocore.endpoint")
        logger.setLevel(logging.DEBUG); logger.propagate = False
        logger.addHandler(count := Count())
        for consolidated in (None, False):
            s3fs.S3FileSystem.clear_instance_cache()
            count.requests = 0
            xr.open_zarr("{store}", consolidated=consolidated)
            print(count.requests)
        """
    )
    assert code == 0, output
    # The rest: sessions that s3fs leaves open.
    consolidated, not_consolidated = (int(line) for line in output.splitlines() if line.isdigit())
    assert 0 < consolidated < not_consolidated / 2


@pytest.mark.decides("zarr-round-trip")
def test_a_netcdf_3_file_takes_another_engine(reader: Reader) -> None:
    code, output = reader.python(
        """
        import xarray as xr
        xr.Dataset({"tas": ("time", [280.0])}).to_netcdf("a.nc", engine="scipy")
        print(float(xr.open_dataset("a.nc", engine="scipy").tas[0]), flush=True)
        xr.open_dataset("a.nc", engine="h5netcdf")
        """
    )
    assert code != 0
    assert output.startswith("280.0\n")
    assert "file signature not found" in output
