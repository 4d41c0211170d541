from tests.given.database import ROWS, create_communes
from tests.lab.postgres import Postgres
from tests.runner.variants import Task


def test_restore_database(task: Task, database: Postgres) -> None:
    def dumped() -> None:
        create_communes(database)
        dump = database.run("pg_dump", "--format=custom")
        task.put("camille/guide/sauvegardes/communes-2026-05-04-183000.dump", dump)
        database.reset()

    assert task.run(dumped) == {}
    assert database.query("SELECT * FROM communes ORDER BY code") == ROWS
