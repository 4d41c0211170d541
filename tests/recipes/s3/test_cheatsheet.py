from tests.runner.variants import Task


def test_cheatsheet(task: Task) -> None:
    assert task.run() == {
        "camille/guide/donnees/2026/ventes.csv": None,
        "camille/guide/donnees/communes.csv": task.file("communes.csv"),
    }
