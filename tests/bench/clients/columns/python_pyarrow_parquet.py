"""Sum one column where another has a value, out of twenty."""

import os

import pyarrow.compute as pc
from pyarrow import parquet

url = f"s3://{os.environ['TARGET']}/columns/ventes.parquet"
rennes = [("commune", "==", "35238")]
ventes = parquet.read_table(url, columns=["quantite"], filters=rennes)
print(pc.sum(ventes["quantite"]))
