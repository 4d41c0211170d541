"""Average a cube in chunks of 1 MiB."""

import os

import dask.array  # noqa: F401 (what open_zarr needs)
import xarray as xr
from obstore.store import from_url
from zarr.storage import ObjectStore

store = ObjectStore(from_url(f"s3://{os.environ['TARGET']}/zarr/obstore_1"), read_only=True)
tas = xr.open_zarr(store, consolidated=False)["tas"]
print(float(tas.mean(dtype="float64")))
