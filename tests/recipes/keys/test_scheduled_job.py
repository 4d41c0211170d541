from tests.recipes.keys.conftest import Keys
from tests.recipes.runner import Run


def test_scheduled_job(variant: Run, keys: Keys) -> None:
    effect = variant.run(keys.keep)
    assert effect == {"camille/rapports/communes.csv": variant.file("communes.csv")}
