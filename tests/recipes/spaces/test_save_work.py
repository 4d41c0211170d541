from tests.given import workfolder
from tests.runner.variants import Task


def test_save_work(task: Task) -> None:
    def saved_once() -> None:
        workfolder.fill(task.folder)
        task.put("camille/guide/work/meteo/communes.csv", workfolder.SAVED)

    assert task.run(saved_once) == {"camille/guide/work/meteo/projet/analyse.py": workfolder.SCRIPT}
