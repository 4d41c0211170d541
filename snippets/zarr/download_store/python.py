"""Take a Zarr store away, to work without the network."""

import s3fs
import xarray as xr

fs = s3fs.S3FileSystem()
fs.get("camille/climat/tas.zarr", "tas.zarr", recursive=True)

print(xr.open_zarr("tas.zarr").sizes["time"], "days")
