from tests.given import dataset
from tests.runner.variants import Task


def test_list_test_data(task: Task) -> None:
    assert task.run(lambda: dataset.give(task.folder, task.put)) == {}
    assert f"{len(dataset.paths())} files" in str(task.printed)
    assert str(task.printed).count("notes.txt") == 1
