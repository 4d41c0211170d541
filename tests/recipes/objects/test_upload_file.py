from tests.runner.variants import Task


def test_upload_file(task: Task) -> None:
    assert task.run() == {"camille/guide/donnees/communes.csv": task.file("communes.csv")}
