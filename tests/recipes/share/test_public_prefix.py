import json

from tests.runner.variants import Task


def test_public_prefix(task: Task) -> None:
    effect = task.run()
    assert json.loads(effect.pop("camille/") or "") == {
        "policy": json.loads(task.file("policy.json"))
    }
    assert effect == {}
