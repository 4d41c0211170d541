from tests.given import cordex, grids
from tests.runner.variants import Task


def test_rechunk(task: Task) -> None:
    objects = grids.store_of(cordex.opened())
    effect = task.run(lambda: grids.lay(task.put, "camille/guide/climat/tas.zarr", objects))
    written = grids.read_store(effect, "camille/guide/climat/tas-series.zarr")
    assert written.identical(cordex.opened())
    assert sum("/tas/" in key and key[-1].isdigit() for key in effect) == 4
