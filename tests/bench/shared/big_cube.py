"""The cube of `scale_workers` and `scale_memory`, which a worker's memory cannot hold."""

import xarray as xr

from tests.bench.shared.zarr_cube import open_cube
from tests.bench.shared.zarr_obstore import store


def open_quarters(quarters: int) -> xr.DataArray:
    """Return some quarters of the cube, read when needed."""
    tas = open_cube(store("scale", read_only=True))
    return tas[: tas.sizes["time"] * quarters // 4]
