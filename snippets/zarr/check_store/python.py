import xarray as xr
import zarr

url = "s3://camille/guide/climat/tas.zarr"
for name, array in zarr.open_group(url, mode="r").arrays():
    print(name, array.nchunks_initialized, array.nchunks)

stored = xr.open_zarr(url)
print(int(stored.tas.isnull().sum()))
print(stored.equals(xr.open_dataset("tas.nc", engine="h5netcdf")))
