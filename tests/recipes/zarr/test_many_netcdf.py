from tests.given import grids as given
from tests.runner.variants import Run


def test_many_netcdf(variant: Run) -> None:
    files = given.years()
    assert variant.run(lambda: given.lay(variant.put, "camille/climat", files)) == {}
