from tests.given import sensors
from tests.lab.seed import seed
from tests.runner.variants import Run


def test_usage_report(variant: Run) -> None:
    assert variant.run(lambda: sensors.many(variant.platform)) == {}
    folders = {key.partition("/")[0] for key in seed()["camille"]}
    assert all(folder in str(variant.printed) for folder in folders)
    assert "1005" in str(variant.printed)
