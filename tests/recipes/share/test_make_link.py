from tests.runner.variants import Task


def test_make_link(task: Task) -> None:
    assert task.run() == {}
    assert "Finistère" in str(task.printed)
