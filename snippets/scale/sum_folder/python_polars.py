"""Add up a folder of Parquet files, on the cores of this machine."""

import polars as pl

totaux = (
    pl.scan_parquet("s3://camille/donnees/ventes/*.parquet")
    .group_by("commune")
    .agg(pl.col("montant").sum().round(2))
    .sort("commune")
    .collect(engine="streaming")
)

print(totaux)
