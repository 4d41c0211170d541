import s3fs
import xarray as xr

fs = s3fs.S3FileSystem()
fs.get("camille/guide/climat/tas.zarr", "tas.zarr", recursive=True)

print(xr.open_zarr("tas.zarr").sizes["time"])
