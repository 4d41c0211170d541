from pathlib import Path

import xarray as xr

from tests.given import grids as given
from tests.runner.variants import Run


def test_icechunk_commit(variant: Run, tmp_path: Path) -> None:
    file = given.netcdf(given.temperatures())
    effect = variant.run(lambda: (variant.folder / "tas.nc").write_bytes(file))
    repository = given.repository(effect, "camille/climat/tas.icechunk", tmp_path)
    for session in (repository.readonly_session("main"), repository.readonly_session(tag="v1")):
        assert xr.open_zarr(session.store, consolidated=False).identical(given.temperatures())
