from tests.given import cordex, grids
from tests.runner.variants import Task


def test_check_store(task: Task) -> None:
    file = cordex.file()
    objects = grids.store_of(cordex.opened())
    del objects["tas/1.0.0"]

    def prepare() -> None:
        (task.folder / "tas.nc").write_bytes(file)
        grids.lay(task.put, "camille/guide/climat/tas.zarr", objects)

    assert task.run(prepare) == {}
