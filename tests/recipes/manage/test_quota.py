import json

import pytest

from tests.runner.variants import Task


@pytest.mark.usefixtures("administrator")
def test_quota(task: Task) -> None:
    effect = task.run()
    assert effect.keys() == {"portail-ing/"}
    assert json.loads(effect["portail-ing/"] or b"")["quota"] == 50 * 2**30
