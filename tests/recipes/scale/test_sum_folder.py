import pytest

from tests.given import tables
from tests.runner.variants import Task


@pytest.mark.usefixtures("cluster")
def test_sum_folder(task: Task) -> None:
    assert task.run(lambda: tables.put_months(task.put)) == {}
