"""What the tasks on several machines find: a year of sales by month, a year of a grid."""

import numpy as np
import pandas as pd
import xarray as xr

from tests.given import tables as given
from tests.runner.variants import Run

MONTHS = [f"2026-{month:02}" for month in range(1, 7)]


def sales(variant: Run) -> None:
    """Put a Parquet file per month in `camille/donnees/ventes/`."""
    for name in MONTHS:
        variant.put(f"camille/donnees/ventes/{name}.parquet", given.parquet(_month(name)))


def totals(name: str) -> bytes:
    """Return the month's total of each commune, as CSV."""
    return _month(name).groupby("commune")["montant"].sum().to_frame().to_csv().encode()


def temperatures() -> xr.Dataset:
    """Return 120 days of a coarse grid."""
    days = np.arange(120)
    latitudes, longitudes = np.arange(40.0, 52.0), np.arange(-6.0, 10.0)
    season = 12 + 8 * np.sin(days / 60)[:, None, None]
    place = (52 - latitudes)[:, None] + longitudes / 4
    return xr.Dataset(
        {"temperature": (("time", "lat", "lon"), (season + place).astype("float32"))},
        {"time": pd.date_range("2026-01-01", periods=120), "lat": latitudes, "lon": longitudes},
    )


def grid(variant: Run) -> None:
    """Put the temperatures in `camille/donnees/temperatures.zarr`, in sixteen chunks."""
    folder = variant.platform.scratch("grid-")
    sizes = {"temperature": {"chunks": (30, 6, 8)}}
    temperatures().to_zarr(folder, encoding=sizes, consolidated=False)
    for path in folder.rglob("*"):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            variant.put(f"camille/donnees/temperatures.zarr/{name}", path.read_bytes())


def _month(name: str) -> pd.DataFrame:
    table = given.sales(2000)
    return table[pd.to_datetime(table["date"]).dt.strftime("%Y-%m") == name]
