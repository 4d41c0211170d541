import pytest

from tests.given import tables
from tests.runner.variants import Task

DONE, LEFT = tables.MONTHS[:4], tables.MONTHS[4:]


@pytest.mark.usefixtures("cluster")
def test_resume(task: Task) -> None:
    """Four months of six are done, and stay as they are."""

    def prepare() -> None:
        tables.put_months(task.put)
        for month in DONE:
            task.put(f"camille/guide/totaux/{month}.parquet.csv", b"done\n")

    effect = task.run(prepare)
    assert effect == {
        f"camille/guide/totaux/{month}.parquet.csv": tables.totals(month) for month in LEFT
    }
