from tests.runner.variants import Run


def test_keep_keys(variant: Run) -> None:
    assert variant.run() == {}
    assert "portail-ing" in str(variant.printed)
