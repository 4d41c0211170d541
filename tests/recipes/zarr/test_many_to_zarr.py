from tests.given import cordex, grids
from tests.runner.variants import Task

ROOT = "camille/guide/climat/tas-2023-2025.zarr"


def test_many_to_zarr(task: Task) -> None:
    """It was interrupted after its first part."""
    objects = grids.store_of(cordex.opened())
    for chunk in ("tas/1.0.0", "tas/2.0.0"):
        del objects[chunk]

    def prepare() -> None:
        grids.lay(task.put, "camille/guide/climat", cordex.years())
        grids.lay(task.put, ROOT, objects)

    effect = task.run(prepare)
    before = {f"{ROOT}/{key}": contents for key, contents in objects.items()}
    assert f"{ROOT}/tas/0.0.0" not in effect
    assert grids.read_store(before | effect, ROOT).identical(cordex.opened())
