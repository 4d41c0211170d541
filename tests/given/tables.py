"""Tables: those that tasks read, and the one that they write."""

import gzip
import io
import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.given import database, workfolder

if TYPE_CHECKING:
    import pandas as pd

# The old names, until tests/claims/spaces imports the two modules.
table = database.create_communes
work = workfolder.fill
SAVED = workfolder.SAVED

Put = Callable[[str, bytes], None]

HOURS = [f"h{hour:02}" for hour in range(6, 23)]
COMMUNES = ("01053", "29019", "35238", "44109")
MONTHS = [f"2026-{month:02}" for month in range(1, 7)]


def sales(rows: int) -> "pd.DataFrame":
    """Return a year of sales in twenty columns: the day, the commune, the amount, each hour's."""
    import pandas as pd

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


def put_months(put: Put) -> None:
    """Put the sales of each month in `camille/guide/donnees/ventes/`, as Parquet."""
    for month in MONTHS:
        put(f"camille/guide/donnees/ventes/{month}.parquet", parquet(_month(month)))


def totals(month: str) -> bytes:
    """Return the month's total of each commune, as CSV."""
    return _month(month).groupby("commune")["montant"].sum().to_frame().to_csv().encode()


def _month(month: str) -> "pd.DataFrame":
    import pandas as pd

    table = sales(2000)
    return table[pd.to_datetime(table["date"]).dt.strftime("%Y-%m") == month]


def parquet(table: "pd.DataFrame") -> bytes:
    """Return the table as a Parquet file."""
    file = io.BytesIO()
    table.to_parquet(file, index=False)
    return file.getvalue()


def may() -> bytes:
    """Return the first file of a table that is stored in several files."""
    import pandas as pd

    columns = {"date": ["2026-05-31"], "commune": ["44109"], "montant": [42.0]}
    return parquet(pd.DataFrame(columns))


def may_amounts() -> bytes:
    """Return a file without the commune, which is in the name of its folder."""
    import pandas as pd

    return parquet(pd.DataFrame({"date": ["2026-05-31"], "montant": [42.0]}))


def french_csv() -> bytes:
    """Return a compressed CSV file as French software writes it."""
    text = (
        "code;nom;superficie;date\n"
        "01053;Bourg-en-Bresse;23,86;01/03/2026\n"
        "29019;Brest;49,51;12/03/2026\n"
        "42218;Saint-Étienne;79,97;13/04/2026\n"
    )
    return gzip.compress(text.encode("latin-1"), mtime=0)


def areas() -> "pd.DataFrame":
    """Return the table that the tasks write: the area of three communes."""
    import pandas as pd

    return pd.DataFrame(
        {
            "code": ["01053", "29019", "42218"],
            "nom": ["Bourg-en-Bresse", "Brest", "Saint-Étienne"],
            "superficie": [23.86, 49.51, 79.97],
        }
    )


def rows(parquet_file: bytes | None) -> list[tuple[object, ...]]:
    """Return the rows of a Parquet file."""
    import pandas as pd

    return [*pd.read_parquet(io.BytesIO(parquet_file or b"")).itertuples(index=False, name=None)]
