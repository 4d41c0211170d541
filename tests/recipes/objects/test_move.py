from tests.lab.seed import seed
from tests.runner.variants import Task


def test_move(task: Task) -> None:
    assert task.run() == {
        "camille/guide/archives/ventes-2026.csv": seed()["camille"][
            "guide/donnees/2026/ventes.csv"
        ],
        "camille/guide/donnees/2026/ventes.csv": None,
    }
    assert "relevé été 2026.csv" in str(task.printed), "its neighbour, as every client shows it"
