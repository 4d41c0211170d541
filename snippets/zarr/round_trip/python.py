"""A NetCDF file becomes a Zarr store in a bucket, and anybody reads it from there.

.. testcode::

    write_to_minio("tas.nc", "portail-ing/guide/essais/tas.zarr", chunks={"time": 365})
    ds = read_from_minio("portail-ing/guide/essais/tas.zarr")
    print(ds.tas.chunksizes["time"])

.. testoutput::

    (365, 365, 365)
"""

import xarray as xr


def write_to_minio(local_path: str, root: str, chunks: dict[str, int]) -> None:
    """Write a NetCDF file to `root`, read it back and compare."""
    with xr.open_dataset(local_path, engine="h5netcdf", chunks=chunks) as ds:
        ds.to_zarr(f"s3://{root}", zarr_format=2)
        xr.testing.assert_identical(ds, xr.open_zarr(f"s3://{root}"))


def read_from_minio(root: str) -> xr.Dataset:
    """Open a public Zarr store, without a key; nothing but metadata is read yet."""
    return xr.open_zarr(f"s3://{root}", storage_options={"anon": True})
