from tests.recipes.keys.conftest import Keys
from tests.runner.variants import Task


def test_scheduled_job(task: Task, keys: Keys) -> None:
    """As cron starts it: without an address; a session token is left in the environment."""
    task.variables = {"AWS_ENDPOINT_URL": "", "AWS_S3_ENDPOINT": ""}
    effect = task.run(keys.create_and_save)
    assert effect == {"camille/guide/rapports/communes.csv": task.file("communes.csv")}
