"""Average a cube in chunks of 8 MiB, in its last version."""

from tests.bench.shared.zarr_icechunk import read

read(mebibytes=8)
