from tests.lab.seed import seed
from tests.runner.variants import Run


def test_copy(variant: Run) -> None:
    copied = seed()["camille"]["donnees/departements.csv"]
    assert variant.run() == {"camille/diffusion/departements.csv": copied}
