import polars as pl

BUCKET = "camille"

ventes = pl.scan_csv(
    f"s3://{BUCKET}/guide/donnees/ventes.csv",
    schema_overrides={"commune": pl.String},
    try_parse_dates=True,
)
ventes.sink_parquet(f"s3://{BUCKET}/guide/donnees/ventes.parquet")

written = pl.scan_parquet(f"s3://{BUCKET}/guide/donnees/ventes.parquet")
print(written.select("date", "commune", "montant").head(3).collect())
