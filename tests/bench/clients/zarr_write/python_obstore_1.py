"""Write a cube in chunks of 1 MiB."""

import os

import dask.array as da
import numpy as np
import xarray as xr
from obstore.store import from_url
from zarr.storage import ObjectStore

tas = da.from_array(np.load("tas.npy", mmap_mode="r"), chunks=(4, 256, 256))
cube = xr.Dataset({"tas": (("time", "lat", "lon"), tas)})
store = ObjectStore(from_url(f"s3://{os.environ['TARGET']}/zarr/obstore_1"))
cube.to_zarr(store, consolidated=False)
