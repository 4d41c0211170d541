from tests.runner.variants import Task


def test_set_endpoint(task: Task) -> None:
    assert task.run() == {}
    assert "donnees" in str(task.printed)
