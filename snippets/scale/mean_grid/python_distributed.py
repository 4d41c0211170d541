import xarray as xr
from dask.distributed import Client

BUCKET = "camille"

client = Client()

grid = xr.open_zarr(f"s3://{BUCKET}/guide/climat/tas.zarr")
mean = grid.tas.mean("time", keep_attrs=True)

# The grid and its pole come along; the new store chooses its own encoding.
result = grid.drop_dims("time").assign(tas=mean).drop_encoding()
result.to_zarr(f"s3://{BUCKET}/guide/resultats/tas.zarr", mode="w", zarr_format=2)

written = xr.open_zarr(f"s3://{BUCKET}/guide/resultats/tas.zarr")
print(written.tas[0, ::4].values.round(1), written.tas.units)
