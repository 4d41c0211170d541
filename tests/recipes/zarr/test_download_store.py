from tests.given import grids as given
from tests.runner.variants import Run


def test_download_store(variant: Run) -> None:
    objects = given.store_of(given.temperatures())
    assert variant.run(lambda: given.lay(variant.put, "camille/climat/tas.zarr", objects)) == {}
    for key, contents in objects.items():
        assert variant.left(f"tas.zarr/{key}") == contents
