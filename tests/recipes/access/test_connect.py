from tests.runner.variants import Run


def test_connect(variant: Run) -> None:
    bucket = "portail-ing" if variant.generation == "pavics" else "camille"
    assert variant.run() == {}
    assert bucket in str(variant.printed)
