from tests.given import sensors
from tests.lab.seed import seed
from tests.runner.variants import Task


def test_usage_report(task: Task) -> None:
    assert task.run(lambda: sensors.many(task.platform)) == {}
    folders = {key.split("/")[1] for key in seed()["camille"]}
    assert all(folder in str(task.printed) for folder in folders)
    assert "1005" in str(task.printed)
