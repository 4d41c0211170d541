from tests.recipes.keys.conftest import Keys
from tests.runner.variants import Task


def test_retire_key(task: Task, keys: Keys) -> None:
    def rotate() -> None:
        keys.create_and_save()
        (task.folder / "rapport.env").rename(task.folder / "rapport-old.env")

    assert task.run(rotate) == {}
    assert keys.existing == []
    assert not (task.folder / "rapport-old.env").exists()
