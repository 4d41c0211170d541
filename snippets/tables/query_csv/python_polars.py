"""Add up a large CSV file that is never whole in memory."""

import polars as pl

totals = (
    pl.scan_csv("s3://camille/donnees/ventes.csv", schema_overrides={"commune": pl.String})
    .group_by("commune")
    .agg(pl.col("montant").sum())
    .sort("commune")
    .collect(engine="streaming")
)

print(totals)
