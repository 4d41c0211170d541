from tests.runner.variants import Run


def test_private_ca(variant: Run) -> None:
    assert variant.run() == {}
    assert "donnees" in str(variant.printed)
