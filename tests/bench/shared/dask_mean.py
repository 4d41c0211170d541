"""What Dask's clients of `scale_workers` and `scale_memory` do."""

import time
from importlib import import_module

from distributed import Client, LocalCluster

from tests.bench.shared.big_cube import open_quarters
from tests.bench.shared.zarr_cube import print_mean


def time_mean(workers: int, quarters: int) -> float:
    """Print the mean of some quarters of the big cube; return its seconds, without the start."""
    cluster = LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        memory_limit="1GiB",
        dashboard_address="127.0.0.1:0",
    )
    with cluster, Client(cluster) as client:
        client.run(import_module, "xarray")
        begun = time.perf_counter()
        print_mean(open_quarters(quarters))
        return time.perf_counter() - begun
