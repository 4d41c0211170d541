from tests.given.workfolder import RELEVES, mirror_once
from tests.runner.variants import Task


def test_mirror(task: Task) -> None:
    assert task.run(lambda: mirror_once(task.folder, task.put)) == {
        "camille/guide/releves/2026/rennes.csv": RELEVES["2026/rennes.csv"],
        "camille/guide/releves/brest.csv": RELEVES["brest.csv"],
        "camille/guide/releves/vannes.csv": None,
    }
