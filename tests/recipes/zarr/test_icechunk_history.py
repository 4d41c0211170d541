from pathlib import Path

from tests.given import cordex, grids
from tests.runner.variants import Task

ROOT = "camille/guide/climat/tas.icechunk"


def test_icechunk_history(task: Task, tmp_path: Path) -> None:
    import xarray as xr

    january = cordex.file(cordex.days(3 * 365, 3 * 365 + 31))
    before = grids.repository_of(cordex.opened(), tmp_path / "before")

    def prepare() -> None:
        (task.folder / "tas-2026-01.nc").write_bytes(january)
        grids.lay(task.put, ROOT, before)

    effect = {f"{ROOT}/{key}": contents for key, contents in before.items()}
    after = grids.open_repository(effect | task.run(prepare), ROOT, tmp_path / "after")
    assert list(after.list_branches()) == ["main"]
    for session, count in (
        (after.readonly_session("main"), 3 * 365 + 31),
        (after.readonly_session(tag="v1"), 3 * 365),
    ):
        days = xr.open_zarr(session.store, consolidated=False)
        assert days.identical(cordex.opened(cordex.days(0, count)))
