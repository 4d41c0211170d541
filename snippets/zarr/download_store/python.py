import s3fs
import xarray as xr

fs = s3fs.S3FileSystem()
keys = fs.find("camille/guide/climat/tas.zarr")
fs.get(keys, [key.removeprefix("camille/guide/climat/") for key in keys])

print(xr.open_zarr("tas.zarr").sizes["time"])
