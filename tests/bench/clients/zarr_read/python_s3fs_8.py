"""Average a cube in chunks of 8 MiB."""

import os

import dask.array  # noqa: F401 (what open_zarr needs)
import s3fs  # noqa: F401 (what s3:// needs)
import xarray as xr

url = f"s3://{os.environ['TARGET']}/zarr/s3fs_8"
tas = xr.open_zarr(url, consolidated=False)["tas"]
print(float(tas.mean(dtype="float64")))
