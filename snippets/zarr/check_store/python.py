"""Count the chunks that are there; compare with the file."""

import xarray as xr
import zarr

url = "s3://camille/climat/tas.zarr"
for name, array in zarr.open_group(url, mode="r").arrays():
    print(name, array.nchunks_initialized, "of", array.nchunks)

stored = xr.open_zarr(url)
print("missing values:", int(stored.tas.isnull().sum()))
print("as in the file:", stored.equals(xr.open_dataset("tas.nc", engine="h5netcdf")))
