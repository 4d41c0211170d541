"""What the buckets hold before each variant: small, plausible, made by code."""

import functools
import io

PUBLIC = {"portail-ing"}

COMMUNES = """\
code;nom;population;densite
29019;Brest;139619;2819,6
35238;Rennes;227830;4521,5
44109;Nantes;325070;4986,5
56260;Vannes;54420;1684,8
"""

DEPARTEMENTS = """\
code;nom
29;Finistère
35;Ille-et-Vilaine
44;Loire-Atlantique
56;Morbihan
"""

VENTES = """\
date,commune,montant
2026-05-01,29019,120.50
2026-05-02,35238,80.00
"""

DEBITS = """\
station,date,debit
la-romaine,2026-05-01,291
la-romaine,2026-05-02,305
"""


def _communes_parquet() -> bytes:
    # Half a second, with the pandas that it imports: only a lab that starts pays it.
    import pyarrow as pa
    from pyarrow import parquet

    columns = zip(*(line.split(";") for line in COMMUNES.splitlines()[1:]), strict=True)
    codes, names, population, density = columns
    table = pa.table(
        {
            "code": codes,
            "nom": names,
            "population": [int(value) for value in population],
            "densite": [float(value.replace(",", ".")) for value in density],
        }
    )
    buffer = io.BytesIO()
    parquet.write_table(table, buffer)
    return buffer.getvalue()


def sensors(number: int) -> dict[str, bytes]:
    """Return the readings of that many sensors: a file each, `capteurs/0001.json` the first."""
    return {
        f"guide/capteurs/{sensor:04}.json": f'{{"capteur": {sensor}}}\n'.encode()
        for sensor in range(1, number + 1)
    }


@functools.cache
def seed() -> dict[str, dict[str, bytes]]:
    """Return the contents of each key of each bucket."""
    return {
        # The personal bucket, given with the account.
        "camille": {
            "guide/archives/relevé été 2026.csv": DEBITS.encode(),
            **sensors(5),
            "guide/diffusion/communes.csv": COMMUNES.encode(),
            "guide/diffusion/communes.parquet": _communes_parquet(),
            "guide/donnees/2026/ventes.csv": VENTES.encode(),
            "guide/donnees/departements.csv": DEPARTEMENTS.encode(),
            # Begins like its neighbour: a prefix without its slash takes both.
            "guide/donnees-2025/departements.csv": DEPARTEMENTS.encode(),
        },
        # A shared bucket, given on request, with a key of its own.
        "projet-climat": {"guide/releves/2026.csv": DEBITS.encode()},
        # PAVICS: everybody may read.
        "portail-ing": {
            "guide/lisez-moi.txt": b"portail-ing\n",
            "guide/debits/la-romaine.csv": DEBITS.encode(),
        },
    }
