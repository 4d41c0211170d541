import dask.dataframe as dd

ventes = dd.read_parquet("s3://camille/guide/donnees/ventes/")
totaux = ventes.groupby("commune")["montant"].sum().compute()

print(totaux.sort_index().round(2))
