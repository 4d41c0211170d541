"""Average a cube in chunks of 8 MiB, in its last version."""

import os

import dask.array  # noqa: F401 (what open_zarr needs)
import icechunk
import xarray as xr

bucket, _, prefix = os.environ["TARGET"].partition("/")
storage = icechunk.s3_storage(
    bucket=bucket,
    prefix=f"{prefix}/zarr/icechunk_8",
    endpoint_url=os.environ["AWS_ENDPOINT_URL"],
    region=os.environ.get("AWS_DEFAULT_REGION"),
    force_path_style=True,
    from_env=True,
)
session = icechunk.Repository.open(storage).readonly_session("main")
tas = xr.open_zarr(session.store, consolidated=False)["tas"]
print(float(tas.mean(dtype="float64")))
