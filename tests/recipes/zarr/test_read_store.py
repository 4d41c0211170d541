from tests.given import grids as given
from tests.runner.variants import Run


def test_read_store(variant: Run) -> None:
    objects = given.store_of(given.temperatures())
    assert variant.run(lambda: given.lay(variant.put, "portail-ing/climat/tas.zarr", objects)) == {}
