from tests.given.workfolder import mirror_once
from tests.runner.variants import Task


def test_mirror_preview(task: Task) -> None:
    assert task.run(lambda: mirror_once(task.folder, task.put)) == {}
    printed = str(task.printed)
    assert all(name in printed for name in ("rennes.csv", "brest.csv", "vannes.csv"))
    assert "nantes.csv" not in printed, "it is the same on both sides"
