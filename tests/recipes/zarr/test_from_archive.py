from tests.given import grids
from tests.runner.variants import Task


def test_from_archive(task: Task) -> None:
    objects = grids.store_of(grids.temperatures())
    root = "portail-ing/guide/climat/tas.zarr"
    effect = task.run(lambda: grids.lay(task.put, root, objects))
    july = grids.temperatures().sel(time="2025-07")
    assert grids.read_store(effect, "camille/guide/climat/juillet.zarr").identical(july)
