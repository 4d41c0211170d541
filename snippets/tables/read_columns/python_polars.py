"""Read two columns of a Parquet file, and the rows of one commune."""

import polars as pl

ventes = (
    pl.scan_parquet("s3://camille/donnees/ventes.parquet")
    .filter(pl.col("commune") == "29019")
    .select("date", "montant")
    .collect()
)

print(ventes.head(3))
print(f"{len(ventes)} ventes, {ventes['montant'].sum():.2f} €")
