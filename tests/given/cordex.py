"""Days of a climate model as archives keep them: a rotated grid, packed, without 29 February."""

from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import xarray as xr

POLE = {
    "grid_mapping_name": "rotated_latitude_longitude",
    "grid_north_pole_latitude": 42.5,
    "grid_north_pole_longitude": 83.0,
}
PACKED = {
    "dtype": "int16",
    "scale_factor": 0.01,
    "add_offset": 280.0,
    "_FillValue": -32768,
    "chunksizes": (1, 8, 10),
}


def days(first: int = 0, last: int = 3 * 365) -> "xr.Dataset":
    """Return the days `first` to `last`, not included, since 1 January 2023, as a file has them."""
    import numpy as np
    import xarray as xr

    day = np.arange(first, last)
    north, east = np.linspace(-4, 3, 8), np.linspace(-5, 4, 10)
    season = 278 + 15 * np.sin(2 * np.pi * (day - 110) / 365)
    latitude = 47.5 + north[:, None] - east**2 / 50
    longitude = 263 + east - north[:, None] / 4
    values = season[:, None, None] - latitude / 2 + 24
    ds = xr.Dataset(
        {
            "tas": (
                ("time", "rlat", "rlon"),
                values.astype("float32"),
                {"standard_name": "air_temperature", "units": "K", "grid_mapping": "rotated_pole"},
                PACKED | {"coordinates": "lat lon height"},
            ),
            "time_bnds": (("time", "bnds"), np.stack([day, day + 1], axis=1).astype("float64")),
            "rotated_pole": ((), np.int32(0), POLE),
        },
        {
            "time": ("time", day + 0.5, _time()),
            "rlat": ("rlat", north, {"standard_name": "grid_latitude", "units": "degrees"}),
            "rlon": ("rlon", east, {"standard_name": "grid_longitude", "units": "degrees"}),
            "lat": (("rlat", "rlon"), latitude, _degrees("latitude", "north")),
            "lon": (("rlat", "rlon"), longitude, _degrees("longitude", "east")),
            "height": ((), 2.0, {"standard_name": "height", "units": "m"}),
        },
        {"Conventions": "CF-1.8", "title": "Daily mean temperature"},
    )
    return ds


def _time() -> dict[str, Any]:
    return {"units": "days since 2023-01-01", "calendar": "noleap", "bounds": "time_bnds"}


def _degrees(name: str, towards: str) -> dict[str, str]:
    return {"standard_name": name, "units": f"degrees_{towards}"}


def file(ds: "xr.Dataset | None" = None) -> bytes:
    """Return a NetCDF file of some days, of three years by default."""
    return bytes((ds or days()).to_netcdf(engine="h5netcdf"))


def opened(ds: "xr.Dataset | None" = None) -> "xr.Dataset":
    """Return what xarray makes of that file, in memory."""
    import xarray as xr

    return xr.open_dataset(BytesIO(file(ds)), engine="h5netcdf").load()


def years() -> dict[str, bytes]:
    """Return a file per year."""
    numbers = enumerate(range(0, 3 * 365, 365), 2023)
    return {f"tas_{year}.nc": file(days(first, first + 365)) for year, first in numbers}
