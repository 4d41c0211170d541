from tests.runner.variants import Task


def test_keep_keys(task: Task) -> None:
    assert task.run() == {}
    assert "portail-ing" in str(task.printed)
