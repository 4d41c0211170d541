from tests.given.history import COMMUNES, CUT, PATH, History
from tests.runner.variants import Task


def test_restore_version(task: Task) -> None:
    def prepare() -> None:
        history = History(task.platform)
        history.write("2026-05-04", COMMUNES)
        history.write("2026-05-05", CUT)

    assert task.run(prepare) == {PATH: COMMUNES, f"{PATH}?version=2": CUT}
