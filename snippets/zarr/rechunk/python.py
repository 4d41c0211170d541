import xarray as xr

ds = xr.open_zarr("s3://camille/guide/climat/tas.zarr")
print(ds.tas.data.chunksize)

# Chunks for series: all days, few places. The packing stays, the old chunks go.
series = ds.chunk({"time": -1, "rlat": 4, "rlon": 5})
for variable in series.variables.values():
    variable.encoding.pop("chunks", None)
series.to_zarr("s3://camille/guide/climat/tas-series.zarr", zarr_format=2)

stored = xr.open_zarr("s3://camille/guide/climat/tas-series.zarr")
print(stored.tas.data.chunksize, stored.tas.encoding["dtype"], stored.identical(ds))
