from tests.runner.variants import Task


def test_set_endpoint(task: Task) -> None:
    assert task.run() == {}
    assert "guide" in str(task.printed)
