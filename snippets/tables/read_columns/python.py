import pandas as pd

ventes = pd.read_parquet(
    "s3://camille/guide/donnees/ventes.parquet",
    columns=["date", "montant"],
    filters=[("commune", "==", "29019")],
    # Without this, s3fs reads 50 MiB ahead, and you receive every column.
    storage_options={"default_cache_type": "none"},
)

print(ventes.head(3))
print(len(ventes), round(ventes["montant"].sum(), 2))
