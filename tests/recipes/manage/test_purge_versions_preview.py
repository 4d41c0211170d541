from tests.given.history import COMMUNES, CUT, KEY, History
from tests.runner.variants import Task


def test_purge_versions_preview(task: Task) -> None:
    def prepare() -> None:
        history = History(task.platform)
        history.write("2026-05-04", CUT)
        history.write("2026-05-05", COMMUNES)

    assert task.run(prepare) == {}
    assert [KEY in line for line in str(task.printed).splitlines()] == [True]
    assert "2026-05-04" in str(task.printed)
