from tests.runner.variants import Task


def test_prefixes(task: Task) -> None:
    assert task.run() == {"camille/guide/resultats/2026/communes.csv": task.file("communes.csv")}
