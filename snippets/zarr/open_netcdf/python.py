import xarray as xr

ds = xr.open_dataset(
    "s3://portail-ing/guide/climat/tas.nc",
    engine="h5netcdf",
    chunks={},
    storage_options={"anon": True, "endpoint_url": "https://minio.ouranos.ca"},
)

print(ds.tas.dims, ds.tas.shape, ds.tas.units)
print(ds.tas.sel(lat=46, lon=-71).groupby("time.year").mean().values.round(2))
