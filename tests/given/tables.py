"""What some tasks find when they begin."""

import gzip
import io
import os
import random
from datetime import date, timedelta
from pathlib import Path

import pandas as pd

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


HOURS = [f"h{hour:02}" for hour in range(6, 23)]
COMMUNES = ("01053", "29019", "35238", "44109")


def sales(rows: int) -> pd.DataFrame:
    """Return a year of sales in twenty columns: the day, the commune, the amount, each hour's."""
    draw = random.Random(2026)
    table = pd.DataFrame(
        {
            "date": [date(2026, 1, 1) + timedelta(days=365 * row // rows) for row in range(rows)],
            "commune": draw.choices(COMMUNES, k=rows),
            **{hour: [draw.randrange(20_000) / 100 for _ in range(rows)] for hour in HOURS},
        }
    )
    table.insert(2, "montant", table[HOURS].sum(axis=1).round(2))
    return table


def parquet(table: pd.DataFrame) -> bytes:
    """Return the table as a Parquet file."""
    file = io.BytesIO()
    table.to_parquet(file, index=False)
    return file.getvalue()


def may() -> bytes:
    """Return the first file of a table that several make up."""
    columns = {"date": ["2026-05-31"], "commune": ["44109"], "montant": [42.0]}
    return parquet(pd.DataFrame(columns))


def may_amounts() -> bytes:
    """Return a file that leaves the commune to the name of its folder."""
    return parquet(pd.DataFrame({"date": ["2026-05-31"], "montant": [42.0]}))


def french_csv() -> bytes:
    """Return a table as French software writes it, compressed."""
    text = (
        "code;nom;superficie;date\n"
        "01053;Bourg-en-Bresse;23,86;01/03/2026\n"
        "29019;Brest;49,51;12/03/2026\n"
        "42218;Saint-Étienne;79,97;13/04/2026\n"
    )
    return gzip.compress(text.encode("latin-1"), mtime=0)
