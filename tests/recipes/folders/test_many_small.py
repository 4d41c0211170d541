from tests.given import workfolder
from tests.runner.variants import Task


def test_many_small(task: Task) -> None:
    effect = task.run(lambda: workfolder.write_small_files(task.folder))
    assert effect == {f"camille/guide/{name}": name.encode() for name in workfolder.SMALL_FILES}
