"""Sum one column where another has a value, out of twenty."""

import os

import pandas as pd

url = f"s3://{os.environ['TARGET']}/columns/ventes.csv"
ventes = pd.read_csv(url, usecols=["commune", "quantite"], dtype={"commune": str})
print(ventes.loc[ventes["commune"] == "35238", "quantite"].sum())
