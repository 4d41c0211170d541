"""Add up a folder of Parquet files, on the cores of this machine."""

import dask.dataframe as dd

ventes = dd.read_parquet("s3://camille/donnees/ventes/")
totaux = ventes.groupby("commune")["montant"].sum().compute()

print(totaux.sort_index().round(2))
