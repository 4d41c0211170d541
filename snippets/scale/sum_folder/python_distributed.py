"""Add up a folder of Parquet files, on the workers of a cluster."""

import dask.dataframe as dd
from dask.distributed import Client

client = Client()

ventes = dd.read_parquet("s3://camille/donnees/ventes/")
totaux = ventes.groupby("commune")["montant"].sum().compute()

print(totaux.sort_index().round(2))
