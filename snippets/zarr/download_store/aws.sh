aws s3 sync --only-show-errors s3://camille/guide/climat/tas.zarr tas.zarr

find tas.zarr/tas -type f | sort
