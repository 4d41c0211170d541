import s3fs
import xarray as xr

chunks = {"time": 1825, "lat": 30, "lon": 45}
ds = xr.open_dataset("tas.nc", engine="h5netcdf", chunks=chunks)

# Days, latitudes and longitudes that are read together.
chunk = ds.tas.data.blocks[0, 0, 0]
print(ds.tas.data.npartitions, round(chunk.nbytes / 1e6))

ds.to_zarr("s3://camille/guide/climat/tas-chunks.zarr", zarr_format=2)

fs = s3fs.S3FileSystem()
print(len(fs.ls("camille/guide/climat/tas-chunks.zarr/tas", refresh=True)))
