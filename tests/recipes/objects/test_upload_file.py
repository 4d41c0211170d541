from tests.runner.variants import Run


def test_upload_file(variant: Run) -> None:
    assert variant.run() == {"camille/donnees/communes.csv": variant.file("communes.csv")}
