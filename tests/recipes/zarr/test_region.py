from tests.given import cordex, grids
from tests.runner.variants import Task


def test_region(task: Task) -> None:
    effect = task.run(lambda: (task.folder / "tas.nc").write_bytes(cordex.file()))
    assert grids.read_store(effect, "camille/guide/climat/tas-region.zarr").identical(
        cordex.opened()
    )
