import s3fs
import xarray as xr

fs = s3fs.S3FileSystem()
urls = ["s3://" + path for path in sorted(fs.glob("camille/guide/climat/tas_*.nc"))]
ds = xr.open_mfdataset(
    urls,
    engine="h5netcdf",
    combine="nested",
    concat_dim="time",
    join="exact",
    storage_options={},
)

print(len(urls), ds.time.size)
print(ds.tas.sel(lat=46, lon=-71).groupby("time.year").mean().values.round(2))
