from tests.runner.variants import Task


def test_receive_file(task: Task) -> None:
    assert task.run() == {"camille/guide/depot/releves.csv": task.file("releves.csv")}
