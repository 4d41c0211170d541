import xarray as xr

url = "s3://camille/guide/climat/tas-region.zarr"
ds = xr.open_dataset("tas.nc", engine="h5netcdf", chunks={"time": 365})

# All but tas is small: it is written now, whole. Nothing is in tas yet.
ds.update(ds.drop_vars("tas").load())
ds.to_zarr(url, zarr_format=2, compute=False)

tas = ds[["tas"]].reset_coords(drop=True).drop_vars(["rlat", "rlon"])
for first in range(0, ds.time.size, 365):
    part = tas.isel(time=slice(first, first + 365))
    part.to_zarr(url, region={"time": "auto"})

print(xr.open_zarr(url).identical(ds))
