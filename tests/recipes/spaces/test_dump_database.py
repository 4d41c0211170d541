import re

from tests.given.database import ROWS, create_communes
from tests.lab.postgres import Postgres
from tests.runner.variants import Task


def test_dump_database(task: Task, database: Postgres) -> None:
    effect = task.run(lambda: create_communes(database))
    ((path, dump),) = effect.items()
    assert re.fullmatch(r"camille/guide/sauvegardes/communes-[\d-]{10}-\d{6}\.dump", path)
    database.reset()
    database.run("pg_restore", "--dbname=guide", given=dump or b"")
    assert database.query("SELECT * FROM communes ORDER BY code") == ROWS
