"""The data that the clients transfer: generated, the same at each run."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SEED = 35238
MIB = 1024 * 1024
COMMUNES = ("29019", "35238", "44109", "56260")
STATION_KEYS = 1000
SIDE = 256
MAPS_PER_MIB = 4
ROW_BYTES = 120


@dataclass(frozen=True)
class Scale:
    """How much data: a big file (MiB), small files (bytes each), keys, rows, a cube (MiB)."""

    big: int
    files: int
    file_size: int
    keys: int
    rows: int
    cube: int


FULL = Scale(big=256, files=500, file_size=10 * 1024, keys=100_000, rows=400_000, cube=256)
SMALL = Scale(big=32, files=100, file_size=10 * 1024, keys=2000, rows=100_000, cube=32)


def archive(path: Path, scale: Scale) -> None:
    """Write a big file that cannot be compressed."""
    source = random.Random(SEED)
    with path.open("wb") as file:
        for _ in range(scale.big):
            file.write(source.randbytes(MIB))


def sensors(folder: Path, scale: Scale) -> None:
    """Write many small files: the readings of a sensor each."""
    source = random.Random(SEED)
    folder.mkdir()
    for number in range(scale.files):
        lines = ["minute,temperature"]
        size = len(lines[0])
        while size < scale.file_size:
            lines.append(f"{len(lines)},{source.gauss(12, 5):.2f}")
            size += len(lines[-1]) + 1
        text = "\n".join([*lines, ""])[: scale.file_size]
        (folder / f"capteur-{number:04}.csv").write_text(text, encoding="utf-8")


def keys(scale: Scale) -> Iterator[str]:
    """Yield many keys: a station, a day."""
    for number in range(scale.keys):
        station, day = divmod(number, STATION_KEYS)
        yield f"station-{station:03}/jour-{day:04}.json"


def cube(path: Path, scale: Scale) -> None:
    """Write daily temperatures of a square region, as whole 64ths of a degree.

    Their sum is exact, in whatever order they are added: each client prints the same mean.
    """
    import numpy as np

    source = np.random.default_rng(SEED)
    days = scale.cube * MAPS_PER_MIB
    knots = np.arange(33)
    between = np.maximum(0, 1 - abs(np.linspace(0, 32, SIDE)[:, None] - knots))
    weather = source.normal(0, 4, (days, len(knots), len(knots)))
    for day in range(1, days):
        weather[day] = 0.8 * weather[day - 1] + 0.6 * weather[day]
    season = 10 * np.sin(2 * np.pi * np.arange(days) / 365)
    climate = season[:, None, None] + np.linspace(30, -5, SIDE)[:, None]
    smooth = between @ weather @ between.T + climate
    noise = source.standard_normal(smooth.shape, dtype="float32") / 20
    np.save(path, (np.round((smooth + noise) * 64) / 64).astype("float32"))


def sales(folder: Path, scale: Scale) -> int:
    """Write a table of twenty columns, as CSV and as Parquet; return the sum for Rennes."""
    import numpy as np
    import pyarrow as pa
    from pyarrow import compute, csv, parquet

    source = np.random.default_rng(SEED)

    def whole(low: int, high: int) -> pa.Array:
        return pa.array(source.integers(low, high, scale.rows))

    def real(mean: float, spread: float) -> pa.Array:
        return pa.array(source.normal(mean, spread, scale.rows).round(2))

    days = np.datetime64("2026-01-01") + source.integers(0, 365, scale.rows)
    table = pa.table(
        {
            "date": pa.array(days),
            "commune": pa.array(source.choice(COMMUNES, scale.rows)),
            "paiement": pa.array(source.choice(["carte", "espèces", "chèque"], scale.rows)),
            **{
                name: whole(1, high)
                for name, high in {
                    "quantite": 20,
                    "magasin": 400,
                    "caisse": 12,
                    "ticket": 10**6,
                    "produit": 50_000,
                    "rayon": 40,
                    "fournisseur": 900,
                    "client": 200_000,
                    "age": 99,
                    "stock": 5000,
                }.items()
            },
            **{
                name: real(mean, mean / 5)
                for name, mean in {
                    "prix": 12.5,
                    "remise": 1.5,
                    "tva": 2.4,
                    "montant": 60.0,
                    "distance": 8.0,
                    "temperature": 12.0,
                    "pluie": 2.0,
                }.items()
            },
        }
    )
    csv.write_csv(table, folder / "ventes.csv")
    parquet.write_table(table, folder / "ventes.parquet")
    rennes = table.filter(compute.equal(table["commune"], "35238"))
    return int(compute.sum(rennes["quantite"]).as_py())
