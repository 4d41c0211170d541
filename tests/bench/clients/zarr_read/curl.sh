curl --no-progress-meter --fail --http1.1 --parallel --parallel-max 8 --create-dirs --config zarr_read.conf
