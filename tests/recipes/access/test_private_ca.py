from tests.runner.variants import Task


def test_private_ca(task: Task) -> None:
    assert task.run() == {}
    assert "guide" in str(task.printed)
