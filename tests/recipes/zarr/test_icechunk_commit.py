from pathlib import Path

from tests.given import cordex, grids
from tests.runner.variants import Task


def test_icechunk_commit(task: Task, tmp_path: Path) -> None:
    import xarray as xr

    effect = task.run(lambda: (task.folder / "tas.nc").write_bytes(cordex.file()))
    repository = grids.open_repository(effect, "camille/guide/climat/tas.icechunk", tmp_path)
    for session in (repository.readonly_session("main"), repository.readonly_session(tag="v1")):
        assert xr.open_zarr(session.store, consolidated=False).identical(cordex.opened())
