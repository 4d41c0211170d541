from tests.lab.seed import seed
from tests.runner.variants import Task


def test_download_file(task: Task) -> None:
    assert task.run() == {}
    assert (
        task.left("relevé été 2026.csv") == seed()["camille"]["guide/archives/relevé été 2026.csv"]
    )
