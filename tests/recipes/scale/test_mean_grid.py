import pytest

from tests.given import cordex, grids
from tests.runner.variants import Task


@pytest.mark.usefixtures("cluster")
def test_mean_grid(task: Task) -> None:
    import xarray as xr

    days = cordex.opened()
    objects = grids.store_of(days)
    effect = task.run(lambda: grids.lay(task.put, "camille/guide/climat/tas.zarr", objects))
    written = grids.read_store(effect, "camille/guide/resultats/tas.zarr")
    xr.testing.assert_allclose(written.tas, days.tas.mean("time"))
    assert written.drop_vars("tas").identical(days.drop_dims("time"))
