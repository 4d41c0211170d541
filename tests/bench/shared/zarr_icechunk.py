"""What the clients of `zarr_write` and `zarr_read` do with Icechunk."""

import os

import icechunk

from tests.bench.shared.zarr_cube import cube, open_cube, print_mean


def write(mebibytes: int) -> None:
    """Write the cube in chunks of this size, and commit it."""
    repository = icechunk.Repository.create(_storage(mebibytes))
    session = repository.writable_session("main")
    cube(mebibytes).to_zarr(session.store, consolidated=False)
    session.commit("tas")


def read(mebibytes: int) -> None:
    """Print the mean of the last version of the cube that `write` wrote."""
    repository = icechunk.Repository.open(_storage(mebibytes))
    print_mean(open_cube(repository.readonly_session("main").store))


def _storage(mebibytes: int) -> icechunk.Storage:
    bucket, _, prefix = os.environ["TARGET"].partition("/")
    return icechunk.s3_storage(
        bucket=bucket,
        prefix=f"{prefix}/zarr/icechunk_{mebibytes}",
        endpoint_url=os.environ["AWS_ENDPOINT_URL"],
        region=os.environ.get("AWS_DEFAULT_REGION"),
        force_path_style=True,
        from_env=True,
    )
