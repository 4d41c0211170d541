from tests.recipes.runner import Run


def test_connect(variant: Run) -> None:
    assert variant.run() == {}
