from tests.runner.variants import Run


def test_connect_anonymous(variant: Run) -> None:
    assert variant.run() == {}
    assert "lisez-moi.txt" in str(variant.printed)
