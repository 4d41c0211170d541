from tests.given import dataset
from tests.runner.variants import Task


def test_remove_test_data(task: Task) -> None:
    """A file of one's own stays."""
    effect = task.run(lambda: dataset.give(task.folder, task.put))
    assert effect == dict.fromkeys(dataset.paths())
