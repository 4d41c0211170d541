from tests.given.workfolder import mirrored
from tests.runner.variants import Task


def test_delete_folder_preview(task: Task) -> None:
    assert task.run(lambda: mirrored(task.put)) == {}
    for what in ("3", "70", "brest.csv", "2026/rennes.csv", "nantes.csv"):
        assert what in str(task.printed)
    assert "releves-2025" not in str(task.printed)
