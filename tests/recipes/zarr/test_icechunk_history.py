from pathlib import Path

from tests.given import grids
from tests.runner.variants import Task

ROOT = "camille/guide/climat/tas.icechunk"


def test_icechunk_history(task: Task, tmp_path: Path) -> None:
    import xarray as xr

    january = grids.netcdf(grids.temperatures("2025-12-31", "2026-01-31"))
    before = grids.repository_of(grids.temperatures(), tmp_path / "before")

    def prepare() -> None:
        (task.folder / "tas-2026-01.nc").write_bytes(january)
        grids.lay(task.put, ROOT, before)

    effect = {f"{ROOT}/{key}": contents for key, contents in before.items()}
    after = grids.open_repository(effect | task.run(prepare), ROOT, tmp_path / "after")
    assert list(after.list_branches()) == ["main"]
    for session, end in (
        (after.readonly_session("main"), "2026-01-31"),
        (after.readonly_session(tag="v1"), "2025-12-30"),
    ):
        days = xr.open_zarr(session.store, consolidated=False)
        assert days.identical(grids.temperatures(end=end))
