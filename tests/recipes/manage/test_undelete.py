from tests.given.history import COMMUNES, PATH, History
from tests.runner.variants import Task


def test_undelete(task: Task) -> None:
    def prepare() -> None:
        history = History(task.platform)
        history.write("2026-05-04", COMMUNES)
        history.delete("2026-05-05")

    assert task.run(prepare) == {
        PATH: COMMUNES,
        f"{PATH}?version=1": None,
        f"{PATH}?version=2": None,
    }
