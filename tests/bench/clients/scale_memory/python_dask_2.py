"""Average half a cube on 2 workers already running."""

from tests.bench.shared.dask_mean import time_mean

seconds = time_mean(workers=2, quarters=2)
