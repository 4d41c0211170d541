import polars as pl

totals = (
    pl.scan_csv("s3://camille/guide/donnees/ventes.csv", schema_overrides={"commune": pl.String})
    .group_by("commune")
    .agg(pl.col("montant").sum())
    .sort("commune")
    .collect(engine="streaming")
)

print(totals)
