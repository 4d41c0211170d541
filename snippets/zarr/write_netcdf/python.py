import s3fs
import xarray as xr

ds = xr.open_dataset("tas.nc", engine="h5netcdf")
mean = ds.tas.groupby("time.year").mean(keep_attrs=True)

# What does not depend on time comes along: the grid, its pole.
annual = ds.drop_dims("time").assign(tas=mean)
compressed = {"tas": {"dtype": "float32", "compression": "gzip", "shuffle": True}}
annual.to_netcdf("tas-annee.nc", engine="h5netcdf", encoding=compressed)

fs = s3fs.S3FileSystem()
fs.put_file("tas-annee.nc", "camille/guide/climat/tas-annee.nc")
print(annual.tas.dims, annual.tas.units, list(annual.coords))
