from tests.runner.variants import Run


def test_cheatsheet(variant: Run) -> None:
    assert variant.run() == {
        "camille/donnees/2026/ventes.csv": None,
        "camille/donnees/communes.csv": variant.file("communes.csv"),
    }
