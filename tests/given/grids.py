"""Grids of temperatures, as NetCDF files, Zarr stores and Icechunk repositories."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import icechunk
    import pandas as pd
    import xarray as xr
    from zarr.core.buffer import Buffer
    from zarr.storage import MemoryStore

Put = Callable[[str, bytes], None]
Effect = Mapping[str, bytes | None]

# The time of a climate model: no 29 February.
NOLEAP = ("time", range(1095), {"units": "days since 2023-01-01", "calendar": "noleap"})


def temperatures(begin: str = "2023-01-01", end: str = "2025-12-30") -> "xr.Dataset":
    """Return daily temperatures of a small grid, the same at each call: three times 365 days."""
    import numpy as np
    import pandas as pd

    time = pd.date_range(begin, end, name="time")
    season = 278 + 15 * np.sin(2 * np.pi * (time.day_of_year.to_numpy() - 110) / 365)
    colder_northwards = np.linspace(0, 3.5, 8)[:, None] + np.zeros(10)
    return _with_metadata(season[:, None, None] - colder_northwards, time)


def wide_grid() -> "xr.Dataset":
    """Return ten years that hardly compress: 79 MB in memory."""
    import numpy as np
    import pandas as pd

    values = np.random.default_rng(8).random((3650, 60, 90), dtype="float32")
    return _with_metadata(values, pd.date_range("2016-01-01", periods=3650))


def _with_metadata(values: Any, time: "pd.DatetimeIndex") -> "xr.Dataset":
    import numpy as np
    import xarray as xr

    _, rows, columns = values.shape
    latitude = np.linspace(45, 45 + (rows - 1) / 2, rows, dtype="float32")
    longitude = np.linspace(-75, -75 + (columns - 1) / 2, columns, dtype="float32")
    temperature = {"standard_name": "air_temperature", "units": "K"}
    north = {"standard_name": "latitude", "units": "degrees_north"}
    east = {"standard_name": "longitude", "units": "degrees_east"}
    return xr.Dataset(
        {"tas": (("time", "lat", "lon"), values.astype("float32"), temperature)},
        {"time": time, "lat": ("lat", latitude, north), "lon": ("lon", longitude, east)},
        {"Conventions": "CF-1.8", "title": "Daily mean temperature"},
    )


def netcdf(dataset: "xr.Dataset", **encoding: Any) -> bytes:
    """Return a NetCDF file; `encoding` is that of `tas`."""
    return bytes(dataset.to_netcdf(engine="h5netcdf", encoding={"tas": encoding}))


def store_of(dataset: "xr.Dataset", **options: Any) -> dict[str, bytes]:
    """Return the objects of a Zarr store, by their names in it.

    The chunks are of 365 days by default; `options` are those of `to_zarr`.
    """
    from zarr.storage import MemoryStore

    buffers: dict[str, Buffer] = {}
    lazy = dataset if dataset.chunks else dataset.chunk(time=365)
    lazy.to_zarr(MemoryStore(buffers), **({"zarr_format": 2} | options))
    return {key: contents.to_bytes() for key, contents in buffers.items()}


def lay(put: Put, root: str, objects: Mapping[str, bytes]) -> None:
    """Put objects in a bucket, under a root."""
    for key, contents in objects.items():
        put(f"{root}/{key}", contents)


def memory_store(effect: Effect, root: str) -> "MemoryStore":
    """Return the Zarr store that an effect wrote, and nothing else, under a root."""
    from zarr.core.buffer import default_buffer_prototype
    from zarr.storage import MemoryStore

    buffer = default_buffer_prototype().buffer
    objects = _under(effect, root)
    return MemoryStore({key: buffer.from_bytes(data) for key, data in objects.items()})


def read_store(effect: Effect, root: str) -> "xr.Dataset":
    """Return the data set of the Zarr store that an effect wrote, and nothing else."""
    import xarray as xr

    store = memory_store(effect, root)
    consolidated = effect.get(f"{root}/.zmetadata") is not None
    stored: xr.Dataset = xr.open_zarr(store, chunks=None, consolidated=consolidated)
    return stored


def repository_of(dataset: "xr.Dataset", folder: Path) -> dict[str, bytes]:
    """Return the objects of an Icechunk repository whose only commit has the tag v1."""
    import icechunk

    repository = icechunk.Repository.create(icechunk.local_filesystem_storage(str(folder)))
    session = repository.writable_session("main")
    dataset.to_zarr(session.store, consolidated=False)
    repository.create_tag("v1", snapshot_id=session.commit("2023-2025, from tas.nc"))
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def open_repository(effect: Effect, root: str, folder: Path) -> "icechunk.Repository":
    """Open, on the disk, the Icechunk repository that an effect wrote in a bucket."""
    import icechunk

    for key, contents in _under(effect, root).items():
        (folder / key).parent.mkdir(parents=True, exist_ok=True)
        (folder / key).write_bytes(contents)
    return icechunk.Repository.open(icechunk.local_filesystem_storage(str(folder)))


def _under(effect: Effect, root: str) -> dict[str, bytes]:
    """Return the objects that an effect wrote: it must have changed nothing outside the root."""
    objects = {}
    for path, contents in effect.items():
        assert path.startswith(f"{root}/"), path
        if contents is not None:
            objects[path.removeprefix(f"{root}/")] = contents
    return objects
