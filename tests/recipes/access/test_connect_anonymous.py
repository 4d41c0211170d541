from tests.runner.variants import Task


def test_connect_anonymous(task: Task) -> None:
    assert task.run() == {}
    assert "guide" in str(task.printed)
