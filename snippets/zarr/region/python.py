import xarray as xr

url = "s3://camille/guide/climat/tas.zarr"
ds = xr.open_dataset("tas.nc", engine="h5netcdf", chunks={"time": 365})

# Coordinates and metadata, once: nothing is in tas yet.
ds.to_zarr(url, zarr_format=2, compute=False)

for first in range(0, ds.time.size, 365):
    part = ds.isel(time=slice(first, first + 365))
    part.to_zarr(url, region="auto")

print(xr.open_zarr(url).identical(ds))
