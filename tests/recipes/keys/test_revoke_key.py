from tests.recipes.keys.conftest import Keys
from tests.runner.variants import Task


def test_revoke_key(task: Task, keys: Keys) -> None:
    assert task.run(keys.create_and_save) == {}
    assert keys.existing == []
