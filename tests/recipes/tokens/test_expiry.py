from tests.recipes.runner import Run


def test_expiry(variant: Run) -> None:
    assert variant.run() == {}
    assert variant.printed == "hours left: 12\n"
