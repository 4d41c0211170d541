import xarray as xr

# The archive has its own address; AWS_ENDPOINT_URL is that of your bucket.
archive = {"anon": True, "endpoint_url": "https://minio.ouranos.ca"}
ds = xr.open_zarr("s3://portail-ing/guide/climat/tas.zarr", storage_options=archive)

july = ds.sel(time="2025-07").drop_encoding().chunk(time=31)
july.to_zarr("s3://camille/guide/climat/juillet.zarr", zarr_format=2)

stored = xr.open_zarr("s3://camille/guide/climat/juillet.zarr")
print(dict(stored.sizes), stored.equals(july))
