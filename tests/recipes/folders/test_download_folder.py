from tests.lab.seed import seed
from tests.runner.variants import Run


def test_download_folder(variant: Run) -> None:
    assert variant.run() == {}
    for name in ("donnees/2026/ventes.csv", "donnees/departements.csv"):
        assert variant.left(name) == seed()["camille"][name]
    assert not (variant.folder / "donnees-2025").exists()
