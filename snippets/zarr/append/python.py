import numpy as np
import xarray as xr

url = "s3://camille/guide/climat/tas.zarr"
stored = xr.open_zarr(url)
new = xr.open_dataset("tas-2026-01.nc", engine="h5netcdf")

# Another grid or a missing day stops here. Run twice, it adds nothing the second time.
xr.align(stored, new, join="exact", exclude="time")
new = new.sel(time=new.time > stored.time[-1])
assert len(set(np.diff(np.append(stored.time, new.time)))) == 1
if new.time.size:
    new.to_zarr(url, append_dim="time")

print(stored.time.size, xr.open_zarr(url).time.size)
