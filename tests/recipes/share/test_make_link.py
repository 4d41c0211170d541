from tests.runner.variants import Run


def test_make_link(variant: Run) -> None:
    assert variant.run() == {}
    assert "Finistère" in str(variant.printed)
