from tests.given import dataset
from tests.runner.variants import Task


def test_put_test_data(task: Task) -> None:
    assert task.run(lambda: dataset.lay_archive(task.folder)) == dataset.paths()
    assert task.left("tas.nc") == dataset.contents()["tas.nc"]
