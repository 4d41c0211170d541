from tests.given import tables as given
from tests.lab.postgres import Postgres
from tests.runner.variants import Run


def test_dump_database(variant: Run, database: Postgres) -> None:
    effect = variant.run(lambda: given.table(database))
    assert list(effect) == ["camille/sauvegardes/communes.dump"]
    database.reset()
    database.run("pg_restore", "--dbname=camille", given=effect.popitem()[1] or b"")
    assert database.query("SELECT * FROM communes ORDER BY code") == given.ROWS
