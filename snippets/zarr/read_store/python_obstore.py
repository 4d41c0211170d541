import xarray as xr
from obstore.store import from_url
from zarr.storage import ObjectStore

bucket = from_url(
    "s3://portail-ing/guide/climat/tas.zarr",
    endpoint="https://minio.ouranos.ca",
    skip_signature=True,
)
ds = xr.open_dataset(ObjectStore(bucket, read_only=True), engine="zarr", chunks={})

print(ds.tas.dims, ds.tas.shape, ds.tas.units)
print(ds.tas.sel(lat=46, lon=-71).groupby("time.year").mean().values.round(2))
