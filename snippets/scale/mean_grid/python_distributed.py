"""Average a grid over time, a chunk at a time, on the workers of a cluster."""

import xarray as xr
from dask.distributed import Client

client = Client()

grille = xr.open_zarr("s3://camille/donnees/temperatures.zarr", consolidated=False)
moyenne = grille.mean("time")
moyenne.to_zarr("s3://camille/resultats/moyenne.zarr", mode="w", consolidated=False)

ecrite = xr.open_zarr("s3://camille/resultats/moyenne.zarr", consolidated=False)
print(ecrite["temperature"].sel(lat=48, lon=[-4, 0, 4]).to_series().round(1))
