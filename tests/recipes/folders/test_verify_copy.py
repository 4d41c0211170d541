from tests.runner.variants import Task


def test_verify_copy(task: Task) -> None:
    assert task.run() == {"camille/guide/donnees/communes.csv": task.file("communes.csv")}
