from tests.given import grids
from tests.runner.variants import Task


def test_read_store(task: Task) -> None:
    objects = grids.store_of(grids.temperatures())
    assert task.run(lambda: grids.lay(task.put, "portail-ing/guide/climat/tas.zarr", objects)) == {}
