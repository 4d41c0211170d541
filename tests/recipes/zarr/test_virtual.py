from tests.given import cordex, grids
from tests.runner.variants import Task


def test_virtual(task: Task) -> None:
    effect = task.run(lambda: grids.lay(task.put, "camille/guide/climat", cordex.years()))
    assert effect == {"camille/guide/climat/tas.json": task.left("tas.json")}
