from tests.given import grids
from tests.runner.variants import Task


def test_encoding(task: Task) -> None:
    import xarray as xr

    file = grids.netcdf(grids.temperatures())
    effect = task.run(lambda: (task.folder / "tas.nc").write_bytes(file))
    written = grids.read_store(effect, "camille/guide/climat/tas-int16.zarr")
    xr.testing.assert_allclose(written, grids.temperatures(), atol=0.006)
