import json

from tests.runner.variants import Task


def test_versioning(task: Task) -> None:
    effect = task.run()
    assert effect.keys() == {"camille/"}
    assert json.loads(effect["camille/"] or b"") == {"versioning": "Enabled"}
