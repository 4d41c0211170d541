import xarray as xr

url = "s3://camille/guide/climat/tas-int16.zarr"
ds = xr.open_dataset("tas.nc", engine="h5netcdf", chunks={"time": 365}).drop_encoding()
encoding = {
    "tas": {"dtype": "int16", "scale_factor": 0.01, "add_offset": 280.0, "_FillValue": -32768},
    "time": {"dtype": "int64", "units": "hours since 1850-01-01"},
}
ds.to_zarr(url, zarr_format=2, encoding=encoding)

stored = xr.open_zarr(url)
print(stored.tas.encoding["dtype"], stored.time.encoding["units"])
print(float(abs(stored.tas - ds.tas).max().round(6)), stored.time.equals(ds.time))
