from tests.recipes.runner import Run
from tests.recipes.zarr import given


def test_open_netcdf(variant: Run) -> None:
    file = given.netcdf(given.temperatures())
    assert variant.run(lambda: variant.put("portail-ing/climat/tas.nc", file)) == {}
