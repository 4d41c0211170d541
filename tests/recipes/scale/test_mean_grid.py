import pytest

from tests.given import grids
from tests.runner.variants import Task


@pytest.mark.usefixtures("cluster")
def test_mean_grid(task: Task) -> None:
    import numpy as np
    import zarr

    effect = task.run(lambda: grids.put_coarse_grid(task.put))
    store = grids.memory_store(effect, "camille/guide/resultats/moyenne.zarr")
    written = zarr.open_group(store, mode="r")["temperature"]
    assert isinstance(written, zarr.Array)
    assert np.allclose(np.asarray(written), grids.coarse_grid()["temperature"].mean("time"))
