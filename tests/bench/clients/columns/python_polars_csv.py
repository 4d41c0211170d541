"""Sum one column where another has a value, out of twenty."""

import os

import polars as pl

url = f"s3://{os.environ['TARGET']}/columns/ventes.csv"
rennes = pl.scan_csv(url, schema_overrides={"commune": pl.String}).filter(
    pl.col("commune") == "35238"
)
print(rennes.select(pl.sum("quantite")).collect().item())
