"""What the clients of `zarr_write` and `zarr_read` do with a cube, whatever stores it."""

from typing import Any

import dask.array as da
import numpy as np
import xarray as xr

from tests.bench.data import MAPS_PER_MIB, SIDE


def cube(mebibytes: int) -> xr.Dataset:
    """Return the cube of `tas.npy`, read from the disk when needed, in chunks of this size."""
    chunks = (mebibytes * MAPS_PER_MIB, SIDE, SIDE)
    values = np.load("tas.npy", mmap_mode="r")
    tas = da.from_array(values, chunks=chunks)  # type: ignore[no-untyped-call]
    return xr.Dataset({"tas": (("time", "lat", "lon"), tas)})


def open_cube(store: Any) -> xr.DataArray:
    """Return the temperatures of a store, read when needed."""
    tas: xr.DataArray = xr.open_zarr(store, consolidated=False)["tas"]
    return tas


def print_mean(tas: xr.DataArray) -> None:
    """Print the mean of temperatures."""
    print(float(tas.mean(dtype="float64")))
