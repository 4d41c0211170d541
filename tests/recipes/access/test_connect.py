from tests.runner.variants import Task


def test_connect(task: Task) -> None:
    bucket = "portail-ing" if task.generation == "pavics" else "camille"
    assert task.run() == {}
    assert bucket in str(task.printed)
