from tests.given import cordex, grids, opendap
from tests.runner.variants import Task


def test_from_opendap(task: Task) -> None:
    with opendap.served(cordex.file(), task.platform) as task.variables:
        effect = task.run()
    year = cordex.opened().sel(time="2025")
    written = grids.read_store(effect, "camille/guide/climat/tas-2025.zarr")
    assert written.equals(year)
    assert written.tas.attrs == year.tas.attrs
