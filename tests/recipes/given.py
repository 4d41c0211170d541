"""What some tasks find when they begin."""

import os
from pathlib import Path

from tests.lab.postgres import Postgres

ROWS = "29019|Brest|139619\n35238|Rennes|227830\n44109|Nantes|325070\n"

SAVED = b"code;nom\n29019;Brest\n"
SCRIPT = b"print('bonjour')\n"
LONG_AGO = 1_700_000_000


def table(database: Postgres) -> None:
    """Leave the table `communes`, and nothing else, in the database."""
    database.reset()
    database.query("CREATE TABLE communes (code text PRIMARY KEY, nom text, population integer)")
    for row in ROWS.splitlines():
        database.query("INSERT INTO communes VALUES ('{}', '{}', {})".format(*row.split("|")))


def work(folder: Path) -> None:
    """Fill a work folder: a file saved long ago, a new one, others not worth saving."""
    for name in ("projet/analyse.py", "projet/.git/config", ".venv/pyvenv.cfg", ".cache/uv/tag"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(SCRIPT)
    (folder / "communes.csv").write_bytes(SAVED)
    os.utime(folder / "communes.csv", (LONG_AGO, LONG_AGO))
