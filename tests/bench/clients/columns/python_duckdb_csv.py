"""Sum one column where another has a value, out of twenty."""

import os

import duckdb
from duckdb_s3 import connect

connect()
url = f"s3://{os.environ['TARGET']}/columns/ventes.csv"
found = duckdb.sql(f"SELECT sum(quantite) FROM '{url}' WHERE commune = '35238'").fetchone()
print(found[0] if found else None)
