from tests.runner.variants import Run


def test_set_endpoint(variant: Run) -> None:
    assert variant.run() == {}
    assert "donnees" in str(variant.printed)
