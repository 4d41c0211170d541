"""Read one NetCDF file per year as a single data set."""

import s3fs
import xarray as xr

fs = s3fs.S3FileSystem()
urls = ["s3://" + path for path in sorted(fs.glob("camille/climat/tas_*.nc"))]
ds = xr.open_mfdataset(
    urls,
    engine="h5netcdf",
    combine="nested",
    concat_dim="time",
    join="exact",
    storage_options={},
)

print(len(urls), "files,", ds.time.size, "days")
print(ds.tas.sel(lat=46, lon=-71).groupby("time.year").mean().values.round(2))
