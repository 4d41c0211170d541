"""What the clients of `scale_workers` and `scale_memory` do, with more workers or more data."""

import os
import time
from importlib import import_module

import xarray as xr
from distributed import Client, LocalCluster
from obstore.store import from_url
from zarr.storage import ObjectStore


def print_mean(workers: int, quarters: int) -> float:
    """Print the mean of so much of a cube, by workers that are there; return its seconds."""
    cluster = LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        memory_limit="1GiB",
        dashboard_address="127.0.0.1:0",
    )
    with cluster, Client(cluster) as client:
        client.run(import_module, "xarray")
        begun = time.perf_counter()
        store = ObjectStore(from_url(f"s3://{os.environ['TARGET']}/scale"), read_only=True)
        tas = xr.open_zarr(store, consolidated=False)["tas"]
        part = tas[: tas.sizes["time"] * quarters // 4]
        print(float(part.mean(dtype="float64")))
        return time.perf_counter() - begun
