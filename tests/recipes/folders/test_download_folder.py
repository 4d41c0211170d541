from tests.lab.seed import seed
from tests.runner.variants import Task


def test_download_folder(task: Task) -> None:
    assert task.run() == {}
    for name in ("donnees/2026/ventes.csv", "donnees/departements.csv"):
        assert task.left(name) == seed()["camille"][f"guide/{name}"]
    assert not (task.folder / "donnees-2025").exists()
