from tests.given import grids as given
from tests.runner.variants import Run


def test_open_netcdf(variant: Run) -> None:
    file = given.netcdf(given.temperatures())
    assert variant.run(lambda: variant.put("portail-ing/climat/tas.nc", file)) == {}
