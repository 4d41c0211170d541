"""What the clients of `zarr_write` and `zarr_read` do with s3fs."""

import os

import s3fs  # type: ignore[import-untyped]  # noqa: F401 (what s3:// needs)

from tests.bench.shared.zarr_cube import cube, open_cube, print_mean


def write(mebibytes: int) -> None:
    """Write the cube in chunks of this size."""
    cube(mebibytes).to_zarr(_url(mebibytes), consolidated=False)


def read(mebibytes: int) -> None:
    """Print the mean of the cube that `write` wrote."""
    print_mean(open_cube(_url(mebibytes)))


def _url(mebibytes: int) -> str:
    return f"s3://{os.environ['TARGET']}/zarr/s3fs_{mebibytes}"
