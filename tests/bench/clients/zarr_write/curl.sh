curl --no-progress-meter --fail --http1.1 --parallel --parallel-max 8 --config zarr_write.conf
