from tests.runner.variants import Task


def test_cheatsheet(task: Task) -> None:
    assert task.run() == {
        "camille/donnees/2026/ventes.csv": None,
        "camille/donnees/communes.csv": task.file("communes.csv"),
    }
