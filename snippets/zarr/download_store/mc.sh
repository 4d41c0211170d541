mc mirror s3/camille/climat/tas.zarr tas.zarr > received.log

find tas.zarr/tas -type f | sort
