import json

from tests.runner.variants import Run


def test_public_prefix(variant: Run) -> None:
    effect = variant.run()
    assert json.loads(effect.pop("camille/") or "") == {
        "policy": json.loads(variant.file("policy.json"))
    }
    assert effect == {}
