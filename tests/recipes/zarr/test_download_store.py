from tests.given import grids
from tests.runner.variants import Task


def test_download_store(task: Task) -> None:
    objects = grids.store_of(grids.temperatures())
    assert task.run(lambda: grids.lay(task.put, "camille/guide/climat/tas.zarr", objects)) == {}
    for key, contents in objects.items():
        assert task.left(f"tas.zarr/{key}") == contents
