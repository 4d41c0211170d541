import s3fs
import xarray as xr

fs = s3fs.S3FileSystem()
urls = ["s3://" + path for path in sorted(fs.glob("camille/guide/climat/tas_*.nc"))]
ds = xr.open_mfdataset(
    urls,
    engine="h5netcdf",
    combine="nested",
    concat_dim="time",
    data_vars="minimal",
    coords="minimal",
    compat="override",
    join="exact",
    storage_options={},
)

print(len(urls), ds.tas.shape, ds.lat.dims)
print(ds.tas.groupby("time.year").mean(...).values.round(2))
