from tests.given import grids
from tests.runner.variants import Task


def test_many_netcdf(task: Task) -> None:
    files = grids.years()
    assert task.run(lambda: grids.lay(task.put, "camille/guide/climat", files)) == {}
