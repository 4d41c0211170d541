from tests.runner.variants import Task


def test_read_csv(task: Task) -> None:
    assert task.run() == {}
