"""Chunks that are absent, or that the reader may not read or list."""

import json

import pytest

from tests.given import grids
from tests.lab import Lab
from tests.runner.reader import Reader

pytestmark = pytest.mark.decides("zarr-check")

ROOT = "guide/climat/tas.zarr"
READ = """
import xarray as xr
from obstore.store import from_url
from zarr.storage import ObjectStore
url = "s3://camille/guide/climat/tas.zarr"


def by_s3fs():
    return xr.open_zarr(url, storage_options={"anon": True})


def by_obstore():
    store = ObjectStore(from_url(url, skip_signature=True), read_only=True)
    return xr.open_dataset(store, engine="zarr", chunks={})


for open_store in (by_s3fs, by_obstore):
    step = "open"
    try:
        ds = open_store()
        step = "read"
        print(step, ds.tas.values[400, 0, 0])
    except Exception as error:
        print(step, type(error).__name__, str(error).partition("\\n")[0])
"""


def allow(platform: Lab, *keys: str, listing: bool) -> None:
    """Let everybody read some keys of camille, and list them."""
    arn = "arn:aws:s3:::camille"
    everybody = {"Effect": "Allow", "Principal": {"AWS": ["*"]}}
    read = {"Action": ["s3:GetObject"], "Resource": [f"{arn}/{ROOT}/{key}" for key in keys]}
    statements = [everybody | read]
    if listing:
        statements.append(everybody | {"Action": ["s3:ListBucket"], "Resource": [arn]})
    platform.identities.client("root").set_bucket_policy(
        bucket_name="camille",
        policy=json.dumps({"Version": "2012-10-17", "Statement": statements}),
    )


@pytest.fixture
def store_with_a_hole(reader: Reader, three_years: dict[str, bytes]) -> str:
    """The URL of a store whose second chunk is absent."""
    objects = {key: data for key, data in three_years.items() if key != "tas/1.0.0"}
    assert len(objects) == len(three_years) - 1
    grids.lay(reader.put, ROOT, objects)
    return f"s3://camille/{ROOT}"


def test_an_absent_chunk_is_read_as_nan_or_0(reader: Reader, store_with_a_hole: str) -> None:
    code, output = reader.python(
        f"""
        import numpy as np, s3fs, xarray as xr
        print(xr.open_zarr("{store_with_a_hole}").tas.values[400, 0, 0])
        counts = xr.Dataset({{"n": ("time", np.arange(1, 5))}}).chunk(time=2)
        counts.to_zarr("s3://camille/n.zarr", zarr_format=2)
        s3fs.S3FileSystem().rm("camille/n.zarr/n/1")
        print(xr.open_zarr("s3://camille/n.zarr").n.values)
        """
    )
    assert (code, output) == (0, "nan\n[1 2 0 0]\n")


def test_a_chunk_of_nan_only_is_not_written(reader: Reader) -> None:
    code, output = reader.python(
        """
        import numpy as np, xarray as xr, zarr
        sea = xr.Dataset({"tas": ("lon", [1.0, 2.0, np.nan, np.nan])}).chunk(lon=2)
        sea.to_zarr("s3://camille/a.zarr", zarr_format=2)
        tas = zarr.open_group("s3://camille/a.zarr", mode="r")["tas"]
        print(tas.nchunks_initialized, tas.nchunks, xr.open_zarr("s3://camille/a.zarr").equals(sea))
        """
    )
    assert (code, output) == (0, "1 2 True\n")


@pytest.mark.usefixtures("store")
def test_a_forbidden_chunk_is_an_error(reader: Reader, platform: Lab) -> None:
    allow(platform, "*.z*", "*zarr.json", "lat/*", "lon/*", "time/*", listing=True)
    code, output = reader.python(READ)
    assert code == 0, output
    by_s3fs, by_obstore = output.splitlines()
    assert by_s3fs.startswith("read PermissionError")
    assert by_obstore.startswith("read PermissionDeniedError")


@pytest.mark.usefixtures("store_with_a_hole")
def test_without_the_right_to_list_obstore_opens_and_s3fs_does_not(
    reader: Reader, platform: Lab
) -> None:
    allow(platform, "*", listing=False)
    code, output = reader.python(READ)
    assert code == 0, output
    by_s3fs, by_obstore = output.splitlines()
    assert by_s3fs.startswith("open PermissionError Access Denied")
    assert by_obstore == "read nan"
