from tests.given import grids as given
from tests.runner.variants import Run


def test_chunks(variant: Run) -> None:
    file = given.netcdf(given.wide_grid())
    effect = variant.run(lambda: (variant.folder / "tas.nc").write_bytes(file))
    assert given.store(effect, "camille/climat/tas.zarr").identical(given.wide_grid())
