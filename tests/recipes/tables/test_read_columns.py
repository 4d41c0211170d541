from tests.given import tables
from tests.runner.variants import Task


def test_read_columns(task: Task) -> None:
    file = tables.parquet(tables.sales(2000))
    assert task.run(lambda: task.put("camille/guide/donnees/ventes.parquet", file)) == {}
