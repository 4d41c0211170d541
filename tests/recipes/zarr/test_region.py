from tests.given import grids as given
from tests.runner.variants import Run


def test_region(variant: Run) -> None:
    file = given.netcdf(given.temperatures())
    effect = variant.run(lambda: (variant.folder / "tas.nc").write_bytes(file))
    assert given.store(effect, "camille/climat/tas.zarr").identical(given.temperatures())
