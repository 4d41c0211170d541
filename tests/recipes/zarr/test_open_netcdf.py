from tests.given import grids
from tests.runner.variants import Task


def test_open_netcdf(task: Task) -> None:
    file = grids.netcdf(grids.temperatures())
    assert task.run(lambda: task.put("portail-ing/guide/climat/tas.nc", file)) == {}
