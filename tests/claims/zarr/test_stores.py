"""A NetCDF file that becomes a Zarr store: what stops it, where it goes, who reads it."""

import pytest

from tests.given import grids as given
from tests.lab import Lab
from tests.runner.reader import Reader

ROOT = "climat/tas.zarr"
URL = f"s3://camille/{ROOT}"
WARNED = """
import warnings, xarray as xr
ds = xr.Dataset({"tas": ("time", [280.0, 281.0])}).chunk(time=1)
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    %s
print(*sorted({str(warning.message)[:30] for warning in told}), sep="\\n")
"""
NOT_IN_THE_SPECIFICATION = "Consolidated metadata is curre\n"
NOT_CONSOLIDATED = "Failed to open Zarr store with\n"


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
)
def test_a_package_is_missing(reader: Reader, package: str, line: str, message: str) -> None:
    reader.put("a.nc", given.netcdf(given.temperatures().assign_coords(time=given.NOLEAP)))
    code, printed = reader.python(
        f"""
        import sys; sys.modules["{package}"] = None
        import xarray as xr, boto3
        boto3.client("s3").download_file("camille", "a.nc", "a.nc")
        {line}
        """
    )
    assert code != 0
    assert message in printed


def test_netcdf4_is_not_needed(reader: Reader) -> None:
    code, _ = reader.python("import netCDF4")
    assert code != 0


def test_the_first_name_of_a_root_is_a_bucket(reader: Reader) -> None:
    text = """
        import xarray as xr
        xr.Dataset({"tas": ("time", [280.0])}).to_zarr("s3://test/data.zarr", zarr_format=2)
        """
    code, printed = reader.python(text, generation="pavics")
    assert code != 0
    assert "PermissionError: Access Denied" in printed


def test_what_is_there_is_not_replaced_unless_told(reader: Reader) -> None:
    text = f"""
        import xarray as xr
        ds = xr.Dataset({{"tas": ("time", [280.0])}})
        ds.to_zarr("{URL}", zarr_format=2)
        ds.rename(tas="pr").to_zarr("{URL}", zarr_format=2, mode="w")
        print(*xr.open_zarr("{URL}"), flush=True)
        ds.to_zarr("{URL}", zarr_format=2)
        """
    code, printed = reader.python(text)
    assert code != 0
    assert printed.startswith("pr\n")
    assert "Cannot create '' with mode 'w-' because it already contains data" in printed


def test_a_store_without_its_scheme_is_a_folder_of_the_disk(reader: Reader) -> None:
    code, printed = reader.python(
        """
        import xarray as xr
        xr.Dataset({"tas": ("time", [280.0])}).to_zarr("camille/a.zarr", consolidated=False)
        xr.open_zarr("camille/b.zarr")
        """
    )
    assert code != 0
    assert "/camille/b.zarr does not exist" in printed
    assert "camille/a.zarr/zarr.json" in reader.disk
    assert reader.bucket == {}


def test_mode_w_at_the_root_of_a_bucket_deletes_it(reader: Reader, platform: Lab) -> None:
    code, printed = reader.python(
        """
        import xarray as xr
        xr.Dataset({"tas": ("time", [280.0])}).to_zarr("s3://camille", mode="w", zarr_format=2)
        """
    )
    assert code != 0
    assert "The specified bucket does not exist" in printed
    assert reader.bucket["camille/donnees/departements.csv"] is None
    assert not platform.identities.client("root").bucket_exists(bucket_name="camille")


@pytest.mark.parametrize(
    ("written", "read", "warned"),
    [
        ("zarr_format=2", "", ""),
        ("consolidated=False", "consolidated=False", ""),
        ("consolidated=False", "", NOT_CONSOLIDATED),
        ("", "", NOT_IN_THE_SPECIFICATION),
    ],
)
def test_which_formats_warn(reader: Reader, written: str, read: str, warned: str) -> None:
    lines = f'ds.to_zarr("{URL}", {written}); assert xr.open_zarr("{URL}", {read}).equals(ds)'
    code, printed = reader.python(WARNED % lines)
    assert (code, printed) == (0, warned or "\n")


def test_consolidated_metadata_halve_the_requests(reader: Reader) -> None:
    given.lay(reader.put, ROOT, given.store_of(given.temperatures()))
    code, printed = reader.python(
        f"""
        import logging, sys, s3fs, xarray as xr
        class Count(logging.Handler):
            seen = 0
            def emit(self, record):
                self.seen += record.getMessage().startswith("Making request")
        logger = logging.getLogger("botocore.endpoint")
        logger.setLevel(logging.DEBUG); logger.propagate = False
        logger.addHandler(count := Count())
        for consolidated in (None, False):
            s3fs.S3FileSystem.clear_instance_cache()
            count.seen = 0
            xr.open_zarr("{URL}", consolidated=consolidated)
            print(count.seen)
        """
    )
    assert code == 0, printed
    consolidated, not_consolidated = map(int, printed.split()[:2])
    assert 0 < consolidated < not_consolidated / 2
