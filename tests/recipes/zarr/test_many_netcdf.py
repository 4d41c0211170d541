from tests.recipes.runner import Run
from tests.recipes.zarr import given


def test_many_netcdf(variant: Run) -> None:
    files = given.years()
    assert variant.run(lambda: given.lay(variant.put, "camille/climat", files)) == {}
