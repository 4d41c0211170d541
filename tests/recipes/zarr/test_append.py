from tests.given import grids
from tests.runner.variants import Task

ROOT = "camille/guide/climat/tas.zarr"


def test_append(task: Task) -> None:
    january = grids.netcdf(grids.temperatures("2025-12-25", "2026-01-31"))
    before = grids.store_of(grids.temperatures())

    def prepare() -> None:
        (task.folder / "tas-2026-01.nc").write_bytes(january)
        grids.lay(task.put, ROOT, before)

    effect = {f"{ROOT}/{key}": contents for key, contents in before.items()}
    days = grids.read_store(effect | task.run(prepare), ROOT)
    assert days.identical(grids.temperatures(end="2026-01-31"))
