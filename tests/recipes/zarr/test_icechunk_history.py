from pathlib import Path

import xarray as xr

from tests.given import grids as given
from tests.runner.variants import Run

ROOT = "camille/climat/tas.icechunk"


def test_icechunk_history(variant: Run, tmp_path: Path) -> None:
    january = given.netcdf(given.temperatures("2025-12-31", "2026-01-31"))
    before = given.repository_of(given.temperatures(), tmp_path / "before")

    def prepare() -> None:
        (variant.folder / "tas-2026-01.nc").write_bytes(january)
        given.lay(variant.put, ROOT, before)

    effect = {f"{ROOT}/{key}": contents for key, contents in before.items()}
    after = given.repository(effect | variant.run(prepare), ROOT, tmp_path / "after")
    assert list(after.list_branches()) == ["main"]
    for session, end in (
        (after.readonly_session("main"), "2026-01-31"),
        (after.readonly_session(tag="v1"), "2025-12-30"),
    ):
        days = xr.open_zarr(session.store, consolidated=False)
        assert days.identical(given.temperatures(end=end))
