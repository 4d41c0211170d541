import xarray as xr
from dask.distributed import Client

client = Client()

grille = xr.open_zarr("s3://camille/guide/donnees/temperatures.zarr", consolidated=False)
moyenne = grille.mean("time")
moyenne.to_zarr("s3://camille/guide/resultats/moyenne.zarr", mode="w", consolidated=False)

ecrite = xr.open_zarr("s3://camille/guide/resultats/moyenne.zarr", consolidated=False)
print(ecrite["temperature"].sel(lat=48, lon=[-4, 0, 4]).to_series().round(1))
