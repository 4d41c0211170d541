"""Turn a large CSV file into Parquet; it is never whole in memory."""

import polars as pl

ventes = pl.scan_csv(
    "s3://camille/donnees/ventes.csv",
    schema_overrides={"commune": pl.String},
    try_parse_dates=True,
)
ventes.sink_parquet("s3://camille/donnees/ventes.parquet")

written = pl.scan_parquet("s3://camille/donnees/ventes.parquet")
print(written.select("date", "commune", "montant").head(3).collect())
