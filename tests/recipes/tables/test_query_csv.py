from tests.given import tables
from tests.runner.variants import Task


def test_query_csv(task: Task) -> None:
    file = tables.sales(2000).to_csv(index=False).encode()
    assert task.run(lambda: task.put("camille/guide/donnees/ventes.csv", file)) == {}
