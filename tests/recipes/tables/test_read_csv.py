from tests.runner.variants import Run


def test_read_csv(variant: Run) -> None:
    assert variant.run() == {}
