from tests.runner.variants import Run


def test_read_parquet(variant: Run) -> None:
    assert variant.run() == {}
