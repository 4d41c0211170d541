"""Write a store part by part; each part can be a job of its own."""

import xarray as xr

url = "s3://camille/climat/tas.zarr"
ds = xr.open_dataset("tas.nc", engine="h5netcdf", chunks={"time": 365})

# Once: coordinates and metadata. Nothing is in tas yet.
ds.to_zarr(url, zarr_format=2, compute=False)

# In any order, at the same time, or again: each part fills chunks of its own.
for first in range(0, ds.time.size, 365):
    part = ds.isel(time=slice(first, first + 365))
    part.to_zarr(url, region="auto")

print(xr.open_zarr(url).identical(ds))
