"""Sum one column where another has a value, out of twenty."""

import os

import pandas as pd

url = f"s3://{os.environ['TARGET']}/columns/ventes.parquet"
ventes = pd.read_parquet(url, columns=["commune", "quantite"], storage_options={})
print(ventes.loc[ventes["commune"] == "35238", "quantite"].sum())
