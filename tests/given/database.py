"""The table that the tasks on databases save and restore."""

from tests.lab.postgres import Postgres

ROWS = "29019|Brest|139619\n35238|Rennes|227830\n44109|Nantes|325070\n"


def create_communes(service: Postgres) -> None:
    """Leave the table `communes`, and nothing else, in the database."""
    service.reset()
    service.query("CREATE TABLE communes (code text PRIMARY KEY, nom text, population integer)")
    for row in ROWS.splitlines():
        service.query("INSERT INTO communes VALUES ('{}', '{}', {})".format(*row.split("|")))
