import os

import icechunk
import xarray as xr

storage = icechunk.s3_storage(
    bucket="camille",
    prefix="guide/climat/tas.icechunk",
    endpoint_url=os.environ["AWS_ENDPOINT_URL"],
    region="us-east-1",
    force_path_style=True,
    from_env=True,
)
repo = icechunk.Repository.create(storage)

session = repo.writable_session("main")
ds = xr.open_dataset("tas.nc", engine="h5netcdf", chunks={"time": 365})
ds.to_zarr(session.store, consolidated=False)
first = session.commit("2023-2025, from tas.nc")
repo.create_tag("v1", snapshot_id=first)

session = repo.readonly_session(tag="v1")
print(xr.open_zarr(session.store, consolidated=False).identical(ds))
