from tests.given import grids as given
from tests.runner.variants import Run


def test_round_trip(variant: Run) -> None:
    file = given.netcdf(given.temperatures())
    effect = variant.run(lambda: (variant.folder / "tas.nc").write_bytes(file))
    assert given.store(effect, "portail-ing/essais/tas.zarr").identical(given.temperatures())
