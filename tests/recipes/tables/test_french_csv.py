from tests.given import tables
from tests.runner.variants import Task


def test_french_csv(task: Task) -> None:
    file = tables.french_csv()
    assert task.run(lambda: task.put("camille/guide/donnees/communes.csv.gz", file)) == {}
