from tests.given import grids
from tests.runner.variants import Task


def test_write_netcdf(task: Task) -> None:
    import xarray as xr

    file = grids.netcdf(grids.temperatures())
    effect = task.run(lambda: (task.folder / "tas.nc").write_bytes(file))
    assert effect == {"camille/guide/climat/tas-annee.nc": task.left("tas-annee.nc")}
    means = grids.temperatures().groupby("time.year").mean(keep_attrs=True)
    assert xr.open_dataset(task.folder / "tas-annee.nc", engine="h5netcdf").identical(means)
