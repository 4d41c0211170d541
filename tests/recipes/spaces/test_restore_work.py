from tests.given import workfolder
from tests.runner.variants import Task


def test_restore_work(task: Task) -> None:
    assert (
        task.run(lambda: task.put("camille/guide/work/meteo/projet/analyse.py", workfolder.SCRIPT))
        == {}
    )
    assert task.left("projet/analyse.py") == workfolder.SCRIPT
