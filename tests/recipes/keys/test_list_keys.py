from datetime import UTC, datetime, timedelta

from tests.recipes.keys.conftest import Keys
from tests.runner.variants import Task


def test_list_keys(task: Task, keys: Keys) -> None:
    end = datetime.now(UTC) + timedelta(days=90, hours=1)
    assert task.run(lambda: keys.create(expiration=f"{end:%Y-%m-%dT%H:%M:%SZ}")) == {}
