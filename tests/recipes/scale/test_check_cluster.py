import pytest

from tests.runner.variants import Task


@pytest.mark.usefixtures("cluster")
def test_check_cluster(task: Task) -> None:
    assert task.run() == {}
