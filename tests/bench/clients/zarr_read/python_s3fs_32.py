"""Average a cube in chunks of 32 MiB."""

from tests.bench.shared.zarr_s3fs import read

read(mebibytes=32)
