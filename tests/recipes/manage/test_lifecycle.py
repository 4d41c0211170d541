import json
import re

from tests.runner.variants import Task


def test_lifecycle(task: Task) -> None:
    effect = task.run()
    assert effect.keys() == {"camille/"}
    rules = json.loads(effect["camille/"] or b"")["lifecycle"]
    assert sorted(re.findall(r"<ID>(.*?)</ID>", rules)) == ["anciennes-versions", "vider-tmp"]
    assert re.findall(r"<Prefix>(.+?)</Prefix>", rules) == ["tmp/"]
    assert sorted(re.findall(r"<(?:Noncurrent)?Days>(\d+)<", rules)) == ["30", "30"]
