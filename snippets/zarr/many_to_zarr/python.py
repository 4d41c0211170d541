import s3fs
import xarray as xr

root, days = "camille/guide/climat/tas-2023-2025.zarr", 365
fs = s3fs.S3FileSystem()
same = {"data_vars": "minimal", "coords": "minimal", "compat": "override", "join": "exact"}
ds = xr.open_mfdataset(
    ["s3://" + path for path in sorted(fs.glob("camille/guide/climat/tas_*.nc"))],
    engine="h5netcdf", combine="nested", concat_dim="time", storage_options={}, **same
).chunk(time=days)  # fmt: skip

if not fs.exists(f"{root}/.zmetadata"):
    ds.update(ds.drop_vars("tas").load())
    ds.to_zarr(f"s3://{root}", zarr_format=2, compute=False)

# A chunk that is there is whole: only the others are written.
tas = ds[["tas"]].reset_coords(drop=True).drop_vars(["rlat", "rlon"])
for number in range(-(-ds.time.size // days)):
    if not fs.exists(f"{root}/tas/{number}.0.0"):
        part = tas.isel(time=slice(number * days, (number + 1) * days))
        part.to_zarr(f"s3://{root}", region={"time": "auto"})
        print(number)
