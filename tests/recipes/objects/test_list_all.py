from tests.given import sensors
from tests.runner.variants import Task


def test_list_all(task: Task) -> None:
    assert task.run(lambda: sensors.many(task.platform)) == {}
    assert str(task.printed).count("1005") == 2, "the count, and the last key"
