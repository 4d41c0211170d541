from tests.recipes.runner import Run
from tests.recipes.zarr import given


def test_round_trip(variant: Run) -> None:
    effect = variant.run(lambda: given.netcdf(variant.folder))
    assert given.store(effect, "portail-ing/essais/tas.zarr").identical(given.temperatures())
