"""Sum one column where another has a value, out of twenty."""

import os

import polars as pl

url = f"s3://{os.environ['TARGET']}/columns/ventes.csv"
ventes = pl.scan_csv(url, schema_overrides={"commune": pl.String})
rennes = ventes.filter(pl.col("commune") == "35238")
print(rennes.select(pl.sum("quantite")).collect().item())
