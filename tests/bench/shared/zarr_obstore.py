"""What the clients of `zarr_write` and `zarr_read` do with obstore."""

import os
from typing import Any

from obstore.store import from_url
from zarr.storage import ObjectStore

from tests.bench.shared.zarr_cube import cube, open_cube, print_mean


def write(mebibytes: int) -> None:
    """Write the cube in chunks of this size."""
    cube(mebibytes).to_zarr(store(f"zarr/obstore_{mebibytes}"), consolidated=False)


def read(mebibytes: int) -> None:
    """Print the mean of the cube that `write` wrote."""
    print_mean(open_cube(store(f"zarr/obstore_{mebibytes}", read_only=True)))


def store(folder: str, read_only: bool = False) -> "ObjectStore[Any]":
    """Return the store that is, or will be, in a folder of the place of the bench."""
    return ObjectStore(from_url(f"s3://{os.environ['TARGET']}/{folder}"), read_only=read_only)
