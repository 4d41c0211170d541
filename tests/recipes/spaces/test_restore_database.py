from tests.given import tables as given
from tests.lab.postgres import Postgres
from tests.runner.variants import Run


def test_restore_database(variant: Run, database: Postgres) -> None:
    def dumped() -> None:
        given.table(database)
        dump = database.run("pg_dump", "--format=custom")
        variant.put("camille/sauvegardes/communes.dump", dump)
        database.reset()

    assert variant.run(dumped) == {}
    assert database.query("SELECT * FROM communes ORDER BY code") == given.ROWS
