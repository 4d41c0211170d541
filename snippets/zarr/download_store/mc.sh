mc mirror s3/camille/guide/climat/tas.zarr tas.zarr > received.log

find tas.zarr/tas -type f | sort
