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
repo = icechunk.Repository.open(storage)

base = repo.lookup_branch("main")
repo.create_branch("correction", snapshot_id=base)
session = repo.writable_session("correction")
new = xr.open_dataset("tas-2026-01.nc", engine="h5netcdf")
new.to_zarr(session.store, append_dim="time", consolidated=False)
corrected = session.commit("January 2026")

repo.reset_branch("main", corrected, from_snapshot_id=base)
repo.delete_branch("correction")
for name in ({"branch": "main"}, {"tag": "v1"}):
    store = repo.readonly_session(**name).store
    print(name, xr.open_zarr(store, consolidated=False).time.size)
for commit in repo.ancestry(branch="main"):
    print(commit.message)
