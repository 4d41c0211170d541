import xarray as xr
from dask.distributed import Client

client = Client()

grid = xr.open_zarr("s3://camille/guide/climat/tas.zarr")
mean = grid.tas.mean("time", keep_attrs=True)

# The grid and its pole come along; the new store chooses its own encoding.
result = grid.drop_dims("time").assign(tas=mean).drop_encoding()
result.to_zarr("s3://camille/guide/resultats/tas.zarr", mode="w", zarr_format=2)

written = xr.open_zarr("s3://camille/guide/resultats/tas.zarr")
print(written.tas[0, ::4].values.round(1), written.tas.units)
