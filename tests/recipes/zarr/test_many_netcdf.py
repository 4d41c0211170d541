from tests.given import cordex, grids
from tests.runner.variants import Task


def test_many_netcdf(task: Task) -> None:
    assert task.run(lambda: grids.lay(task.put, "camille/guide/climat", cordex.years())) == {}
