from tests.given.history import COMMUNES, CUT, History
from tests.runner.variants import Task


def test_list_versions(task: Task) -> None:
    def prepare() -> None:
        history = History(task.platform)
        history.write("2026-05-04", COMMUNES)
        history.write("2026-05-05", CUT)

    assert task.run(prepare) == {}
    lines = str(task.printed).splitlines()
    assert [("2026-05-05" in line, "2026-05-04" in line) for line in lines] == [
        (True, False),
        (False, True),
    ]
