import xarray as xr

from tests.given import grids as given
from tests.runner.variants import Run


def test_write_netcdf(variant: Run) -> None:
    file = given.netcdf(given.temperatures())
    effect = variant.run(lambda: (variant.folder / "tas.nc").write_bytes(file))
    assert effect == {"camille/climat/tas-annee.nc": variant.left("tas-annee.nc")}
    means = given.temperatures().groupby("time.year").mean(keep_attrs=True)
    assert xr.open_dataset(variant.folder / "tas-annee.nc", engine="h5netcdf").identical(means)
