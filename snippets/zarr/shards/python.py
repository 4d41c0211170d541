import s3fs
import xarray as xr

shards = {"time": 3650, "lat": 30, "lon": 45}
ds = xr.open_dataset("tas.nc", engine="h5netcdf", chunks=shards)
ds.to_zarr(
    "s3://camille/guide/climat/tas-shards.zarr",
    consolidated=False,
    encoding={"tas": {"chunks": (365, 10, 15), "shards": (3650, 30, 45)}},
)

fs = s3fs.S3FileSystem()
for shard in fs.find("camille/guide/climat/tas-shards.zarr/tas/c", refresh=True):
    print(shard, round(fs.info(shard)["size"] / 1e6))
