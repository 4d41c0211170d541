from tests.given import cordex
from tests.runner.variants import Task


def test_write_netcdf(task: Task) -> None:
    import xarray as xr

    effect = task.run(lambda: (task.folder / "tas.nc").write_bytes(cordex.file()))
    assert effect == {"camille/guide/climat/tas-annee.nc": task.left("tas-annee.nc")}
    days = cordex.opened()
    written = xr.open_dataset(task.folder / "tas-annee.nc", engine="h5netcdf")
    xr.testing.assert_allclose(written.tas, days.tas.groupby("time.year").mean())
    assert written.drop_vars(["tas", "year"]).identical(days.drop_dims("time"))
