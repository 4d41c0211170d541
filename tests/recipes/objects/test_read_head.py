from tests.lab.seed import COMMUNES
from tests.runner.variants import Task


def test_read_head(task: Task) -> None:
    assert task.run() == {}
    lines = COMMUNES.splitlines(keepends=True)
    assert str(task.printed).endswith("".join(lines[:3]))
    assert lines[3] not in str(task.printed)
