"""What the recipes on NetCDF and Zarr find, and what they leave, as data sets."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd
import xarray as xr
from zarr.core.buffer import default_buffer_prototype
from zarr.storage import MemoryStore


def temperatures(begin: str = "2023-01-01", end: str = "2025-12-30") -> xr.Dataset:
    """Return daily temperatures of a small grid, the same at each call."""
    time = pd.date_range(begin, end, name="time")
    latitude = np.arange(45, 49, 0.5, dtype="float32")
    longitude = np.arange(-75, -70, 0.5, dtype="float32")
    season = 278 + 15 * np.sin(2 * np.pi * (time.day_of_year.to_numpy() - 110) / 365)
    values = season[:, None, None] - latitude[:, None] + 45 + 0 * longitude
    return xr.Dataset(
        {"tas": (("time", "lat", "lon"), values.astype("float32"), {
            "standard_name": "air_temperature", "units": "K",
        })},
        {
            "time": time,
            "lat": ("lat", latitude, {"standard_name": "latitude", "units": "degrees_north"}),
            "lon": ("lon", longitude, {"standard_name": "longitude", "units": "degrees_east"}),
        },
        {"Conventions": "CF-1.8", "title": "Daily mean temperature"},
    )  # fmt: skip


def netcdf(folder: Path, name: str = "tas.nc") -> xr.Dataset:
    """Lay out a NetCDF file; return what it holds."""
    made = temperatures()
    made.to_netcdf(folder / name, engine="h5netcdf")
    return made


def store(effect: Mapping[str, bytes | None], root: str) -> xr.Dataset:
    """Return what a Zarr store of the effect holds: all keys of the effect must be its own."""
    prototype = default_buffer_prototype()
    contents = {}
    for path, data in effect.items():
        assert path.startswith(f"{root}/"), path
        assert data is not None, path
        contents[path.removeprefix(f"{root}/")] = prototype.buffer.from_bytes(data)
    return xr.open_zarr(MemoryStore(contents), chunks=None)
