from tests.lab.seed import seed
from tests.runner.variants import Task


def test_copy(task: Task) -> None:
    copied = seed()["camille"]["guide/donnees/departements.csv"]
    assert task.run() == {"camille/guide/diffusion/departements.csv": copied}
