from tests.lab.seed import DEPARTEMENTS
from tests.recipes.runner import Run


def test_make_link(variant: Run) -> None:
    assert variant.run() == {}
    assert DEPARTEMENTS in str(variant.printed)
