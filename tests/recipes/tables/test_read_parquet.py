from tests.runner.variants import Task


def test_read_parquet(task: Task) -> None:
    assert task.run() == {}
