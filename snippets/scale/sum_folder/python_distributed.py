import dask.dataframe as dd
from dask.distributed import Client

client = Client()

ventes = dd.read_parquet("s3://camille/guide/donnees/ventes/")
totaux = ventes.groupby("commune")["montant"].sum().compute()

print(totaux.sort_index().round(2))
