from tests.runner.variants import Run


def test_list_all(variant: Run) -> None:
    assert variant.run() == {}
    assert str(variant.printed).count("1005") == 2, "the count, and the last key"
