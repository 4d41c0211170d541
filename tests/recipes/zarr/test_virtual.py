from tests.given import grids as given
from tests.runner.variants import Run


def test_virtual(variant: Run) -> None:
    files = given.years()
    effect = variant.run(lambda: given.lay(variant.put, "camille/climat", files))
    assert effect == {"camille/climat/tas.json": variant.left("tas.json")}
