from tests.lab.seed import DEPARTEMENTS
from tests.runner.variants import Task


def test_project_bucket(task: Task) -> None:
    keys = task.platform.identities["projet-climat"]
    task.variables = {
        "PROJET_ACCESS_KEY_ID": keys.access_key,
        "PROJET_SECRET_ACCESS_KEY": keys.secret_key,
    }
    assert task.run() == {"projet-climat/guide/departements.csv": DEPARTEMENTS.encode()}
