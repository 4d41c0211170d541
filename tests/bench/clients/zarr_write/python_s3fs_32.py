"""Write a cube in chunks of 32 MiB."""

import os

import dask.array as da
import numpy as np
import s3fs  # noqa: F401 (what s3:// needs)
import xarray as xr

tas = da.from_array(np.load("tas.npy", mmap_mode="r"), chunks=(128, 256, 256))
cube = xr.Dataset({"tas": (("time", "lat", "lon"), tas)})
cube.to_zarr(f"s3://{os.environ['TARGET']}/zarr/s3fs_32", consolidated=False)
