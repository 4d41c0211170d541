from tests.runner.variants import Task


def test_delete(task: Task) -> None:
    assert task.run() == {"camille/guide/donnees/departements.csv": None}
