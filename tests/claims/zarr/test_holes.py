"""Chunks that are not there, or may not be read."""

import json

import pytest

from tests.given import grids as given
from tests.lab import Lab
from tests.runner.reader import Reader

ROOT = "climat/tas.zarr"
S3FS = 'xr.open_zarr("s3://camille/climat/tas.zarr", storage_options={"anon": True})'
OBSTORE = """xr.open_dataset(
    ObjectStore(from_url("s3://camille/climat/tas.zarr", skip_signature=True), read_only=True),
    engine="zarr", chunks={})"""
READ = """
import xarray as xr
from obstore.store import from_url
from zarr.storage import ObjectStore
ds = %s
print("opened", flush=True)
print(ds.tas.values[400, 0, 0])
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


def test_a_missing_chunk_is_read_as_nothing(reader: Reader) -> None:
    objects = given.store_of(given.temperatures())
    del objects["tas/1.0.0"]
    given.lay(reader.put, ROOT, objects)
    code, printed = reader.python(
        f"""
        import numpy as np, s3fs, xarray as xr
        print(xr.open_zarr("s3://camille/{ROOT}").tas.values[400, 0, 0])
        counts = xr.Dataset({{"n": ("time", np.arange(1, 5))}}).chunk(time=2)
        counts.to_zarr("s3://camille/n.zarr", zarr_format=2)
        s3fs.S3FileSystem().rm("camille/n.zarr/n/1")
        print(xr.open_zarr("s3://camille/n.zarr").n.values)
        """
    )
    assert (code, printed) == (0, "nan\n[1 2 0 0]\n")


def test_a_chunk_of_nothing_is_not_written(reader: Reader) -> None:
    code, printed = reader.python(
        """
        import numpy as np, xarray as xr, zarr
        sea = xr.Dataset({"tas": ("lon", [1.0, 2.0, np.nan, np.nan])}).chunk(lon=2)
        sea.to_zarr("s3://camille/a.zarr", zarr_format=2)
        tas = zarr.open_group("s3://camille/a.zarr", mode="r")["tas"]
        print(tas.nchunks_initialized, tas.nchunks, xr.open_zarr("s3://camille/a.zarr").equals(sea))
        """
    )
    assert (code, printed) == (0, "1 2 True\n")


@pytest.mark.parametrize(
    ("client", "message"), [(S3FS, "PermissionError"), (OBSTORE, "PermissionDeniedError")]
)
def test_a_forbidden_chunk_is_an_error(
    reader: Reader, platform: Lab, client: str, message: str
) -> None:
    given.lay(reader.put, ROOT, given.store_of(given.temperatures()))
    allow(platform, "*.z*", "*zarr.json", "lat/*", "lon/*", "time/*", listing=True)
    code, printed = reader.python(READ % client)
    assert code != 0
    assert printed.startswith("opened\n")
    assert message in printed


@pytest.mark.parametrize(
    ("client", "printed"), [(S3FS, "PermissionError: Access Denied"), (OBSTORE, "opened\nnan\n")]
)
def test_who_may_not_list(reader: Reader, platform: Lab, client: str, printed: str) -> None:
    objects = given.store_of(given.temperatures())
    del objects["tas/1.0.0"]
    given.lay(reader.put, ROOT, objects)
    allow(platform, "*", listing=False)
    _, told = reader.python(READ % client)
    assert ("opened" in told) == (client == OBSTORE)
    assert printed in told
