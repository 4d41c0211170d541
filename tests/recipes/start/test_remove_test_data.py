from tests.given import dataset
from tests.runner.variants import Task

CHANGED = "camille/guide/donnees/departements.csv"


def test_remove_test_data(task: Task) -> None:
    """Neither a file of one's own goes, nor one of the data set that has changed since."""

    def prepare() -> None:
        dataset.give(task.folder, task.put)
        task.put(CHANGED, b"changed\n")

    gone = dataset.paths().keys() - {CHANGED}
    assert task.run(prepare) == dict.fromkeys(gone)
