from tests.lab.seed import seed
from tests.runner.variants import Task


def test_folder_size(task: Task) -> None:
    assert task.run() == {}
    sizes = [
        len(data) for key, data in seed()["camille"].items() if key.startswith("guide/donnees/")
    ]
    assert str(len(sizes)) in str(task.printed)
    assert str(sum(sizes)) in str(task.printed)
