from tests.recipes.keys.conftest import Keys
from tests.runner.variants import Task


def test_use_key(task: Task, keys: Keys) -> None:
    """The temporary keys of the service are in the environment too."""
    key = keys.create()
    task.variables = {"RAPPORT_KEY": key.access_key, "RAPPORT_SECRET": key.secret_key}
    assert task.run() == {"camille/guide/rapports/communes.csv": task.file("communes.csv")}
