from tests.runner.variants import Run


def test_delete(variant: Run) -> None:
    assert variant.run() == {"camille/donnees/departements.csv": None}
