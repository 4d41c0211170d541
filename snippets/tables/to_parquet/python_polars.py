import polars as pl

ventes = pl.scan_csv(
    "s3://camille/guide/donnees/ventes.csv",
    schema_overrides={"commune": pl.String},
    try_parse_dates=True,
)
ventes.sink_parquet("s3://camille/guide/donnees/ventes.parquet")

written = pl.scan_parquet("s3://camille/guide/donnees/ventes.parquet")
print(written.select("date", "commune", "montant").head(3).collect())
