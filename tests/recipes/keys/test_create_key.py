import time
from datetime import datetime

from tests.recipes.keys.conftest import Keys
from tests.runner.variants import Task

QUARTER = 90 * 24 * 3600


def test_create_key(task: Task, keys: Keys) -> None:
    assert task.run(keys.begin) == {}
    (key,) = keys.existing
    assert (key["name"], key["impliedPolicy"]) == ("rapport", False)
    assert key["accessKey"] == keys.saved().access_key
    end = datetime.fromisoformat(key["expiration"]).timestamp()
    assert abs(end - time.time() - QUARTER) < 60
