from tests.runner.variants import Task


def test_expiry(task: Task) -> None:
    assert task.run() == {}
    assert task.printed == "hours left: 12\n"
