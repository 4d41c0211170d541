"""Average a quarter of a cube on 1 worker already running."""

from tests.bench.shared.dask_mean import time_mean

seconds = time_mean(workers=1, quarters=1)
