from tests.given import grids as given
from tests.runner.variants import Run


def test_check_store(variant: Run) -> None:
    file = given.netcdf(given.temperatures())
    objects = given.store_of(given.temperatures())
    del objects["tas/1.0.0"]

    def prepare() -> None:
        (variant.folder / "tas.nc").write_bytes(file)
        given.lay(variant.put, "camille/climat/tas.zarr", objects)

    assert variant.run(prepare) == {}
