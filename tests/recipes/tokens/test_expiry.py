from tests.runner.variants import Task


def test_expiry(task: Task) -> None:
    assert task.run() == {}
    assert task.printed == "12\n"
