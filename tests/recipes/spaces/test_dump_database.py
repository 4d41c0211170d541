from tests.given.database import ROWS, create_communes
from tests.lab.postgres import Postgres
from tests.runner.variants import Task


def test_dump_database(task: Task, database: Postgres) -> None:
    effect = task.run(lambda: create_communes(database))
    assert list(effect) == ["camille/guide/sauvegardes/communes.dump"]
    database.reset()
    database.run("pg_restore", "--dbname=guide", given=effect.popitem()[1] or b"")
    assert database.query("SELECT * FROM communes ORDER BY code") == ROWS
