import s3fs
import xarray as xr

ds = xr.open_dataset("tas.nc", engine="h5netcdf")
mean = ds.groupby("time.year").mean(keep_attrs=True)

compressed = {"tas": {"compression": "gzip", "shuffle": True}}
mean.to_netcdf("tas-annee.nc", engine="h5netcdf", encoding=compressed)

fs = s3fs.S3FileSystem()
fs.put_file("tas-annee.nc", "camille/guide/climat/tas-annee.nc")
print(mean.tas.dims, mean.tas.units)
