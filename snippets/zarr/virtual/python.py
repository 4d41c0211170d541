import s3fs
import virtualizarr
import xarray as xr
from obspec_utils.registry import ObjectStoreRegistry
from obstore.store import from_url
from virtualizarr.parsers import HDFParser

fs = s3fs.S3FileSystem()
urls = ["s3://" + path for path in fs.glob("camille/guide/climat/tas_*.nc")]
bucket = ObjectStoreRegistry({"s3://camille": from_url("s3://camille")})
small = ["time", "time_bnds", "rlat", "rlon", "lat", "lon", "height", "rotated_pole"]
same = {"data_vars": "minimal", "coords": "minimal", "compat": "override"}
one = virtualizarr.open_virtual_mfdataset(
    urls, bucket, HDFParser(), loadable_variables=small, **same
)
one.vz.to_kerchunk("tas.json", format="json")
fs.put_file("tas.json", "camille/guide/climat/tas.json")

s3 = {"asynchronous": True}
options = {"fo": "tas.json", "remote_protocol": "s3", "remote_options": s3, **s3}
ds = xr.open_zarr("reference://", consolidated=False, storage_options=options)
print(len(urls), ds.tas.shape, ds.lat.dims)
