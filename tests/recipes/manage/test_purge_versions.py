from tests.given.history import COMMUNES, CUT, PATH, History
from tests.runner.variants import Task


def test_purge_versions(task: Task) -> None:
    def prepare() -> None:
        history = History(task.platform)
        history.write("2026-05-04", CUT)
        history.write("2026-05-05", COMMUNES)

    assert task.run(prepare) == {f"{PATH}?version=1": None}
