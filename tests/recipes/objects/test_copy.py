from tests.lab.seed import SEED
from tests.recipes.runner import Run


def test_copy(variant: Run) -> None:
    copied = SEED["camille"]["donnees/departements.csv"]
    assert variant.run() == {"camille/diffusion/departements.csv": copied}
