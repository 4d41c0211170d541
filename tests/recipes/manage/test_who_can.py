import pytest

from tests.given.members import enrol, forget
from tests.runner.variants import Task


@pytest.mark.usefixtures("no_members")
def test_who_can(task: Task) -> None:
    def prepare() -> None:
        forget(task.platform)
        enrol(task.platform)

    assert task.run(prepare) == {}
    assert "alice" in str(task.printed)
    assert "portail-ing-lecture" in str(task.printed)
