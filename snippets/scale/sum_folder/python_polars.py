import polars as pl

totaux = (
    pl.scan_parquet("s3://camille/guide/donnees/ventes/**/*.parquet")
    .group_by("commune")
    .agg(pl.col("montant").sum().round(2))
    .sort("commune")
    .collect(engine="streaming")
)

print(totaux)
