import pytest

from tests.runner.variants import Task


@pytest.mark.usefixtures("administrator")
def test_create_bucket(task: Task) -> None:
    assert task.run() == {"projet-neige/": b""}
