from tests.given import grids
from tests.runner.variants import Task


def test_virtual(task: Task) -> None:
    files = grids.years()
    effect = task.run(lambda: grids.lay(task.put, "camille/guide/climat", files))
    assert effect == {"camille/guide/climat/tas.json": task.left("tas.json")}
