import json

from tests.runner.variants import Run


def test_versioning(variant: Run) -> None:
    effect = variant.run()
    assert effect.keys() == {"camille/"}
    assert json.loads(effect["camille/"] or b"") == {"versioning": "Enabled"}
