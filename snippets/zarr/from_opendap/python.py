import xarray as xr

catalogue = "dap2://pavics.ouranos.ca/twitcher/ows/proxy/thredds/dodsC"
ds = xr.open_dataset(f"{catalogue}/guide/tas.nc", engine="pydap", chunks={"time": 365})
print(dict(ds.sizes))

# Each chunk is a request of its own: the server refuses an answer that is too big.
year = ds.sel(time="2025").drop_encoding()
year.to_zarr("s3://camille/guide/climat/tas-2025.zarr", zarr_format=2)

stored = xr.open_zarr("s3://camille/guide/climat/tas-2025.zarr")
print(dict(stored.sizes), stored.equals(year))
