from tests.runner.variants import Run


def test_expiry(variant: Run) -> None:
    assert variant.run() == {}
    assert variant.printed == "hours left: 12\n"
