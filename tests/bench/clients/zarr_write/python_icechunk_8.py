"""Write a cube in chunks of 8 MiB, as a version."""

import os

import dask.array as da
import icechunk
import numpy as np
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
tas = da.from_array(np.load("tas.npy", mmap_mode="r"), chunks=(32, 256, 256))
cube = xr.Dataset({"tas": (("time", "lat", "lon"), tas)})
session = icechunk.Repository.create(storage).writable_session("main")
cube.to_zarr(session.store, consolidated=False)
session.commit("tas")
