import polars as pl
import s3fs

# Polars reads UTF-8 only: Python decompresses and decodes for it.
path = "camille/guide/donnees/communes.csv.gz"
with s3fs.S3FileSystem().open(path, "rt", encoding="latin-1", compression="infer") as file:
    communes = pl.read_csv(
        file.read().encode(),
        separator=";",
        decimal_comma=True,
        schema_overrides={"code": pl.String},
    ).with_columns(pl.col("date").str.to_date("%d/%m/%Y"))

print(communes)
