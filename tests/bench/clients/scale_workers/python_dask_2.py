"""Average a quarter of a cube on 2 workers, once they are there."""

import os
import time
from importlib import import_module

import xarray as xr
from distributed import Client, LocalCluster
from obstore.store import from_url
from zarr.storage import ObjectStore

cluster = LocalCluster(
    n_workers=2, threads_per_worker=1, memory_limit="1GiB", dashboard_address="127.0.0.1:0"
)
with cluster, Client(cluster) as client:
    client.run(import_module, "xarray")
    begun = time.perf_counter()
    store = ObjectStore(from_url(f"s3://{os.environ['TARGET']}/scale"), read_only=True)
    tas = xr.open_zarr(store, consolidated=False)["tas"]
    print(float(tas[: tas.sizes["time"] // 4].mean(dtype="float64")))
    seconds = time.perf_counter() - begun
