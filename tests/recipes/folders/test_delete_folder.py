from tests.given.workfolder import RELEVES, mirrored
from tests.runner.variants import Task


def test_delete_folder(task: Task) -> None:
    effect = task.run(lambda: mirrored(task.put))
    assert effect == {f"camille/guide/releves/{name}": None for name in RELEVES}
    assert str(task.printed).split() == ["3"]
