from tests.given import sensors
from tests.runner.variants import Run


def test_list_all(variant: Run) -> None:
    assert variant.run(lambda: sensors.many(variant.platform)) == {}
    assert str(variant.printed).count("1005") == 2, "the count, and the last key"
