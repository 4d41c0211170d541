from tests.runner.variants import Run


def test_prefixes(variant: Run) -> None:
    assert variant.run() == {"camille/resultats/2026/communes.csv": variant.file("communes.csv")}
