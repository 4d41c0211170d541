import xarray as xr


def write_to_minio(local_path: str, root: str, chunks: dict[str, int]) -> None:
    """Write a NetCDF file to `root`, read it back and compare."""
    with xr.open_dataset(local_path, engine="h5netcdf", chunks=chunks) as ds:
        ds.to_zarr(f"s3://{root}", zarr_format=2)
        xr.testing.assert_identical(ds, xr.open_zarr(f"s3://{root}"))


def read_from_minio(root: str, anon: bool = False) -> xr.Dataset:
    """Open a Zarr store, with your keys or without; only metadata is read yet."""
    return xr.open_zarr(f"s3://{root}", storage_options={"anon": anon})


write_to_minio("tas.nc", "camille/guide/climat/essai.zarr", chunks={"time": 365})
ds = read_from_minio("camille/guide/climat/essai.zarr")
print(dict(ds.sizes))
