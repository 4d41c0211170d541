from tests.runner.variants import Run


def test_receive_file(variant: Run) -> None:
    assert variant.run() == {"camille/depot/releves.csv": variant.file("releves.csv")}
