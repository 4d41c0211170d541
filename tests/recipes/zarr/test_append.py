from tests.given import cordex, grids
from tests.runner.variants import Task

ROOT = "camille/guide/climat/tas.zarr"


def test_append(task: Task) -> None:
    january = cordex.file(cordex.days(3 * 365 - 6, 3 * 365 + 31))
    before = grids.store_of(cordex.opened())

    def prepare() -> None:
        (task.folder / "tas-2026-01.nc").write_bytes(january)
        grids.lay(task.put, ROOT, before)

    effect = {f"{ROOT}/{key}": contents for key, contents in before.items()}
    days = grids.read_store(effect | task.run(prepare), ROOT)
    assert days.identical(cordex.opened(cordex.days(0, 3 * 365 + 31)))
