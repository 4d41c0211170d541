from tests.given.history import COMMUNES, History
from tests.runner.variants import Task


def test_undelete_preview(task: Task) -> None:
    def prepare() -> None:
        history = History(task.platform)
        history.write("2026-05-04", COMMUNES)
        history.delete("2026-05-05")

    assert task.run(prepare) == {}
    versioning, deleted = str(task.printed).splitlines()
    assert "nabled" in versioning
    assert "communes.csv" in deleted
