from tests.runner.variants import Task


def test_duckdb_secret(task: Task) -> None:
    assert task.run() == {}
    assert "Brest" in str(task.printed)
