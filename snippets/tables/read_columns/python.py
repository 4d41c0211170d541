"""Read two columns of a Parquet file, and the rows of one commune."""

import pandas as pd

ventes = pd.read_parquet(
    "s3://camille/donnees/ventes.parquet",
    columns=["date", "montant"],
    filters=[("commune", "==", "29019")],
    # Without this, s3fs reads 50 MiB ahead, and you receive every column.
    storage_options={"default_cache_type": "none"},
)

print(ventes.head(3))
print(f"{len(ventes)} ventes, {ventes['montant'].sum():.2f} €")
